package nl.weerklank.api.digest;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import nl.weerklank.engine.rule.ReasonCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a digest came to so far, in numbers of people.
 *
 * @param pushed to whom something is pushed
 * @param waiting for whom something waits where they look, and nothing is pushed
 * @param nothing for whom there was nothing suitable
 * @param underWay whose push was not reported yet and may still be sent
 * @param sent whose push was sent; one without a report counts as sent once its time is over
 * @param notSent whose push was reported as not sent
 * @param withdrawn whose push was refused just before sending
 * @param refused of whom something is not pushed, by each reason: somebody may stand under several
 */
@Schema(name = "DigestResult")
record DigestResult(
        int pushed,
        int waiting,
        int nothing,
        int underWay,
        int sent,
        int notSent,
        int withdrawn,
        Map<ReasonCode, Integer> refused) {

    /** The smallest number of people that figures are shown of. */
    private static final int CROWD = 5;

    DigestResult {
        refused = Map.copyOf(refused);
    }

    /** In whole fives, rounded down: so nobody can be recognised, not by subtracting either. */
    DigestResult inFives() {
        IntUnaryOperator fives = number -> number - number % CROWD;
        Map<ReasonCode, Integer> reasons = new TreeMap<>();
        refused.forEach((reason, people) -> {
            if (people >= CROWD) {
                reasons.put(reason, fives.applyAsInt(people));
            }
        });
        return new DigestResult(
                fives.applyAsInt(pushed),
                fives.applyAsInt(waiting),
                fives.applyAsInt(nothing),
                fives.applyAsInt(underWay),
                fives.applyAsInt(sent),
                fives.applyAsInt(notSent),
                fives.applyAsInt(withdrawn),
                reasons);
    }
}
