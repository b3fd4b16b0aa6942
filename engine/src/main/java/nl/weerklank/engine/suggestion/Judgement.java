package nl.weerklank.engine.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;

/** What rules, ranker and ledger make of what was weighed: the part of a decision that can be made again. */
record Judgement(Ranking ranking, Offer offer) {

    static Judgement of(
            SuggestionQuery query, Turn turn, List<Considered> considered, RuleSet rules, Supplier<String> newId) {
        List<RuleMatch> matches = rules.evaluate(factsWorthJudging(considered));
        Ranking ranking = Ranker.rank(query, considered, matches, turn.history());
        return new Judgement(ranking, Offer.of(query, turn, ranking, newId));
    }

    /** What the engine itself stops, no rule can let through; so no rule is asked. */
    static List<Facts> factsWorthJudging(List<Considered> considered) {
        List<Facts> worthJudging = new ArrayList<>(considered.size());
        for (Considered candidate : considered) {
            if (Stops.of(candidate.facts()).isEmpty()) {
                worthJudging.add(candidate.facts());
            }
        }
        return worthJudging;
    }
}
