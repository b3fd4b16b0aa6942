package nl.weerklank.rules.life;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Rule;

/** The published rules that a change starts from. */
public record Base(String revision, SortedMap<RuleId, Rule> rules) {

    public Base {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    /** A revision with its rules, in any order. */
    public static Base of(String revision, Collection<Rule> rules) {
        return new Base(revision, byId(rules));
    }

    static SortedMap<RuleId, Rule> byId(Collection<Rule> rules) {
        return rules.stream()
                .collect(Collectors.toMap(
                        Rule::id,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalArgumentException("rule %s stands there twice".formatted(one.id()));
                        },
                        TreeMap::new));
    }
}
