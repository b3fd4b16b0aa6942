package nl.weerklank.rules.simulate;

import java.time.Duration;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How often something became of suggestions, over all people together.
 *
 * @param seen whether it was reported as seen; what was answered was seen
 * @param outcome the answer; null without one
 * @param after how long after the offer, as a rule
 * @param times how often
 */
public record Response(
        Delivery delivery, boolean seen, @Nullable Outcome outcome, Duration after, long times) {

    public Response {
        if (times < 0) {
            throw new IllegalArgumentException("a response came %d times, expected 0 or more".formatted(times));
        }
    }

    static Response none(Delivery delivery) {
        return new Response(delivery, false, null, Duration.ZERO, 0);
    }
}
