package nl.weerklank.api.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The ways in which the database can be unable to do its work, as far as they pass without a change of ours: 503. */
public enum DatabaseTrouble {
    /** SQLSTATE 53100: nothing can be written. */
    FULL(
            ProblemType.of("storage-full", 503, "De schijf is vol", "The disk is full"),
            Sentence.of(
                    "De database heeft geen ruimte meer. Hiervan is niets bewaard.",
                    "The database has no room left. Nothing of this call was kept."),
            30,
            state -> state.equals("53100")),

    /** It is away, on its way down or up, or takes no more connections. */
    AWAY(
            ProblemType.of("database-away", 503, "De database antwoordt niet", "The database does not answer"),
            Sentence.of(
                    "De database is nu niet te bereiken. Wat hiervan bewaard is, is niet zeker.",
                    "The database cannot be reached right now. What of this call was kept is not certain."),
            5,
            state -> state.startsWith("08")
                    || state.startsWith("57P0")
                    || state.startsWith("53")
                    || state.startsWith("58")
                    || state.equals("25006")),

    /** All connections were in use for longer than a call may wait for one. */
    BUSY(
            ProblemType.OVERLOADED,
            Sentence.of(
                    "Er wordt nu meer van de database gevraagd dan zij aankan.",
                    "More is asked of the database right now than it can do."),
            2,
            state -> state.equals(Pool.TIMED_OUT));

    /** The pool of connections, which gives no SQLSTATE but words. */
    private static final class Pool {
        static final String TIMED_OUT = "pool";

        static String stateOf(SQLException failure) {
            String message = failure.getMessage();
            return message != null && message.toLowerCase(Locale.ROOT).contains("acquisition timeout") ? TIMED_OUT : "";
        }
    }

    private final Problem problem;
    private final Predicate<String> states;

    DatabaseTrouble(ProblemType type, Sentence detail, int seconds, Predicate<String> states) {
        this.problem = Problem.of(
                        type,
                        detail,
                        Sentence.of(
                                "Probeer het over %d seconden weer, met dezelfde Idempotency-Key als je die stuurde.",
                                "Try again in %d seconds, with the same Idempotency-Key if you sent one.", seconds))
                .again(seconds);
        this.states = states;
    }

    Problem problem() {
        return problem;
    }

    /** What trouble of the database is behind this failure, if that is what it is. */
    public static Optional<DatabaseTrouble> behind(Throwable failure) {
        return behind(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Optional<DatabaseTrouble> behind(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return Optional.empty();
        }
        Optional<DatabaseTrouble> found = failure instanceof SQLException sql ? of(sql) : Optional.empty();
        if (found.isEmpty()) {
            found = behind(failure.getCause(), seen);
        }
        for (Throwable beside : failure.getSuppressed()) {
            if (found.isEmpty()) {
                found = behind(beside, seen);
            }
        }
        return found;
    }

    private static Optional<DatabaseTrouble> of(SQLException failure) {
        String known = failure.getSQLState();
        String state = known == null ? Pool.stateOf(failure) : known;
        return Arrays.stream(values())
                .filter(trouble -> trouble.states.test(state))
                .findFirst();
    }
}
