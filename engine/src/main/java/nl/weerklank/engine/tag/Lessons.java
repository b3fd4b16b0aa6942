package nl.weerklank.engine.tag;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weerklank.engine.Language;

/**
 * What an organisation's own content taught about its themes, at one moment. A tagging is a function of the text, the
 * taxonomy and these lessons; they change only when somebody asks for a re-tag, never with a single item.
 *
 * @param revision names this state for the record
 * @param counts per language how common each seed is in the organisation's content
 * @param themes the themes of which enough items were labelled by editors to learn from
 */
public record Lessons(String revision, Map<Language, SeedCounts> counts, List<LearnedTheme> themes) {

    /** Nothing was taught yet. */
    public static final Lessons NONE = new Lessons("none", Map.of(), List.of());

    public Lessons {
        counts = Map.copyOf(counts);
        themes = List.copyOf(themes);
    }

    /** Whether there is nothing to know. */
    public boolean isEmpty() {
        return counts.isEmpty() && themes.isEmpty();
    }

    /** The same lessons under another revision. */
    public Lessons as(String name) {
        return new Lessons(name, counts, themes);
    }

    /** Whether the same was taught, whatever the revision. */
    public boolean teachesAs(Lessons other) {
        return counts.equals(other.counts) && themes.equals(other.themes);
    }

    /** The weights of each learned theme in this language. */
    public Map<ThemeCode, WordWeights> weightsIn(Language language) {
        return themes.stream()
                .filter(theme -> theme.weights().containsKey(language))
                .collect(Collectors.toUnmodifiableMap(
                        LearnedTheme::code, theme -> theme.weights().get(language)));
    }

    /**
     * How common seeds are.
     *
     * @param documents counted
     * @param holding how many of them hold a seed, by its phrase in lower case
     */
    public record SeedCounts(int documents, Map<String, Integer> holding) {

        public SeedCounts {
            holding = Map.copyOf(holding);
        }
    }

    /**
     * A linear model of one theme.
     *
     * @param labelled how many items editors gave this theme
     */
    public record LearnedTheme(ThemeCode code, int labelled, Map<Language, WordWeights> weights) {

        public LearnedTheme {
            weights = Map.copyOf(weights);
        }
    }

    /**
     * What each dictionary form adds to a theme's mass, in thousandths of a full seed.
     *
     * @param bias added to every text, usually below 0
     */
    public record WordWeights(int bias, Map<String, Integer> words) {

        public WordWeights {
            words = Map.copyOf(words);
        }
    }
}
