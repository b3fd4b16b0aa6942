package nl.weerklank.rules.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.suggestion.Reconsideration;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.evaluate.ReferenceEvaluator;
import nl.weerklank.rules.language.Rule;

/**
 * Rules over decisions that were made with other rules, asking only what can come out differently: a rule that did not
 * change keeps what it said of the same facts. The answer is just that of the whole set. For a few rules the reference
 * evaluator, which needs no session, is the quicker one to ask; where all are asked, what decides is asked.
 *
 * <p>An item that was held back was never asked about by the other rules; when nothing holds it back any more, all are.
 */
final class KeptMatches {

    private final String decidedWith;
    private final Set<RuleId> changed;
    private final RuleSet whole;
    private final ReferenceEvaluator fresh;

    private KeptMatches(String decidedWith, Set<RuleId> changed, RuleSet whole, ReferenceEvaluator fresh) {
        this.decidedWith = decidedWith;
        this.changed = changed;
        this.whole = whole;
        this.fresh = fresh;
    }

    /**
     * These rules, for decisions made with others.
     *
     * @param decidedWith revision of the rules that the matches of a record can be kept of; records of another are asked
     *     everything
     * @param changed the rules that may differ between the two
     */
    static KeptMatches of(Collection<Rule> rules, String decidedWith, Set<RuleId> changed) {
        RuleSet whole = DroolsRuleSet.of(rules);
        ReferenceEvaluator fresh = new ReferenceEvaluator(
                rules.stream().filter(rule -> changed.contains(rule.id())).toList());
        return new KeptMatches(decidedWith, changed, whole, fresh);
    }

    /** Decides again on what was seen then; the record itself when nothing can come out differently. */
    DecisionRecord decide(DecisionRecord record) {
        if (!record.versions().ruleSet().equals(decidedWith)) {
            return Reconsideration.by(whole, record);
        }
        Over over = new Over(record);
        return over.leavesAlone() ? record : Reconsideration.by(over, record);
    }

    /** The rules, for this one decision. */
    RuleSet over(DecisionRecord record) {
        return record.versions().ruleSet().equals(decidedWith) ? new Over(record) : whole;
    }

    private final class Over implements RuleSet {

        private final Map<ContentId, Facts> seen = new HashMap<>();
        private final Map<ContentId, List<RuleMatch>> said = new HashMap<>();
        private final Map<ContentId, List<RuleMatch>> fresh;

        private Over(DecisionRecord record) {
            this.fresh = ask(Reconsideration.judged(record));
            for (Considered candidate : record.candidates()) {
                seen.put(candidate.content(), candidate.facts());
            }
            for (Verdict verdict : record.verdicts()) {
                said.put(verdict.content(), verdict.matches());
            }
        }

        /** Whether the changed rules say just what they said. */
        private boolean leavesAlone() {
            return said.entrySet().stream().allMatch(item -> item.getValue().stream()
                    .filter(match -> changed.contains(match.rule()))
                    .toList()
                    .equals(freshOf(item.getKey(), item.getValue())));
        }

        /** What the changed rules say of an item now; of one that something else holds back only what holds it back too. */
        private List<RuleMatch> freshOf(ContentId content, List<RuleMatch> before) {
            List<RuleMatch> now = fresh.getOrDefault(content, List.of());
            boolean heldBack = before.stream().anyMatch(match -> !changed.contains(match.rule()) && excludes(match));
            return heldBack ? now.stream().filter(KeptMatches::excludes).toList() : now;
        }

        @Override
        public String revision() {
            return whole.revision();
        }

        @Override
        public List<RuleMatch> evaluate(List<Facts> facts) {
            List<Facts> same = new ArrayList<>(facts.size());
            List<Facts> toAsk = new ArrayList<>();
            for (Facts item : facts) {
                (item.equals(seen.get(item.about())) ? same : toAsk).add(item);
            }
            List<RuleMatch> matches = new ArrayList<>();
            for (Facts item : same) {
                addOrAsk(item, fresh.getOrDefault(item.about(), List.of()), matches, toAsk);
            }
            if (!toAsk.isEmpty()) {
                matches.addAll(whole.evaluate(toAsk));
            }
            matches.sort(Comparator.comparing(RuleMatch::content).thenComparing(RuleMatch::rule));
            return matches;
        }

        private void addOrAsk(Facts item, List<RuleMatch> spoken, List<RuleMatch> matches, List<Facts> toAsk) {
            List<RuleMatch> before = said.getOrDefault(item.about(), List.of());
            List<RuleMatch> now = Stream.concat(
                            before.stream().filter(match -> !changed.contains(match.rule())), spoken.stream())
                    .toList();
            if (now.stream().anyMatch(KeptMatches::excludes)) {
                now.stream().filter(KeptMatches::excludes).forEach(matches::add);
            } else if (before.stream().anyMatch(KeptMatches::excludes)) {
                toAsk.add(item);
            } else {
                matches.addAll(now);
            }
        }
    }

    private Map<ContentId, List<RuleMatch>> ask(List<Facts> facts) {
        return changed.isEmpty() || facts.isEmpty()
                ? Map.of()
                : fresh.evaluate(facts).stream().collect(Collectors.groupingBy(RuleMatch::content));
    }

    private static boolean excludes(RuleMatch match) {
        return match.effects().stream().anyMatch(Effect::excludes);
    }
}
