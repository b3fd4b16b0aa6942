package nl.weerklank.engine.decision;

import java.time.Instant;
import java.util.Optional;
import nl.weerklank.engine.employee.EmployeeId;

/** Port: keeps decisions forever. */
public interface DecisionLog {

    /**
     * The answer that still stands for a person who looks again: none of its inputs changed and it is less than 24 hours
     * old, so that refreshing changes nothing and leaves no trace (R73).
     *
     * @param inputs names the state of everything the decision rests on
     */
    Optional<DecisionRecord> standing(EmployeeId employee, String inputs, Instant now);

    /**
     * Stores a decision within the turn it was made in.
     *
     * @param inputs names the state of everything the decision rests on
     * @throws RuntimeException when it cannot be stored: there is then no suggestion
     */
    void append(DecisionRecord decision, String inputs);
}
