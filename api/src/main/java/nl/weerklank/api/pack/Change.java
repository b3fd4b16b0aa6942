package nl.weerklank.api.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.weerklank.api.problem.Sentence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line that differs between two packs.
 *
 * @param section of the pack, such as {@code facts}
 * @param id of the line
 * @param fields what differs in it; empty for a line that came or went
 */
@Schema(name = "PackChange")
record Change(String section, String id, Sentence name, Kind kind, List<Field> fields) {

    Change {
        fields = List.copyOf(fields);
    }

    /** What became of a line. */
    @Schema(name = "PackChangeKind")
    enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * A part of a line.
     *
     * @param name what it is called
     * @param before null when there was nothing
     * @param after null when there is nothing any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PackFieldChange")
    record Field(
            String field,
            Sentence name,
            @Nullable Sentence before,
            @Nullable Sentence after) {}
}
