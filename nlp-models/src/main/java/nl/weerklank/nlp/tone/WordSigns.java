package nl.weerklank.nlp.tone;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words of a passage as signs. Repeating a word adds little, and all words together always weigh the same: 1 + ln(count)
 * each, scaled to the length {@link #LENGTH} (cosine normalisation; Manning, Raghavan and Schütze, "Introduction to
 * Information Retrieval", 2008, section 6.4).
 */
final class WordSigns {

    private static final double LENGTH = 5;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();

    /** A word that is only counted. */
    void add(String sign) {
        counts.merge(sign, 1, Integer::sum);
    }

    /** A word that may be shown as evidence. */
    void add(String sign, String asWritten) {
        add(sign);
        written.putIfAbsent(sign, asWritten);
    }

    /** Writes the signs with their strengths. */
    void writeTo(Map<String, Double> strengths) {
        double sumOfSquares = 0;
        for (int count : counts.values()) {
            sumOfSquares += weight(count) * weight(count);
        }
        double scale = LENGTH / Math.sqrt(sumOfSquares);
        counts.forEach((sign, count) -> strengths.put(sign, weight(count) * scale));
    }

    Map<String, String> written() {
        return written;
    }

    private static double weight(int count) {
        return 1 + StrictMath.log(count);
    }
}
