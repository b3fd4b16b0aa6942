package nl.weerklank.api.digest;

import java.time.Instant;
import java.util.UUID;
import nl.weerklank.engine.employee.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions for everybody, or for a unit, in one go.
 *
 * @param seq orders the digests of an organisation, the newest highest
 * @param unit with everything below it; null for everybody
 * @param limit suggestions per person, at most
 * @param at not before this moment
 * @param people who are in it; null until it began
 * @param decided whose turn was
 * @param failed whose turn went wrong so often that it was given up
 */
record Digest(
        UUID id,
        long seq,
        @Nullable String unit,
        Channel channel,
        int limit,
        Instant at,
        State state,
        @Nullable Integer people,
        int decided,
        int failed,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How far it is. */
    enum State {
        /** Its moment has not come. */
        WAITING,
        RUNNING,
        /** Nobody's turn begins until somebody lets it go on. */
        PAUSED,
        DONE,
        /** Stopped: what was decided stays. */
        CANCELLED
    }
}
