package nl.weerklank.engine.cadence;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import org.jspecify.annotations.Nullable;

/**
 * A push that somebody would like to send.
 *
 * @param minutes effort it asks for
 * @param itemExpiresAt null when the item does not expire
 * @param themes what the item is about
 */
public record PushRequest(
        String suggestionId,
        ContentId content,
        Channel channel,
        int minutes,
        @Nullable Instant itemExpiresAt,
        Set<ThemeCode> themes) {

    public PushRequest {
        themes = Set.copyOf(themes);
    }

    /** A push of an item that is about nothing in particular. */
    public PushRequest(
            String suggestionId, ContentId content, Channel channel, int minutes, @Nullable Instant itemExpiresAt) {
        this(suggestionId, content, channel, minutes, itemExpiresAt, Set.of());
    }

    /** The same for the item as it is now. */
    public PushRequest of(ContentItem item) {
        return new PushRequest(
                suggestionId,
                content,
                channel,
                minutes,
                item.availability().expiresAt(),
                item.themes().stream().map(ThemeTag::code).collect(Collectors.toUnmodifiableSet()));
    }
}
