package nl.weerklank.engine.suggestion;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.Contribution;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Which candidates are offered, best first, and what became of the others.
 *
 * @param verdicts one for each candidate, in the order given
 * @param gaps of what there is too little to offer
 */
record Ranking(List<Pick> picks, List<Verdict> verdicts, SortedSet<Effect.Balance.Over> gaps) {

    Ranking {
        picks = List.copyOf(picks);
        verdicts = List.copyOf(verdicts);
        gaps = Collections.unmodifiableSortedSet(gaps);
    }

    /**
     * A candidate that is offered.
     *
     * @param effects what the rules said of it
     * @param noPush why a push may not even be asked for; null when the ledger may be asked
     */
    record Pick(
            Considered candidate,
            Kind kind,
            int minutes,
            int score,
            List<Contribution> contributions,
            List<Assessment.Spoken> effects,
            @Nullable ReasonCode noPush) {

        /** The effects of one sort, in the order of the rules. */
        <E extends Effect> List<E> effectsOf(Class<E> sort) {
            return effects.stream()
                    .map(Assessment.Spoken::effect)
                    .filter(sort::isInstance)
                    .map(sort::cast)
                    .toList();
        }
    }
}
