package nl.weerklank.api.history;

import java.util.List;

/** The part of a long text that changed, with a little of what stands around it. */
final class Excerpt {

    static final int LONG = 400;
    private static final int AROUND = 40;
    private static final String CUT = "…";

    private Excerpt() {}

    /** Both texts, whole when both are short; else from just before the first difference to just after the last. */
    static List<String> of(String before, String after) {
        if (before.length() <= LONG && after.length() <= LONG) {
            return List.of(before, after);
        }
        int begin = Math.max(0, sameFromStart(before, after) - AROUND);
        int end = Math.max(0, sameFromEnd(before, after) - AROUND);
        return List.of(part(before, begin, before.length() - end), part(after, begin, after.length() - end));
    }

    private static int sameFromStart(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int same = 0;
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static int sameFromEnd(String one, String other) {
        int most = Math.min(one.length(), other.length()) - sameFromStart(one, other);
        int same = 0;
        while (same < most && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    /** From begin to end, to whole characters, no longer than what counts as long. */
    private static String part(String text, int begin, int end) {
        int from = whole(text, begin);
        int to = whole(text, Math.min(Math.max(end, from), from + LONG));
        return (from > 0 ? CUT : "") + text.substring(from, to) + (to < text.length() ? CUT : "");
    }

    private static int whole(String text, int place) {
        boolean splits = place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
        return splits ? place - 1 : place;
    }
}
