package nl.weerklank.api.review;

import java.time.Instant;
import java.util.List;
import nl.weerklank.api.sql.Row;
import nl.weerklank.engine.content.Concern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody took responsibility for what stands in an item.
 *
 * @param revision of the item as it was then
 * @param findings what for
 * @param holds whether it still counts: another text ends it
 */
@Schema(name = "Responsibility")
record Responsibility(
        String contentId,
        int revision,
        List<Concern> findings,
        String reason,
        String takenBy,
        Instant takenAt,
        boolean holds) {

    Responsibility {
        findings = List.copyOf(findings);
    }

    static Responsibility of(Row row) {
        return new Responsibility(
                row.text("external_id"),
                (int) row.number("revision"),
                row.texts("concerns").stream().map(Concern::valueOf).toList(),
                row.text("reason"),
                row.text("taken_by"),
                row.instant("taken_at"),
                row.flag("holds"));
    }

    /** All that was taken for one item, newest first. */
    @Schema(name = "Responsibilities")
    record Listed(List<Responsibility> items) {}
}
