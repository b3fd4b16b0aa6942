package nl.weerklank.rules.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import nl.weerklank.rules.evaluate.RuleTrace;
import nl.weerklank.rules.evaluate.Truth;
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
    private final List<Rule> fresh;

    private KeptMatches(String decidedWith, Set<RuleId> changed, RuleSet whole, List<Rule> fresh) {
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
        List<Rule> fresh = Rule.enabledOf(rules).stream()
                .filter(rule -> changed.contains(rule.id()))
                .toList();
        return new KeptMatches(decidedWith, changed, whole, fresh);
    }

    /** Decides again on what was seen then; the record itself when nothing can come out differently. */
    DecisionRecord decide(DecisionRecord record) {
        if (!record.versions().ruleSet().equals(decidedWith)) {
            return Reconsideration.by(whole, record);
        }
        if (changed.isEmpty()) {
            return record;
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
            for (Map.Entry<ContentId, List<RuleMatch>> item : said.entrySet()) {
                if (!freshOf(item.getKey(), item.getValue()).equals(ofChanged(item.getValue()))) {
                    return false;
                }
            }
            return true;
        }

        /** What the changed rules say of an item now; of one that is held back only what holds it back. */
        private List<RuleMatch> freshOf(ContentId content, List<RuleMatch> before) {
            List<RuleMatch> now = fresh.getOrDefault(content, List.of());
            boolean heldBack = anyExcludes(now);
            for (RuleMatch match : before) {
                heldBack |= !changed.contains(match.rule()) && excludes(match);
            }
            return heldBack ? excluding(now) : now;
        }

        private List<RuleMatch> ofChanged(List<RuleMatch> matches) {
            List<RuleMatch> ofChanged = new ArrayList<>();
            for (RuleMatch match : matches) {
                if (changed.contains(match.rule())) {
                    ofChanged.add(match);
                }
            }
            return ofChanged;
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
            List<RuleMatch> now = new ArrayList<>(spoken);
            for (RuleMatch match : before) {
                if (!changed.contains(match.rule())) {
                    now.add(match);
                }
            }
            if (anyExcludes(now)) {
                matches.addAll(excluding(now));
            } else if (anyExcludes(before)) {
                toAsk.add(item);
            } else {
                matches.addAll(now);
            }
        }
    }

    /** What the changed rules say of each item, held back or not. */
    private Map<ContentId, List<RuleMatch>> ask(List<Facts> facts) {
        Map<ContentId, List<RuleMatch>> said = new HashMap<>();
        for (Facts item : facts) {
            for (Rule rule : fresh) {
                RuleTrace trace = ReferenceEvaluator.trace(rule, item);
                if (trace.spoke()) {
                    said.computeIfAbsent(item.about(), content -> new ArrayList<>())
                            .add(new RuleMatch(
                                    rule.id(),
                                    item.about(),
                                    trace.effects(),
                                    trace.condition().truth() == Truth.UNKNOWN));
                }
            }
        }
        return said;
    }

    private static List<RuleMatch> excluding(List<RuleMatch> matches) {
        return matches.stream().filter(KeptMatches::excludes).toList();
    }

    private static boolean anyExcludes(List<RuleMatch> matches) {
        for (RuleMatch match : matches) {
            if (excludes(match)) {
                return true;
            }
        }
        return false;
    }

    private static boolean excludes(RuleMatch match) {
        for (Effect effect : match.effects()) {
            if (effect.excludes()) {
                return true;
            }
        }
        return false;
    }
}
