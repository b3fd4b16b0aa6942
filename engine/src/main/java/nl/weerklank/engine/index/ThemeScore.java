package nl.weerklank.engine.index;

import java.nio.charset.StandardCharsets;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;

/**
 * A theme and its score in one number, as it lies beside each item: 54 bits that stand for the code, and 10 for the
 * score. Two codes with the same bits would lend each other their weight in retrieval, and nothing else.
 */
final class ThemeScore {

    static final int SCORE_BITS = 10;
    private static final long SCORE = (1L << SCORE_BITS) - 1;

    private ThemeScore() {}

    static long of(ThemeTag theme) {
        return keyOf(theme.code()) | theme.score();
    }

    /** The code's part: FNV-1a, 64 bits (RFC 9923), without the highest ten. */
    static long keyOf(ThemeCode code) {
        long hash = 0xcbf29ce484222325L;
        for (byte octet : code.value().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
        }
        return hash << SCORE_BITS;
    }

    static long keyOf(long themeScore) {
        return themeScore & ~SCORE;
    }

    static int scoreOf(long themeScore) {
        return (int) (themeScore & SCORE);
    }
}
