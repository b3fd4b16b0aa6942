package nl.weerklank.engine.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an item may be offered (R12).
 *
 * @param publishedAt first moment of publication
 * @param insideSince since when colleagues could read it inside; null when it never was
 * @param availableFrom end of the embargo; null without one
 * @param expiresAt first moment it may no longer be offered; null when it does not expire
 */
public record Availability(
        Instant publishedAt,
        @Nullable Instant insideSince,
        @Nullable Instant availableFrom,
        @Nullable Instant expiresAt,
        boolean withdrawn) {

    /** Whether the item has expired at this instant. */
    public boolean expiredAt(Instant instant) {
        return expiresAt != null && !instant.isBefore(expiresAt);
    }

    /** Whether the item is not yet published, or under embargo, at this instant. */
    public boolean embargoedAt(Instant instant) {
        return instant.isBefore(publishedAt) || (availableFrom != null && instant.isBefore(availableFrom));
    }
}
