package nl.weerklank.engine.cadence;

import java.time.Instant;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A push that somebody would like to send.
 *
 * @param minutes effort it asks for
 * @param itemExpiresAt null when the item does not expire
 */
public record PushRequest(
        String suggestionId,
        ContentId content,
        Channel channel,
        int minutes,
        @Nullable Instant itemExpiresAt) {

    /** The same for an item that expires then. */
    public PushRequest expiringAt(@Nullable Instant expiry) {
        return new PushRequest(suggestionId, content, channel, minutes, expiry);
    }
}
