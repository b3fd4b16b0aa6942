package nl.weerklank.api.content;

import java.sql.SQLException;

/** The database refused or was not there. */
final class ContentTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContentTableException(SQLException cause) {
        super(cause);
    }
}
