package nl.weerklank.api.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.Conflict;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.problem.Unprocessable;
import nl.weerklank.api.security.Caller;

/** Does the work of a call once, however often the call comes. */
@ApplicationScoped
public class Idempotency {

    private static final ProblemType REUSED = ProblemType.of(
            "idempotency-key-reused",
            422,
            "Deze sleutel hoort bij een andere aanroep",
            "This key belongs to another call");
    private static final ProblemType IN_PROGRESS =
            ProblemType.of("idempotency-key-in-progress", 409, "Deze aanroep loopt nog", "This call is still running");

    private static final Object TRACELESS = new Object();

    private final AnswerTable answers;
    private final OrganisationTransaction transaction;
    private final TransactionSynchronizationRegistry registry;

    Idempotency(AnswerTable answers, OrganisationTransaction transaction, TransactionSynchronizationRegistry registry) {
        this.answers = answers;
        this.transaction = transaction;
        this.registry = registry;
    }

    /**
     * The work of the running transaction changed nothing, and nobody may tell later that it was asked for: its key is not
     * kept either. Asked again, it gives the same answer by itself, as long as nothing changed that the answer rests on.
     */
    public void leaveNoTrace() {
        registry.putResource(TRACELESS, true);
    }

    /**
     * Does the work and keeps its answer for 24 hours, in one transaction; or, when this caller did it before under this
     * key, gives that answer. Waits for the same call when it is running at this moment.
     *
     * @param requestHash stands for what was asked: address and body
     * @throws Unprocessable when the key was used for something else
     * @throws Conflict when the same call has been running for longer than this one can wait
     */
    public Answer once(Caller caller, IdempotencyKey key, String requestHash, Supplier<Answer> work) {
        return once(caller.organisation(), caller.subject(), key, requestHash, work);
    }

    Answer once(
            OrganisationId organisation, String client, IdempotencyKey key, String requestHash, Supplier<Answer> work) {
        return transaction.in(organisation, () -> {
            if (answers.begin(client, key, requestHash)) {
                Answer answer = work.get();
                if (registry.getResource(TRACELESS) == null) {
                    answers.finish(client, key, answer);
                } else {
                    answers.forget(client, key);
                }
                return answer;
            }
            return earlier(client, key, requestHash);
        });
    }

    private Answer earlier(String client, IdempotencyKey key, String requestHash) {
        Optional<AnswerTable.Kept> kept = answers.find(client, key);
        if (kept.isEmpty()) {
            throw inProgress();
        }
        if (!kept.get().requestHash().equals(requestHash)) {
            throw new Unprocessable(new Problem(
                    REUSED,
                    Sentence.of(
                            "Met deze sleutel is in de afgelopen 24 uur iets anders gevraagd.",
                            "Something else was asked with this key in the last 24 hours."),
                    IdempotencyKey.HEADER,
                    key.value(),
                    List.of(),
                    Sentence.of(
                            "Gebruik voor elke nieuwe aanroep een nieuwe sleutel.",
                            "Use a new key for every new call.")));
        }
        return kept.get().answer();
    }

    static Conflict inProgress() {
        return Conflict.because(
                IN_PROGRESS,
                Sentence.of(
                        "Dezelfde aanroep met deze sleutel is nog bezig.",
                        "The same call with this key is still being worked on."),
                Sentence.of("Probeer het zo weer, met dezelfde sleutel.", "Try again in a moment, with the same key."));
    }
}
