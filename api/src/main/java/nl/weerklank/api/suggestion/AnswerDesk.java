package nl.weerklank.api.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Conflict;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Outcome;
import org.jspecify.annotations.Nullable;

/** Takes what a person answers to a suggestion, however it comes in. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
public class AnswerDesk {

    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);

    private final Answers answers;

    AnswerDesk(Answers answers) {
        this.answers = answers;
    }

    /** Whom a suggestion was offered to, or empty when there is no such suggestion. */
    public Optional<EmployeeId> offeredTo(UUID suggestion) {
        return answers.offeredTo(suggestion);
    }

    /**
     * Takes an answer.
     *
     * @param until for SNOOZED: not before this moment
     * @throws Conflict as {@code answered-already} when it cannot follow on what was answered
     */
    public void take(
            EmployeeId employee, UUID suggestion, Outcome outcome, @Nullable Instant until, @Nullable String reason) {
        Answers.Given given = answers.hold(employee, suggestion);
        Instant now = answers.now();
        if (!given.allows(outcome)) {
            throw answeredAlready(given, outcome);
        }
        switch (outcome) {
            case SEEN -> answers.seen(suggestion, now);
            case SNOOZED -> answers.answered(suggestion, outcome, until(until, now), reason, now);
            case SHARED, DONE, DECLINED -> answers.answered(suggestion, outcome, null, reason, now);
            case TOO_MUCH -> answers.tooMuch(suggestion, reason, now);
        }
    }

    private static Instant until(@Nullable Instant until, Instant now) {
        Instant wanted = BadInput.required("until", until);
        if (!wanted.isAfter(now) || wanted.isAfter(now.plus(LONGEST_SNOOZE))) {
            throw BadInput.expected(
                    "until", wanted, new Sentence("een moment in het komende jaar", "a moment in the coming year"));
        }
        return wanted;
    }

    private static Conflict answeredAlready(Answers.Given given, Outcome next) {
        return Conflict.because(
                ProblemType.of("answered-already", 409, "Hier is al op geantwoord", "This was answered already"),
                Sentence.of(
                        "Deze suggestie kreeg al het antwoord %s; %s kan daar niet op volgen.",
                        "This suggestion was answered %s already; %s cannot follow.",
                        String.valueOf(given.outcome()),
                        next),
                Sentence.of(
                        "Een antwoord blijft staan; alleen op SNOOZED kan een ander antwoord volgen.",
                        "An answer stays; only SNOOZED can be followed by another."));
    }
}
