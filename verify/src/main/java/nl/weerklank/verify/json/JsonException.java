package nl.weerklank.verify.json;

/** A text is not the JSON that was expected; the message says where. */
public final class JsonException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public JsonException(String message) {
        super(message);
    }
}
