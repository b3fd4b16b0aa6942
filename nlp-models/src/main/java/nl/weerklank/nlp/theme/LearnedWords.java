package nl.weerklank.nlp.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.engine.tag.Lessons.WordWeights;
import nl.weerklank.nlp.form.Forms;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Token;

/** Reads a text with linear models over dictionary forms, one for each theme that was learned. */
final class LearnedWords {

    /** A model adds or takes no more than this: beside the seeds it never has the only word. */
    private static final int BOUND = 1_500;

    private static final int MOST_WORDS = 4;

    private final Forms forms;
    private final Map<Integer, WordWeights> perTheme;

    /** @param perTheme by the position of the theme in the taxonomy */
    LearnedWords(Forms forms, Map<Integer, WordWeights> perTheme) {
        this.forms = forms;
        this.perTheme = Map.copyOf(perTheme);
    }

    /** What each learned theme gets from this text. */
    Map<Integer, Share> read(Document document) {
        Map<Integer, Share> shares = new HashMap<>();
        if (!perTheme.isEmpty()) {
            Map<String, String> words = words(document);
            perTheme.forEach((theme, weights) -> shares.put(theme, share(weights, words)));
        }
        return shares;
    }

    /** The words of a text as first written, by their dictionary form. */
    private Map<String, String> words(Document document) {
        Map<String, String> words = new java.util.LinkedHashMap<>();
        for (Token token : document.words()) {
            words.putIfAbsent(forms.key(token.lower()), token.written());
        }
        return words;
    }

    private static Share share(WordWeights weights, Map<String, String> words) {
        long sum = weights.bias();
        List<Map.Entry<String, Integer>> speaking = new ArrayList<>();
        for (Map.Entry<String, String> word : words.entrySet()) {
            int weight = weights.words().getOrDefault(word.getKey(), 0);
            sum += weight;
            if (weight > 0) {
                speaking.add(Map.entry(word.getValue(), weight));
            }
        }
        if (speaking.isEmpty()) {
            return new Share((int) Math.clamp(sum, -BOUND, 0), List.of());
        }
        speaking.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        return new Share(
                (int) Math.clamp(sum, -BOUND, BOUND),
                speaking.stream().limit(MOST_WORDS).map(Map.Entry::getKey).toList());
    }

    /** The different dictionary forms of a text that can be learned. */
    static Set<String> formsOf(Document document, Forms forms, Set<String> common) {
        Set<String> all = new HashSet<>();
        for (Token token : document.words()) {
            String form = forms.key(token.lower());
            if (form.length() > 2 && !common.contains(form) && !common.contains(token.lower())) {
                all.add(form);
            }
        }
        return all;
    }

    /**
     * What a model adds to a theme's mass.
     *
     * @param thousandths of a full seed, below 0 when it speaks against the theme
     * @param words that say most for it, as written
     */
    record Share(int thousandths, List<String> words) {
        static final Share NONE = new Share(0, List.of());
    }
}
