package nl.weerklank.engine;

import java.util.regex.Pattern;

/** The one shape of an id chosen by a caller: 1 to 200 of {@code A-Z a-z 0-9 . _ : -}. */
public final class Identifier {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:-]{1,200}");

    private Identifier() {}

    /**
     * Returns the value when it has the shape of an id.
     *
     * @param what the name of the thing in an error, such as "content id"
     * @throws IllegalArgumentException naming the value and the shape expected
     */
    public static String require(String what, String value) {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("%s is \"%s\", expected 1 to 200 of A-Z a-z 0-9 . _ : -"
                    .formatted(what, value.length() > 40 ? value.substring(0, 40) + "…" : value));
        }
        return value;
    }
}
