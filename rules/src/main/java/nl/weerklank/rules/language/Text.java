package nl.weerklank.rules.language;

/** What may stand in a text that people read: letters, marks, digits, signs and plain spaces. */
final class Text {

    private Text() {}

    /** Whether every character can be seen or is a plain space. */
    static boolean isPlain(String text) {
        return text.codePoints().allMatch(Text::isPlain);
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
