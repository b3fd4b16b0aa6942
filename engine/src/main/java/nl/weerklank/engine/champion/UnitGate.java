package nl.weerklank.engine.champion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a unit may be asked: it waits until its leader led by example (R38). */
public enum UnitGate {
    OPEN,
    RESTING;

    /**
     * The gate of a unit: the nearest leader who takes part decides; one who is away or has not joined passes the gate
     * to the next leader up. Without any, the gate is open.
     *
     * @param leadersUpwards the leaders responsible for the unit, nearest first
     * @param days how recent a leader's own act must be, in days of 24 hours
     */
    public static UnitGate of(List<LeaderStanding> leadersUpwards, Instant now, int days) {
        return leadersUpwards.stream()
                .filter(LeaderStanding::takesPart)
                .findFirst()
                .map(leader -> leader.activeSince(now.minus(Duration.ofDays(days))) ? OPEN : RESTING)
                .orElse(OPEN);
    }

    /**
     * What matters of a leader for the gate; it never leaves the leader's own record.
     *
     * @param actedAt when the leader last shared or did something; null when never
     */
    public record LeaderStanding(
            boolean joined, boolean away, @Nullable Instant actedAt) {

        boolean takesPart() {
            return joined && !away;
        }

        boolean activeSince(Instant start) {
            return actedAt != null && !actedAt.isBefore(start);
        }
    }
}
