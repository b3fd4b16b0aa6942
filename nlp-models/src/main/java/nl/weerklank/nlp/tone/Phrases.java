package nl.weerklank.nlp.tone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.nlp.list.WordList;
import nl.weerklank.nlp.text.Token;

/** Words and phrases of a list, found at a place in a sentence: the longest first, a word also by its dictionary form. */
final class Phrases {

    private static final int LONGEST = 5;

    private final Map<String, Integer> weights = new HashMap<>();

    Phrases(WordList... lists) {
        for (WordList list : lists) {
            weights.putAll(list.weights());
        }
    }

    /** What stands here, or nothing. */
    Found at(List<Token> tokens, int start, Readings readings) {
        StringBuilder joined = new StringBuilder();
        Found found = Found.NOTHING;
        for (int i = start; i < Math.min(tokens.size(), start + LONGEST); i++) {
            joined.append(i == start ? "" : " ").append(tokens.get(i).lower());
            Integer weight = weights.get(joined.toString());
            if (weight != null) {
                found = new Found(weight, i - start + 1);
            }
        }
        return found.length() > 0 ? found : byForm(readings.of(tokens.get(start).lower()));
    }

    private Found byForm(List<String> forms) {
        for (String form : forms) {
            Integer weight = weights.get(form);
            if (weight != null) {
                return new Found(weight, 1);
            }
        }
        return Found.NOTHING;
    }

    /** The dictionary forms of a word. */
    interface Readings {
        List<String> of(String lower);
    }

    /**
     * An entry of the list.
     *
     * @param length in tokens, 0 for nothing
     */
    record Found(int weight, int length) {
        static final Found NOTHING = new Found(0, 0);
    }
}
