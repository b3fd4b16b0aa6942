package nl.weerklank.bench.ranking;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weerklank.rules.language.Parameter;
import nl.weerklank.rules.language.Rule;

/** Other numbers in the rules that ship, to see how much newness should count beside fit. */
enum Scales {
    LESS_NEWNESS("newness 500, half as much", Map.of("relevance.fresh/points", 500)),
    MORE_FIT("fit 200, a fifth of newness", Map.of("relevance.theme/fits", 200, "relevance.expert-alone/points", 200)),
    ALIKE(
            "fit 500, newness 500",
            Map.of(
                    "relevance.fresh/points", 500,
                    "relevance.theme/fits", 500,
                    "relevance.expert-alone/points", 500)),
    FIT_FIRST(
            "fit first: fit 500, newness 200",
            Map.of(
                    "relevance.fresh/points", 200,
                    "relevance.theme/fits", 500,
                    "relevance.expert-alone/points", 500,
                    "relevance.likeness/points", 120,
                    "relevance.same-author/each", 15,
                    "relevance.kindred/points", 400,
                    "relevance.attention/most", 40)),
    MORE_TASTE("kindred readers 600, twice as much", Map.of("relevance.kindred/points", 600));

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
