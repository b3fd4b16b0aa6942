package nl.weerklank.api.idempotency;

import java.util.regex.Pattern;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Sentence;

/** What a caller chose to recognise one call by: 1 to 200 visible ASCII characters, such as a UUID. */
public record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern SHAPE = Pattern.compile("[!-~]{1,200}");

    /** @throws BadInput when it has another shape */
    public IdempotencyKey {
        if (!SHAPE.matcher(value).matches()) {
            throw BadInput.expected(
                    HEADER,
                    value,
                    Sentence.of(
                            "1 tot 200 zichtbare ASCII-tekens zonder spatie, zoals een UUID",
                            "1 to 200 visible ASCII characters without a space, such as a UUID"));
        }
    }
}
