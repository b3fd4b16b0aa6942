package nl.weerklank.engine.index;

import java.util.Comparator;
import java.util.Map;
import nl.weerklank.engine.Language;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The words that a text uses most, as numbers in rising order: what it resembles other texts by. Two words with the same
 * number would count as one, and nothing else.
 */
final class KeyWords {

    /** More words made suggestions no better on the data of docs/ranking.md. */
    static final int MOST = 48;

    /** A word of the title counts as often as this. */
    private static final int IN_TITLE = 3;

    private static final int SHORTEST = 3;

    private KeyWords() {}

    static int[] of(Language language, String title, String text) {
        Map<String, Integer> counts = Words.counted(language, text);
        Words.counted(language, title).forEach((word, count) -> counts.merge(word, IN_TITLE * count, Integer::sum));
        return counts.entrySet().stream()
                .filter(word -> word.getKey().length() >= SHORTEST)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .mapToInt(word -> StringHelper.murmurhash3_x86_32(new BytesRef(word.getKey()), 0))
                .sorted()
                .distinct()
                .toArray();
    }

    static BytesRef bytes(int[] words) {
        byte[] bytes = new byte[words.length * Integer.BYTES];
        for (int i = 0; i < words.length; i++) {
            BitUtil.VH_LE_INT.set(bytes, i * Integer.BYTES, words[i]);
        }
        return new BytesRef(bytes);
    }

    static int[] of(BytesRef bytes) {
        int[] words = new int[count(bytes)];
        for (int i = 0; i < words.length; i++) {
            words[i] = at(bytes, i);
        }
        return words;
    }

    /** How many words there are. */
    static int count(BytesRef bytes) {
        return bytes.length / Integer.BYTES;
    }

    /** The word at this place. */
    static int at(BytesRef bytes, int place) {
        return (int) BitUtil.VH_LE_INT.get(bytes.bytes, bytes.offset + place * Integer.BYTES);
    }
}
