package nl.weerklank.api.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerklank.api.problem.Moments;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.programme.UnitsOpen.HowMany;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.cadence.Wave;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a wave may open. How many joined is said only from five people on, and of the units only whether some or
 * all are open. Every call runs inside a transaction of the organisation.
 */
@ApplicationScoped
class WaveEntry {

    static final int FEWEST = 5;

    private final Sql sql;
    private final Moments moments;
    private final UnitsOpen units;

    WaveEntry(Sql sql, Moments moments, UnitsOpen units) {
        this.sql = sql;
        this.moments = moments;
        this.units = units;
    }

    /**
     * One thing that must hold.
     *
     * @param missing what is missing of it; null when it holds
     */
    record Check(Sentence asked, @Nullable Sentence missing) {}

    /** What must hold before this wave opens, that of the waves it passes over included; empty when it always may. */
    List<Check> checklist(Waves waves, Wave wanted, Instant now) {
        return Arrays.stream(Wave.values())
                .filter(wave -> !wave.hasBegunBy(waves.open()) && wave.hasBegunBy(wanted))
                .flatMap(wave -> checks(waves.entryOf(wave), now))
                .distinct()
                .toList();
    }

    private Stream<Check> checks(Waves.Entry entry, Instant now) {
        return Stream.of(
                        Stream.ofNullable(entry.from()).map(from -> from(from, now)),
                        Stream.ofNullable(entry.joined()).map(this::joined),
                        Stream.ofNullable(entry.units()).map(this::units))
                .flatMap(checks -> checks);
    }

    private Check from(Instant from, Instant now) {
        Sentence moment = moments.say(from);
        return new Check(
                Sentence.of("Vanaf %s.", "From %s on.", moment),
                now.isBefore(from) ? Sentence.of("Dat kan vanaf %s.", "It can from %s on.", moment) : null);
    }

    private Check joined(int needed) {
        int joined = sql.first(
                        "select count(*) as joined from preference where opt_in", row -> (int) row.number("joined"))
                .orElse(0);
        return new Check(
                Sentence.of("Minstens %d mensen doen mee.", "At least %d people joined.", needed),
                joined < needed ? tooFew(joined, needed) : null);
    }

    private static Sentence tooFew(int joined, int needed) {
        return joined < FEWEST
                ? Sentence.of(
                        "Er doen minder dan %d mensen mee; nodig zijn er %d.",
                        "Fewer than %d people joined; %d are needed.", FEWEST, needed)
                : Sentence.of(
                        "Er doen %d mensen mee; nodig zijn er %d.", "%d people joined; %d are needed.", joined, needed);
    }

    private Check units(HowMany needed) {
        Sentence asked = needed == HowMany.ALL
                ? new Sentence("Alle onderdelen staan open.", "All units are open.")
                : new Sentence(
                        "Een deel van de onderdelen staat open, of alle.", "Some of the units are open, or all.");
        Optional<HowMany> open = units.howMany();
        if (open.isEmpty()) {
            return new Check(asked, notToBeSaid());
        }
        return new Check(asked, open.get().compareTo(needed) >= 0 ? null : notOpen(needed));
    }

    /** Tells no more of the units than what was asked of them. */
    private static Sentence notOpen(HowMany needed) {
        return needed == HowMany.ALL
                ? new Sentence("Nog niet alle onderdelen staan open.", "Not all units are open yet.")
                : new Sentence("Er staat nog geen onderdeel open.", "No unit is open yet.");
    }

    private static Sentence notToBeSaid() {
        return Sentence.of(
                "Of onderdelen openstaan is pas te zeggen als daar minstens %d leidinggevenden over gaan; anders zou het iets over een van hen vertellen.",
                "Whether units are open can only be said when at least %d leaders decide it; it would tell of one of them otherwise.",
                UnitsOpen.FEWEST_LEADERS);
    }
}
