package nl.weerklank.api.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of several items at once.
 *
 * @param items for which responsibility was taken
 * @param changed ids of items that somebody changed since they were read; they still wait
 */
@Schema(name = "ReviewsTaken")
record ReviewsTaken(List<Responsibility> items, List<String> changed) {

    ReviewsTaken {
        items = List.copyOf(items);
        changed = List.copyOf(changed);
    }
}
