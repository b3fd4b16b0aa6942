package nl.weerklank.api.tagging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round of tagging everything again.
 *
 * @param total items to look at; 0 while it learns
 * @param done items that were looked at
 * @param startedBy who asked for it
 */
record Retag(
        UUID id,
        State state,
        int total,
        int done,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How far it is. */
    enum State {
        /** It counts how common each seed is, and learns from what editors labelled. */
        LEARNING,
        /** Items wait in the queue; each keeps its tags until it is done. */
        TAGGING,
        DONE,
        CANCELLED,
        /** A later one took over. */
        REPLACED
    }
}
