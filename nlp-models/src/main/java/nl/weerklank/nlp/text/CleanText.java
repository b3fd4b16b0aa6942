package nl.weerklank.nlp.text;

/**
 * A text without what a reader does not see (mark-up, control characters, invisible joiners, broken surrogates), that
 * still knows where each of its characters stood in the original.
 */
public final class CleanText {

    /** A tag longer than this is not taken for one, which keeps cleaning linear. */
    private static final int LONGEST_TAG = 2_000;

    /** A run without a space longer than this is broken: no word is that long, and tokenizers take it badly. */
    private static final int LONGEST_RUN = 60;

    private final String value;
    private final int[] origins;

    private CleanText(String value, int[] origins) {
        this.value = value;
        this.origins = origins;
    }

    /** Cleans one text in one pass. */
    public static CleanText of(String original) {
        StringBuilder value = new StringBuilder(original.length());
        int[] origins = new int[original.length() + original.length() / LONGEST_RUN + 2];
        int at = 0;
        int runBegin = 0;
        while (at < original.length()) {
            int past = endOfMarkup(original, at);
            int codePoint = original.codePointAt(at);
            if (past > at) {
                origins[value.length()] = at;
                value.append(isParagraphTag(original, at) ? '\n' : ' ');
                at = past;
            } else if (isInvisible(codePoint)) {
                at += Character.charCount(codePoint);
            } else {
                if (value.length() - runBegin >= LONGEST_RUN) {
                    origins[value.length()] = at;
                    value.append(' ');
                    runBegin = value.length();
                }
                at = keep(original, at, codePoint, value, origins);
            }
            if (!value.isEmpty() && Character.isWhitespace(value.charAt(value.length() - 1))) {
                runBegin = value.length();
            }
        }
        origins[value.length()] = original.length();
        return new CleanText(value.toString(), origins);
    }

    private static int keep(String original, int at, int codePoint, StringBuilder value, int[] origins) {
        boolean harmful = Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
        origins[value.length()] = at;
        if (codePoint == '\n') {
            value.append('\n');
        } else if (harmful) {
            value.append(' ');
        } else {
            for (int unit = 0; unit < Character.charCount(codePoint); unit++) {
                origins[value.length()] = at + unit;
                value.append(original.charAt(at + unit));
            }
        }
        return at + Character.charCount(codePoint);
    }

    /** Just past the tag, comment or script that starts here, or here when none does. */
    private static int endOfMarkup(String text, int at) {
        if (text.charAt(at) != '<' || at + 1 >= text.length()) {
            return at;
        }
        char next = text.charAt(at + 1);
        if (!isLatinLetter(next) && next != '/' && next != '!' && next != '?') {
            return at;
        }
        int limit = Math.min(text.length(), at + LONGEST_TAG);
        for (int i = at + 1; i < limit; i++) {
            if (text.charAt(i) == '>') {
                return pastSilentContent(text, at, i + 1);
            }
            if (text.charAt(i) == '<') {
                return at;
            }
        }
        return at;
    }

    /** Script and style hold nothing to read: when such an element is closed nearby, its content goes too. */
    private static int pastSilentContent(String text, int at, int pastTag) {
        for (String silent : new String[] {"script", "style"}) {
            if (text.regionMatches(true, at + 1, silent, 0, silent.length())) {
                int limit = Math.min(text.length(), pastTag + LONGEST_TAG);
                for (int i = pastTag; i < limit; i++) {
                    if (text.charAt(i) == '<' && text.regionMatches(true, i + 2, silent, 0, silent.length())) {
                        int close = text.indexOf('>', i);
                        return close < 0 || close > limit + LONGEST_TAG ? pastTag : close + 1;
                    }
                }
            }
        }
        return pastTag;
    }

    private static boolean isParagraphTag(String text, int at) {
        int name = text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        for (String block : new String[] {"p", "br", "div", "li", "h1", "h2", "h3", "h4", "td", "tr", "ul", "ol"}) {
            int past = name + block.length();
            if (text.regionMatches(true, name, block, 0, block.length())
                    && past < text.length()
                    && !Character.isLetterOrDigit(text.charAt(past))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatinLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Soft hyphens, zero-width characters and direction marks: they stand inside words that look whole. */
    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    }

    /** The text as a reader sees it. */
    public String value() {
        return value;
    }

    /** Where this character of {@link #value} stood in the original; its length for the position past the last. */
    public int origin(int at) {
        return origins[at];
    }

    /** Just past the place where the character before this position stood in the original. */
    public int originPast(int end) {
        return end == 0 ? 0 : origins[end - 1] + 1;
    }
}
