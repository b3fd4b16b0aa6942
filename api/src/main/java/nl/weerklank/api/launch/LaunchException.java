package nl.weerklank.api.launch;

/** The service cannot start, and the one who starts it can do something about it: the message says what. */
final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LaunchException(String message) {
        super(message);
    }

    LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
