package nl.weerklank.api.simulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft that is tried, or was.
 *
 * @param contentHash of what the draft would put in force
 * @param from beginning of the period
 * @param to first moment after the period
 * @param done decisions looked at so far
 * @param total decisions to look at; 0 until that is known
 * @param report as JSON; null until it is done
 */
record SimulationRun(
        UUID id,
        UUID draft,
        String contentHash,
        String baseRevision,
        Instant from,
        Instant to,
        State state,
        int done,
        int total,
        @Nullable String report,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** The same, beginning later. */
    SimulationRun since(Instant moment) {
        return new SimulationRun(
                id,
                draft,
                contentHash,
                baseRevision,
                moment,
                to,
                state,
                done,
                total,
                report,
                startedBy,
                startedAt,
                finishedAt);
    }

    /** How far it is. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        /** It was interrupted, or went wrong, too often. */
        FAILED
    }
}
