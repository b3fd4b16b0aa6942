package nl.weerklank.rules.compile;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleWriter;

/**
 * Rules as two Drools networks: one that excludes, over every item, and one that does everything else, over the
 * survivors only. An executable model: no rule text is ever parsed or compiled.
 *
 * <p>Thread-safe; each evaluation has sessions of its own. The order of rules and of items shows nowhere.
 */
public final class DroolsRuleSet implements RuleSet {

    private final String revision;
    private final Network exclusions;
    private final Network others;

    private DroolsRuleSet(String revision, Network exclusions, Network others) {
        this.revision = revision;
        this.exclusions = exclusions;
        this.others = others;
    }

    /** Builds the networks of these rules; those switched off stay out but count in the revision. */
    public static DroolsRuleSet of(Collection<Rule> rules) {
        return of(rules, UnaryOperator.identity());
    }

    /** The same with each constraint changed in passing: how tests show that a wrong one would be noticed. */
    static DroolsRuleSet of(Collection<Rule> rules, UnaryOperator<Formula.Literal> changed) {
        Network.Builder exclusions = new Network.Builder(changed);
        Network.Builder others = new Network.Builder(changed);
        for (Rule rule : Rule.enabledOf(rules)) {
            Network.Builder whenTrue = rule.excludes() ? exclusions : others;
            Network.Builder whenUnknown = rule.excludesWhenUnknown() ? exclusions : others;
            if (rule.saysWhenUnknown().isEmpty()) {
                whenTrue.speaks(rule, Outcome.TRUE);
            } else if (whenTrue == whenUnknown) {
                whenTrue.speaks(rule, Outcome.NOT_FALSE); // asked once, not twice
            } else {
                whenTrue.speaks(rule, Outcome.TRUE);
                whenUnknown.speaks(rule, Outcome.UNKNOWN);
            }
        }
        return new DroolsRuleSet(RuleWriter.hash(rules), exclusions.build(), others.build());
    }

    @Override
    public String revision() {
        return revision;
    }

    @Override
    public List<RuleMatch> evaluate(List<Facts> facts) {
        Said said = new Said();
        exclusions.run(facts, said);
        Set<ContentId> excluded = said.items();
        others.run(
                facts.stream().filter(item -> !excluded.contains(item.about())).toList(), said);
        return said.sorted();
    }

    /** Both networks, to look at in tests. */
    List<Network> networks() {
        return List.of(exclusions, others);
    }
}
