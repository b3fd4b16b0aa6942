package nl.weerklank.rules.counterfactual;

import java.util.List;
import nl.weerklank.engine.rule.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Why an item was not offered, or not pushed.
 *
 * @param goal what did not become of it
 * @param stops everything that stopped it, the first stop first; empty when only the search did, and when nothing did
 * @param pointsShort what its score lacked to come before the last that was offered, in thousandths, 1 or more; null when
 *     it was not its score
 * @param changes the smallest change that lets it through, found true by deciding again; empty when there is none
 * @param complete whether every change that can be thought of was tried, up to {@link WhyNot#MOST_CHANGES} at once, until
 *     one was found
 */
public record Answer(
        Goal goal, List<ReasonCode> stops, @Nullable Integer pointsShort, List<Change> changes, boolean complete) {

    public Answer {
        stops = List.copyOf(stops);
        changes = List.copyOf(changes);
    }
}
