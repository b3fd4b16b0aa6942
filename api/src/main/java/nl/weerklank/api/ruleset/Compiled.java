package nl.weerklank.api.ruleset;

import java.util.List;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;

/**
 * Rules that are built and ready to decide, under the name of their revision.
 *
 * @param hash of the content of all rules
 */
record Compiled(String revision, String hash, RuleSet rules) implements RuleSet {

    @Override
    public List<RuleMatch> evaluate(List<Facts> facts) {
        return rules.evaluate(facts);
    }
}
