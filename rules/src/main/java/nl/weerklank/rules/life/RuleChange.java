package nl.weerklank.rules.life;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one rule.
 *
 * @param after as it is to be; null when it is to go
 */
public record RuleChange(RuleId rule, @Nullable Rule after) {

    public RuleChange {
        if (after != null && !after.id().equals(rule)) {
            throw new IllegalArgumentException("the new text of rule %s has the id %s".formatted(rule, after.id()));
        }
    }

    /** The rule is to stand there like this. */
    public static RuleChange to(Rule rule) {
        return new RuleChange(rule.id(), rule);
    }

    /** The rule is to go. */
    public static RuleChange removal(RuleId rule) {
        return new RuleChange(rule, null);
    }

    /** What turns the first rules into the second. */
    public static List<RuleChange> between(SortedMap<RuleId, Rule> before, Collection<Rule> after) {
        SortedMap<RuleId, Rule> wanted = Base.byId(after);
        SortedSet<RuleId> ids = new TreeSet<>(before.keySet());
        ids.addAll(wanted.keySet());
        List<RuleChange> changes = new ArrayList<>();
        for (RuleId id : ids) {
            Rule rule = wanted.get(id);
            if (rule == null || !rule.equals(before.get(id))) {
                changes.add(new RuleChange(id, rule));
            }
        }
        return changes;
    }
}
