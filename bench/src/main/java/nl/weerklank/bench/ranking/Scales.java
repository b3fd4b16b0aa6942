package nl.weerklank.bench.ranking;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weerklank.rules.language.Parameter;
import nl.weerklank.rules.language.Rule;

/** Other numbers in the rules that ship, to see what it costs to ask first whom an item fits. */
enum Scales {
    NEWNESS_FIRST(
            "newness first: 1000 points, a theme 60",
            Map.of(
                    "relevance.fresh/points", 1000,
                    "relevance.theme/fits", 25,
                    "relevance.theme/strong", 35,
                    "relevance.theme/strongMost", 65,
                    "relevance.expert/points", 65,
                    "relevance.expert-alone/points", 65,
                    "relevance.likeness/points", 200,
                    "relevance.same-author/each", 25,
                    "relevance.kindred/points", 300,
                    "relevance.attention/most", 160)),
    ALIKE("newness 500, as much as fit", Map.of("relevance.fresh/points", 500)),
    LITTLE_NEWNESS("newness 100, a fifth of fit", Map.of("relevance.fresh/points", 100)),
    EACH_THEME(
            "each theme 300, not fit once",
            Map.of(
                    "relevance.theme/fits", 0,
                    "relevance.theme/strong", 300,
                    "relevance.theme/strongMost", 600,
                    "relevance.expert/points", 300,
                    "relevance.expert-alone/points", 300)),
    MORE_TASTE("kindred readers 800, twice as much", Map.of("relevance.kindred/points", 800));

    private final String words;
    private final Map<String, Integer> numbers;

    Scales(String words, Map<String, Integer> numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    String words() {
        return words;
    }

    /** The name of the policy that has these numbers and leaves out what colleagues read. */
    String alone() {
        return words + ", " + Policies.NO_COLLEAGUES;
    }

    List<Rule> in(Collection<Rule> rules) {
        Map<String, Integer> left = new LinkedHashMap<>(numbers);
        List<Rule> changed = rules.stream().map(rule -> changed(rule, left)).toList();
        if (!left.isEmpty()) {
            throw new IllegalStateException("no rule that ships has " + left.keySet());
        }
        return changed;
    }

    private static Rule changed(Rule rule, Map<String, Integer> left) {
        SortedMap<String, Parameter> params = new TreeMap<>(rule.params());
        params.replaceAll((name, shipped) -> {
            Integer value = left.remove(rule.id() + "/" + name);
            return value == null
                    ? shipped
                    : new Parameter(Math.min(shipped.min(), value), Math.max(shipped.max(), value), value);
        });
        return rule.withParams(params);
    }
}
