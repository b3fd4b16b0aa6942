package nl.weerklank.rules.simulate;

import java.time.Instant;
import java.util.Map;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.LedgerClock;
import nl.weerklank.engine.cadence.NudgeLedger;
import nl.weerklank.engine.cadence.NudgeLedgerContract;
import nl.weerklank.engine.cadence.NudgeState;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The ledger on a virtual clock:")
class VirtualLedgerTest extends NudgeLedgerContract {

    private VirtualLedger ledger;

    @Override
    protected NudgeLedger open(LedgerClock clock) {
        ledger = new VirtualLedger(clock, item -> 0);
        return ledger;
    }

    @Override
    protected void given(EmployeeProfile profile) {
        ledger.given(profile, UnitGate.OPEN, Map.of());
    }

    @Override
    protected void given(Programme.Mode mode, Caps caps) {
        ledger.given(new Programme("programme-1", mode, caps));
    }

    @Override
    protected void given(ContentId content) {
        // it takes any item
    }

    @Override
    protected void outside(EmployeeId to, Instant at) {
        ledger.outside(to, new Past.Nudge(0, null, at, 0, NudgeState.OUTSIDE, null, null));
    }

    @Override
    protected void notSent(EmployeeId to, String suggestionId) {
        ledger.notSent(to, suggestionId, new ContentId("p-any"));
    }
}
