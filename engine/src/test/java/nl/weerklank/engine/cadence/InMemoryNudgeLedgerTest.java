package nl.weerklank.engine.cadence;

import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.testing.InMemoryNudgeLedger;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The ledger in memory:")
class InMemoryNudgeLedgerTest extends ClaimContract {

    private InMemoryNudgeLedger ledger;

    @Override
    protected NudgeLedger open(LedgerClock clock) {
        ledger = new InMemoryNudgeLedger(clock);
        return ledger;
    }

    @Override
    protected void given(EmployeeProfile profile) {
        ledger.with(profile);
    }

    @Override
    protected void given(Programme.Mode mode, Caps caps) {
        ledger.with(new Programme("programme-1", mode, caps));
    }

    @Override
    protected void given(Silence silence) {
        ledger.with(List.of(silence));
    }

    @Override
    protected void given(ContentId content) {
        // it takes any item
    }

    @Override
    protected void outside(EmployeeId to, Instant at) {
        ledger.outside(to, at);
    }

    @Override
    protected void answered(EmployeeId by, ContentId content, Outcome outcome) {
        ledger.answered(by, content, outcome);
    }

    @Override
    protected Claim claim(EmployeeId to, String suggestionId) {
        return ledger.claim(to, suggestionId).orElseThrow();
    }

    @Override
    protected void notSent(EmployeeId to, String suggestionId) {
        ledger.notSent(to, suggestionId);
    }
}
