package nl.weerklank.api.programme;

import java.time.Instant;
import nl.weerklank.engine.cadence.Silence;
import org.jspecify.annotations.Nullable;

/**
 * A silence that somebody asked for: who, when and why (R18).
 *
 * @param endedBy who ended it before its time; null when nobody did
 */
public record QuietPeriod(
        Silence silence,
        String reason,
        String by,
        Instant startedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    boolean isLeftAt(Instant now) {
        return endedAt == null && !silence.overAt(now);
    }

    QuietPeriod endedBy(String who, Instant at) {
        return new QuietPeriod(silence, reason, by, startedAt, who, at);
    }
}
