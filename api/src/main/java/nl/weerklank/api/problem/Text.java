package nl.weerklank.api.problem;

import java.util.List;

/** What a text may consist of: anything but control characters (new line, carriage return and tab are fine) and half characters. */
public final class Text {

    private Text() {}

    /**
     * Returns the text when it can be shown and stored.
     *
     * @throws BadInput naming the first character that cannot, without a field
     */
    public static String require(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (isControl(character) || isHalf(text, at)) {
                throw new BadInput(new Problem(
                        ProblemType.CONTROL_CHARACTER,
                        Sentence.of(
                                "Op plaats %d staat het teken U+%04X.",
                                "At position %d stands the character U+%04X.", at + 1, (int) character),
                        null,
                        "U+%04X".formatted((int) character),
                        List.of(),
                        Sentence.of(
                                "Haal het weg; nieuwe regels en tabs mogen.",
                                "Remove it; new lines and tabs are fine.")));
            }
        }
        return text;
    }

    private static boolean isControl(char character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    /** One half of a pair of surrogates without the other. */
    private static boolean isHalf(String text, int at) {
        char character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(character) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
