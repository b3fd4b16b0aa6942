package nl.weerklank.rules.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Rule;

/**
 * Looks at a whole rule set before it is published. Start reading here.
 *
 * <p>It refuses what no rule set may do: push in quiet mode, weaken a guard rail of compliance, leave the bounds that ship,
 * use a fact for what it is not meant for, rank people or weigh their mood, hold back everything. The caps on nudges
 * are no matter of rules: they hold in the ledger, and no effect can lift one. It warns of rules that never speak, that
 * repeat or contradict each other. It decides nothing: the caller keeps a draft with a {@link Severity#REFUSE} from being
 * published.
 */
public final class RuleSetCheck {

    /** The most rules that one set can hold. */
    public static final int MOST_RULES = 300;

    private final List<Rule> base;
    private final List<Rule> draft;

    private RuleSetCheck(Collection<Rule> base, Collection<Rule> draft) {
        this.base = List.copyOf(base);
        this.draft = List.copyOf(draft);
    }

    /**
     * Looks at a draft.
     *
     * @param base the rules it began from; guard rails may not become weaker than here
     * @param draft all rules that would hold once it is published, those switched off included
     */
    public static RuleSetCheck of(Collection<Rule> base, Collection<Rule> draft) {
        return new RuleSetCheck(base, draft);
    }

    /** What is the matter, refusals first; empty when all is well. The same rules give the same issues in the same order. */
    public List<RuleSetIssue> issues() {
        return issuesOn(Stream.empty());
    }

    /**
     * What is the matter, and which rules would have held back everything, or said nothing, in decisions of the past. Fewer
     * than five people count as nobody, so that no answer tells of one.
     *
     * @param decided read once; nothing is told when they are about fewer than five people
     */
    public List<RuleSetIssue> issuesOn(Stream<DecisionRecord> decided) {
        Issues issues = new Issues();
        if (canBeLookedAt(issues)) {
            List<Rule> speaking = Rule.enabledOf(draft);
            GuardRails.check(base, draft, issues);
            draft.forEach(rule -> Uses.check(rule, issues));
            Comparisons.check(speaking, issues);
            Decided.check(speaking, decided, issues);
        }
        return issues.sorted();
    }

    private boolean canBeLookedAt(Issues issues) {
        Set<RuleId> ids = new HashSet<>();
        List<Rule> repeated = draft.stream().filter(rule -> !ids.add(rule.id())).toList();
        repeated.forEach(
                rule -> issues.add(IssueCode.SAME_ID, rule, "/id", rule.id().value()));
        if (draft.size() > MOST_RULES) {
            issues.add(IssueCode.TOO_MANY_RULES, Integer.toString(draft.size()));
        }
        return repeated.isEmpty() && draft.size() <= MOST_RULES;
    }
}
