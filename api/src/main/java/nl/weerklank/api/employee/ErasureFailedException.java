package nl.weerklank.api.employee;

import java.sql.SQLException;

/** The database refused or was not there. */
final class ErasureFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ErasureFailedException(SQLException cause) {
        super(cause);
    }
}
