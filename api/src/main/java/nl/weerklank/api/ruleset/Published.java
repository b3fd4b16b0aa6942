package nl.weerklank.api.ruleset;

import java.util.List;
import java.util.Map;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.language.Rule;

/**
 * A published rule set: the rules, how each reads aloud as it was published, and what evaluates them.
 *
 * @param revision the hash of the content of all rules
 * @param sentences of every rule, as stored with the revision
 */
public record Published(String revision, List<Rule> rules, Map<RuleId, Sentence> sentences, RuleSet ruleSet) {

    public Published {
        rules = List.copyOf(rules);
        sentences = Map.copyOf(sentences);
    }
}
