package nl.weerklank.api.sql;

import java.sql.SQLException;

/** The database refused a statement or cannot be reached; the transaction is lost. */
public final class SqlFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlFailedException(SQLException cause) {
        super(cause);
    }

    /** Whether it failed for this reason, of PostgreSQL's list of SQLSTATE codes. */
    public boolean isBecauseOf(String state) {
        return getCause() instanceof SQLException cause && state.equals(cause.getSQLState());
    }
}
