package nl.weerklank.api.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change of something.
 *
 * @param revision the one it led to
 * @param by the user name of a person, the id of a client, or {@code weerklank} for what ships; null when that was not kept
 * @param reason why; null when none was given
 * @param fields what differs from before; empty for the first revision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ChangeMade")
record ChangeMade(
        String revision,
        Kind kind,
        Instant at,
        @Nullable String by,
        @Nullable String reason,
        List<FieldChange> fields) {

    ChangeMade {
        fields = List.copyOf(fields);
    }

    /** What was done. */
    @Schema(name = "KindOfChange")
    enum Kind {
        FIRST,
        CHANGED,
        WITHDRAWN,
        BROUGHT_BACK
    }

    /** A page of changes, newest first. */
    @Schema(name = "History")
    record Listed(List<ChangeMade> items, @Nullable String nextCursor) {}
}
