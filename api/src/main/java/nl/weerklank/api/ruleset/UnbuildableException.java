package nl.weerklank.api.ruleset;

import java.io.Serial;

/** No working set can be built of these rules. */
public final class UnbuildableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String why;

    UnbuildableException(String why, Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    /** Why, in a word. */
    public String why() {
        return why;
    }
}
