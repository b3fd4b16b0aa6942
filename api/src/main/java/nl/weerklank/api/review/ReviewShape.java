package nl.weerklank.api.review;

import java.time.Instant;
import java.util.List;
import nl.weerklank.api.content.WaitingItems.Waiting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An item that waits for somebody.
 *
 * @param since when this revision was taken in
 */
@Schema(name = "Review")
record ReviewShape(String contentId, int revision, String title, Instant since, List<Place> findings) {

    static ReviewShape of(Waiting waiting) {
        return new ReviewShape(
                waiting.item().id().value(),
                waiting.item().revision(),
                waiting.item().title(),
                waiting.since(),
                Place.in(waiting));
    }

    /** A page of them. */
    @Schema(name = "Reviews")
    record Listed(List<ReviewShape> items, @Nullable String nextCursor) {}
}
