package nl.weerklank.api.tagging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A re-tag as it is answered. */
@Schema(name = "Retag")
record RetagShape(
        UUID id,
        Retag.State state,
        int done,
        int total,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static RetagShape of(Retag retag) {
        return new RetagShape(
                retag.id(),
                retag.state(),
                retag.done(),
                retag.total(),
                retag.startedBy(),
                retag.startedAt(),
                retag.finishedAt());
    }

    /** The latest re-tags, newest first. */
    @Schema(name = "Retags")
    record Listed(List<RetagShape> items) {}
}
