package nl.weerklank.engine.cadence;

import java.time.Instant;
import java.util.Map;
import nl.weerklank.engine.content.ContentId;
import org.jspecify.annotations.Nullable;

/**
 * What was shown to everybody together, in a newsletter, on a screen or in a meeting, before it is sent to anybody alone
 * (R34).
 *
 * @param since of the items asked for, when each was first shown so; one that never was is left out
 * @param last when anything at all was last shown so; null when nothing ever was
 */
public record Collective(
        Map<ContentId, Instant> since, @Nullable Instant last) {

    /** Nothing is shown to everybody together, or nobody tells. */
    public static final Collective NONE = new Collective(Map.of(), null);

    public Collective {
        since = Map.copyOf(since);
    }
}
