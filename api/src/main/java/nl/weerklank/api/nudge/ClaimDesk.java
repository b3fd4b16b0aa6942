package nl.weerklank.api.nudge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.cadence.Claim;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * Answers claims. A refusal is an answer here and no failure: it frees the place, and that must stay when the caller is
 * told 409.
 */
@ApplicationScoped
class ClaimDesk {

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final Pushes pushes;

    ClaimDesk(Caller caller, OrganisationTransaction transaction, Pushes pushes) {
        this.caller = caller;
        this.transaction = transaction;
        this.pushes = pushes;
    }

    /**
     * What came of a claim: one of the three.
     *
     * @param until it may be sent, before this moment
     * @param refusal it may not be sent
     * @param push whether it was granted as a push at all
     */
    record Claimed(boolean push, @Nullable Instant until, Claim.@Nullable Refusal refusal) {

        private static Claimed of(Claim claim) {
            return switch (claim) {
                case Claim.Send send -> new Claimed(true, send.until(), null);
                case Claim.Keep keep -> new Claimed(true, null, keep.refusal());
            };
        }
    }

    @Idempotent
    Claimed claim(UUID suggestion) {
        return transaction.in(caller.organisation(), () -> {
            EmployeeId employee = pushes.offeredTo(suggestion)
                    .orElseThrow(() -> NotFound.of(new Sentence("suggestie", "suggestion"), suggestion));
            return pushes.claim(employee, suggestion).map(Claimed::of).orElse(new Claimed(false, null, null));
        });
    }
}
