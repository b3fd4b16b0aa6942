package nl.weerklank.api.keys;

/** Something sealed cannot be opened: its key is gone, it was changed, or it belongs elsewhere. */
public final class CannotOpenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotOpenException(String message) {
        super(message);
    }

    CannotOpenException(String message, Throwable cause) {
        super(message, cause);
    }
}
