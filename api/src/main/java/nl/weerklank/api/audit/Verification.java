package nl.weerklank.api.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look at the whole log.
 *
 * @param done records looked at so far
 * @param total records to look at
 * @param kept a checkpoint that it must still agree with, as JSON; null for none
 * @param finding what is wrong first, as JSON; null when nothing is
 */
record Verification(
        UUID id,
        State state,
        long done,
        long total,
        @Nullable String kept,
        @Nullable String finding,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How far it is, and what came of it. */
    enum State {
        WAITING,
        RUNNING,
        /** Everything is as it was written. */
        WHOLE,
        /** Something is not. */
        BROKEN,
        /** It was interrupted, or went wrong, too often. */
        FAILED,
        /** Somebody stopped it. */
        CANCELLED
    }
}
