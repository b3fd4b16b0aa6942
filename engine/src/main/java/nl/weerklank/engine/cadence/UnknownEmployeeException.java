package nl.weerklank.engine.cadence;

import nl.weerklank.engine.employee.EmployeeId;

/** There is no employee with this id. */
public final class UnknownEmployeeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownEmployeeException(EmployeeId employee) {
        super("there is no employee \"%s\"".formatted(employee));
    }
}
