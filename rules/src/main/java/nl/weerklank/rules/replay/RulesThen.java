package nl.weerklank.rules.replay;

import java.util.List;
import java.util.function.Supplier;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleWriter;

/**
 * A rule set as it was published once.
 *
 * @param revision its name, which ends with the beginning of its hash or is the hash
 * @param hash of the content of all rules, as it was kept beside them
 * @param built the rules, ready to decide; may throw when that cannot be done any more
 */
public record RulesThen(String revision, String hash, List<Rule> rules, Supplier<RuleSet> built) {

    public RulesThen {
        rules = List.copyOf(rules);
    }

    /** These rules, to be built here when they are first needed. */
    public static RulesThen of(String revision, String hash, List<Rule> rules) {
        return new RulesThen(revision, hash, rules, new Once<>(() -> named(revision, DroolsRuleSet.of(rules))));
    }

    private static RuleSet named(String revision, RuleSet rules) {
        return new RuleSet() {
            @Override
            public String revision() {
                return revision;
            }

            @Override
            public List<RuleMatch> evaluate(List<Facts> facts) {
                return rules.evaluate(facts);
            }
        };
    }

    /** Whether the rules are those that were published: their content has the hash that is kept, and that their name tells of. */
    boolean intact() {
        return RuleWriter.hash(rules).equals(hash)
                && hash.startsWith(revision.substring(revision.lastIndexOf('-') + 1));
    }
}
