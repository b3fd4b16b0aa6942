package nl.weerklank.nlp.tone;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.nlp.text.Token;

/** The words that speak for a value, with what each brings. */
final class Evidence {

    private static final int MOST = 8;

    private final Map<String, Integer> words = new LinkedHashMap<>();
    private int total;

    void add(List<Token> tokens, int start, int length, int weight) {
        total += weight;
        words.merge(written(tokens, start, length), weight, Integer::sum);
    }

    /** What all evidence brings together, in thousandths. */
    int total() {
        return total;
    }

    /** The words as written, weightiest first. */
    List<String> best() {
        return words.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .limit(MOST)
                .toList();
    }

    private static String written(List<Token> tokens, int start, int length) {
        StringBuilder written = new StringBuilder(tokens.get(start).written());
        for (int i = start + 1; i < start + length; i++) {
            written.append(tokens.get(i).begin() > tokens.get(i - 1).end() ? " " : "");
            written.append(tokens.get(i).written());
        }
        return written.toString();
    }
}
