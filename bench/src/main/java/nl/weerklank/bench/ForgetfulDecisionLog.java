package nl.weerklank.bench;

import java.time.Instant;
import java.util.Optional;
import nl.weerklank.engine.decision.DecisionLog;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.EmployeeId;

/** Keeps nothing, so that every question is decided anew and memory does not fill up while measuring. */
public final class ForgetfulDecisionLog implements DecisionLog {

    @Override
    public Optional<DecisionRecord> standing(EmployeeId employee, String inputs, Instant now) {
        return Optional.empty();
    }

    @Override
    public void append(DecisionRecord decision, String inputs) {}
}
