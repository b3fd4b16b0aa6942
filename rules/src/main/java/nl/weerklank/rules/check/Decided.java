package nl.weerklank.rules.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.suggestion.Reconsideration;
import nl.weerklank.rules.language.Rule;

/**
 * What rules would have made of the items of past decisions. Who writes a rule about a single person must not learn from it
 * what that person chose or did: fewer than five people count as nobody.
 */
final class Decided {

    private static final int FEWEST_PEOPLE = 5;

    private final List<Rule> rules;
    private final Set<EmployeeId> people = new HashSet<>();
    private final Map<RuleId, Set<EmployeeId>> spokeTo = new HashMap<>();
    private final Map<RuleId, Set<EmployeeId>> leftSomething = new HashMap<>();
    private final Set<EmployeeId> hadSomething = new HashSet<>();
    private int decisions;

    private Decided(List<Rule> rules) {
        this.rules = rules;
    }

    /** Looks at these rules, which speak, over these decisions. */
    static void check(List<Rule> rules, Stream<DecisionRecord> decided, Issues issues) {
        Decided found = new Decided(rules);
        decided.forEach(found::hear);
        if (isCrowd(found.people)) {
            found.tell(issues);
        }
    }

    private void hear(DecisionRecord decision) {
        decisions++;
        people.add(decision.employee());
        Reconsideration.judged(decision).forEach(item -> hear(decision.employee(), item));
    }

    private void hear(EmployeeId person, Facts item) {
        boolean heldBack = false;
        for (Rule rule : rules) {
            List<Effect> said = Hearing.says(rule, item);
            if (!said.isEmpty()) {
                note(spokeTo, rule, person);
            }
            if (said.stream().anyMatch(Effect::excludes)) {
                heldBack = true;
            } else {
                note(leftSomething, rule, person);
            }
        }
        if (!heldBack) {
            hadSomething.add(person);
        }
    }

    private static void note(Map<RuleId, Set<EmployeeId>> byRule, Rule rule, EmployeeId person) {
        byRule.computeIfAbsent(rule.id(), id -> new HashSet<>()).add(person);
    }

    private void tell(Issues issues) {
        String all = Integer.toString(decisions);
        for (Rule rule : rules) {
            if (leavesNothing(leftSomething.getOrDefault(rule.id(), Set.of()))) {
                issues.add(IssueCode.HELD_BACK_EVERYTHING, rule, "/when", all);
            }
            if (!isCrowd(spokeTo.getOrDefault(rule.id(), Set.of()))) {
                issues.add(IssueCode.NEVER_SPOKE, rule, "/when", all);
            }
        }
        if (leavesNothing(hadSomething)) {
            issues.add(IssueCode.NOTHING_LEFT, all);
        }
    }

    private boolean leavesNothing(Set<EmployeeId> withSomething) {
        return !isCrowd(withSomething) && people.size() - withSomething.size() >= FEWEST_PEOPLE;
    }

    private static boolean isCrowd(Set<EmployeeId> some) {
        return some.size() >= FEWEST_PEOPLE;
    }
}
