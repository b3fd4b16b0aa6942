package nl.weerklank.engine.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * At most so many nudges in any sliding window of elapsed time: 168 hours, not "a week".
 *
 * @param hours length of the window
 */
public record Cap(int most, int hours) {

    public Cap {
        if (most < 0) {
            throw new IllegalArgumentException("cap allows %d nudges, expected 0 or more".formatted(most));
        }
        if (hours < 1) {
            throw new IllegalArgumentException("cap spans %d hours, expected 1 or more".formatted(hours));
        }
    }

    /** How many of these grants lie within the window that ends now. */
    public int countWithin(List<Instant> grants, Instant now) {
        Instant start = now.minus(Duration.ofHours(hours));
        return (int) grants.stream().filter(grant -> grant.isAfter(start)).count();
    }

    /** Whether one more nudge now stays within the cap. */
    public boolean hasRoom(List<Instant> grants, Instant now) {
        return countWithin(grants, now) < most;
    }

    /** The first moment at which one more nudge stays within the cap, given no others; {@link Instant#MAX} when never. */
    public Instant hasRoomAt(List<Instant> grants, Instant now) {
        if (most == 0) {
            return Instant.MAX;
        }
        if (hasRoom(grants, now)) {
            return now;
        }
        List<Instant> newestFirst =
                grants.stream().sorted(Comparator.reverseOrder()).toList();
        return newestFirst.get(most - 1).plus(Duration.ofHours(hours));
    }
}
