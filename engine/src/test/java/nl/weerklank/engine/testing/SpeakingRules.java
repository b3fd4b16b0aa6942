package nl.weerklank.engine.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;

/** Rules for a test, said in Java. */
public final class SpeakingRules implements RuleSet {

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(RuleId id, Predicate<Facts> when, List<Effect> then) {}

    /** No rules at all: nothing is ever offered. */
    public static SpeakingRules none() {
        return new SpeakingRules();
    }

    /** One rule, so that something is offered: 300 for an interest. */
    public static SpeakingRules interests() {
        return none().when(
                        "relevance.theme",
                        facts ->
                                facts.number(Fact.MATCH_STRONG_THEMES, 0) + facts.number(Fact.MATCH_WEAK_THEMES, 0) > 0,
                        new Effect.Adjust(ReasonCode.THEME_MATCH, 300));
    }

    /** Adds a rule. */
    public SpeakingRules when(String id, Predicate<Facts> condition, Effect... effects) {
        rules.add(new Rule(new RuleId(id), condition, List.of(effects)));
        return this;
    }

    @Override
    public String revision() {
        return "rules-" + rules.size();
    }

    @Override
    public List<RuleMatch> evaluate(List<Facts> facts) {
        return facts.stream()
                .flatMap(about -> rules.stream()
                        .filter(rule -> rule.when().test(about))
                        .map(rule -> new RuleMatch(rule.id(), about.about(), rule.then(), false)))
                .sorted(Comparator.comparing(RuleMatch::content).thenComparing(RuleMatch::rule))
                .toList();
    }
}
