package nl.weerklank.engine;

/** The one shape of an id chosen by a caller: 1 to 200 of {@code A-Z a-z 0-9 . _ : -}. */
public final class Identifier {

    private static final int LONGEST = 200;

    private Identifier() {}

    /**
     * Returns the value when it has the shape of an id.
     *
     * @param what the name of the thing in an error, such as "content id"
     * @throws IllegalArgumentException naming the value and the shape expected
     */
    public static String require(String what, String value) {
        if (!hasShape(value)) {
            throw new IllegalArgumentException("%s is \"%s\", expected 1 to 200 of A-Z a-z 0-9 . _ : -"
                    .formatted(what, value.length() > 40 ? value.substring(0, 40) + "…" : value));
        }
        return value;
    }

    private static boolean hasShape(String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (!isAllowed(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == ':'
                || c == '-';
    }
}
