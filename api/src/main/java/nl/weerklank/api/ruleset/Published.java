package nl.weerklank.api.ruleset;

import java.util.List;
import java.util.Map;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Rule;

/**
 * A published rule set: the rules, and how each reads aloud as it was published.
 *
 * @param revision names this publication, such as {@code rules-7-9f2c41ab77e0}; the same rules published again get another
 * @param hash of the content of all rules
 * @param sentences of every rule, as stored with the revision
 */
public record Published(String revision, String hash, List<Rule> rules, Map<RuleId, Sentence> sentences) {

    public Published {
        rules = List.copyOf(rules);
        sentences = Map.copyOf(sentences);
    }
}
