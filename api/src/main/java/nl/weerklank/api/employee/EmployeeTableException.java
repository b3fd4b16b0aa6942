package nl.weerklank.api.employee;

import java.sql.SQLException;

/** The database refused or was not there. */
final class EmployeeTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmployeeTableException(SQLException cause) {
        super(cause);
    }
}
