package nl.weerklank.bench.ranking;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.language.Area;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.standard.StandardPolicy;

/**
 * The policy that ships and what is left of it without some of its rules, each under a name.
 *
 * @param shipped the rules as they ship
 * @param others by their name, in the order in which they are told
 */
record Policies(RuleSet shipped, Map<String, RuleSet> others) {

    static final String AS_SHIPPED = "as shipped";

    /** Without what says how many colleagues read something. */
    static final String NO_COLLEAGUES = "without what colleagues read";

    static final String THEMES_ALONE = "themes, expertise and story alone";

    /** Those that have a line beside the other orders. */
    static final List<String> TOLD_FIRST = List.of(AS_SHIPPED, NO_COLLEAGUES, THEMES_ALONE);

    private static final List<String> OF_COLLEAGUES = List.of("relevance.kindred", "relevance.attention");
    private static final List<String> OF_THE_PAST = List.of("relevance.likeness", "relevance.same-author");

    /** The policy that ships, and without each rule of relevance in turn. */
    static Policies all() {
        Collection<Rule> rules = Rule.enabledOf(StandardPolicy.rules());
        Map<String, RuleSet> others = new LinkedHashMap<>();
        others.put(NO_COLLEAGUES, without(rules, OF_COLLEAGUES::contains));
        others.put(THEMES_ALONE, without(rules, id -> OF_COLLEAGUES.contains(id) || OF_THE_PAST.contains(id)));
        for (Scales scale : Scales.values()) {
            others.put(scale.words(), DroolsRuleSet.of(scale.in(rules)));
            others.put(scale.alone(), without(scale.in(rules), OF_COLLEAGUES::contains));
        }
        rules.stream()
                .filter(rule -> rule.area() == Area.RELEVANCE)
                .map(rule -> rule.id().value())
                .forEach(id -> others.put(id, without(rules, id::equals)));
        return new Policies(DroolsRuleSet.of(rules), others);
    }

    /** The policy that ships alone. */
    static Policies shippedOnly() {
        return new Policies(DroolsRuleSet.of(StandardPolicy.rules()), Map.of());
    }

    private static RuleSet without(Collection<Rule> rules, Predicate<String> off) {
        return DroolsRuleSet.of(
                rules.stream().filter(rule -> !off.test(rule.id().value())).toList());
    }
}
