package nl.weerklank.rules.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Rule;

/** What rules would have made of items that were decided about before. */
final class Decided {

    private final List<Rule> rules;
    private final Map<RuleId, Integer> spoke = new HashMap<>();
    private final Map<RuleId, Integer> heldBack = new HashMap<>();
    private int items;
    private int itemsHeldBack;

    private Decided(List<Rule> rules) {
        this.rules = rules;
    }

    /** Looks at these rules, which speak, over these items. */
    static void check(List<Rule> rules, Stream<Facts> decided, Issues issues) {
        Decided found = new Decided(rules);
        decided.forEach(found::hear);
        if (found.items > 0) {
            found.tell(issues);
        }
    }

    private void hear(Facts facts) {
        items++;
        boolean anyHeldBack = false;
        for (Rule rule : rules) {
            List<Effect> said = Hearing.says(rule, facts);
            if (!said.isEmpty()) {
                spoke.merge(rule.id(), 1, Integer::sum);
            }
            if (said.stream().anyMatch(Effect::excludes)) {
                heldBack.merge(rule.id(), 1, Integer::sum);
                anyHeldBack = true;
            }
        }
        itemsHeldBack += anyHeldBack ? 1 : 0;
    }

    private void tell(Issues issues) {
        String all = Integer.toString(items);
        each(rule -> heldBack.getOrDefault(rule.id(), 0) == items)
                .forEach(rule -> issues.add(IssueCode.HELD_BACK_EVERYTHING, rule, "/when", all));
        each(rule -> !spoke.containsKey(rule.id()))
                .forEach(rule -> issues.add(IssueCode.NEVER_SPOKE, rule, "/when", all));
        if (itemsHeldBack == items) {
            issues.add(IssueCode.NOTHING_LEFT, all);
        }
    }

    private Stream<Rule> each(Predicate<Rule> such) {
        return rules.stream().filter(such);
    }
}
