package nl.weerklank.rules.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What may stand in a text that people read: letters, marks, digits, signs and plain spaces. */
final class Text {

    /** Dutch and English are written with these; letters of another script only look like them. */
    private static final Set<UnicodeScript> SCRIPTS =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private Text() {}

    /** Whether it is a line of at most so many characters that all can be seen and are what they look like. */
    static boolean isLine(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                && text.codePoints().allMatch(c -> isPlain(c) && SCRIPTS.contains(UnicodeScript.of(c)))
                && !text.codePoints().allMatch(Text::isSpace);
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** No control, format (such as right-to-left overrides), private or unassigned character, no line break. */
    static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
