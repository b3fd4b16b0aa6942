package nl.weerklank.engine.suggestion;

import java.util.List;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.Contribution;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Effect;

/**
 * Which candidates are offered, best first, and what became of the others.
 *
 * @param verdicts one for each candidate, in the order given
 */
record Ranking(List<Pick> picks, List<Verdict> verdicts) {

    Ranking {
        picks = List.copyOf(picks);
        verdicts = List.copyOf(verdicts);
    }

    /**
     * A candidate that is offered.
     *
     * @param effects what the rules said of it
     */
    record Pick(
            Considered candidate,
            Kind kind,
            int minutes,
            int score,
            List<Contribution> contributions,
            List<Assessment.Spoken> effects) {

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
