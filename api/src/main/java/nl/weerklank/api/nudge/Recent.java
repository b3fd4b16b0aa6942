package nl.weerklank.api.nudge;

import java.time.Instant;
import java.util.Map;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.Past;
import org.jspecify.annotations.Nullable;

/**
 * What of one person's past can still count, whatever their whole past is.
 *
 * @param past without where items stand
 * @param tooMuchAt when the person last said "too much", however long ago
 * @param actedAt when the person last shared or did something, however long ago
 * @param wipedAt when the person last had wiped what their answers taught
 */
record Recent(
        Past past,
        @Nullable Instant tooMuchAt,
        @Nullable Instant actedAt,
        @Nullable Instant wipedAt) {

    /** What of it counts at this moment; where items stand is asked for apart. */
    History at(Instant now) {
        History lately = past.at(now);
        return new History(lately.nudges(), lately.shown(), Map.of(), tooMuchAt, actedAt);
    }

    /** As if the push of this suggestion had not been granted yet. */
    Recent without(String suggestion) {
        return new Recent(past.without(suggestion), tooMuchAt, actedAt, wipedAt);
    }

    /** Names all of it. That something was seen is left out: looking changes nothing (R73). */
    String digest() {
        return "%s/%s/%s/%s".formatted(past.digest(), tooMuchAt, actedAt, wipedAt);
    }
}
