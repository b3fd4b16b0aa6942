package nl.weerklank.nlp.tone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.engine.tag.Tone.Graded;

/**
 * Joins what the lists say with what was learned, in equal parts. Lists know the words of good and bad news,
 * whatever the subject; what was learned knows how people put it. Where they disagree the value is less clear.
 */
final class Blend<V extends Enum<V>> {

    /** What the lists' choice gets, in thousandths; the rest is for the other values. */
    private static final int CHOSEN = 600;

    private static final int NOT_CHOSEN = 200;

    /** Lists show which words decide; what was learned fills up to this many. */
    private static final int ENOUGH_WORDS = 3;

    private final LinearModel<V> learned;
    private final Caution<V> caution;

    Blend(LinearModel<V> learned, Caution<V> caution) {
        this.learned = learned;
        this.caution = caution;
    }

    /** Changes the shares, in thousandths, before the largest is chosen, so that the error that costs most is made least. */
    interface Caution<V> {
        int share(V value, Map<V, Integer> shares);
    }

    ModelRef reference() {
        return learned.reference();
    }

    /** The value of a document, from what the lists found in all of it and from the signs of its passages. */
    Graded<V> judge(Graded<V> listed, List<Signs> passages) {
        if (passages.isEmpty()) {
            return listed;
        }
        Map<V, Integer> shares = learned.shares(passages);
        shares.replaceAll((value, share) -> (share + (value == listed.value() ? CHOSEN : NOT_CHOSEN)) / 2);
        V best = Collections.max(shares.keySet(), Comparator.comparing(value -> caution.share(value, shares)));
        return new Graded<>(best, clarity(shares.getOrDefault(best, 0)), words(best, listed, passages));
    }

    /** From 0, no clearer than chance, to 1000, as clear as it can be. */
    private static int clarity(int share) {
        int chance = 1000 / 3;
        int most = (1000 + CHOSEN) / 2;
        return Math.clamp(1000L * (share - chance) / (most - chance), 0, 1000);
    }

    /** The words of the lists when they chose this value; those that were learned only where these are few. None twice. */
    private List<String> words(V value, Graded<V> listed, List<Signs> passages) {
        List<String> words = new ArrayList<>(value == listed.value() ? listed.evidence() : List.of());
        Set<String> seen = new HashSet<>();
        words.forEach(word -> seen.add(word.toLowerCase(Locale.ROOT)));
        for (String word : learned.words(passages, value)) {
            if (words.size() < ENOUGH_WORDS && seen.add(word.toLowerCase(Locale.ROOT))) {
                words.add(word);
            }
        }
        return words;
    }
}
