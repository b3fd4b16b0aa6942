package nl.weerklank.engine.cadence;

import java.util.function.Function;
import nl.weerklank.engine.employee.EmployeeId;

/** Port: keeps the promise that nobody is nudged more than the caps allow (R37). */
public interface NudgeLedger {

    /**
     * Runs a person's turn as one transaction: the person is locked first, then the clock is read. When the action
     * throws, nothing of the turn remains.
     *
     * @throws UnknownEmployeeException when there is no such person
     */
    <T> T turnOf(EmployeeId employee, Function<Turn, T> action);
}
