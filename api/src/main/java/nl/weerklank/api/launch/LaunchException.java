package nl.weerklank.api.launch;

/** The service cannot start, and the one who starts it can do something about it: the message says what. */
public final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LaunchException(String message) {
        super(message);
    }

    public LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
