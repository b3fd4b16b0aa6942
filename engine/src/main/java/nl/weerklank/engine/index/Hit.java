package nl.weerklank.engine.index;

import java.util.Comparator;
import nl.weerklank.engine.content.ContentId;

/**
 * An item that was found.
 *
 * @param score in thousandths of the best that was found, 0 to 1000
 * @param likeness how much its words are those of what the person took up before, 0 to 1000
 */
record Hit(ContentId id, int score, int likeness) {

    /** Best first; copies of an index agree on it as far as their rounded scores do. */
    static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingInt((Hit hit) -> -hit.score()).thenComparing(Hit::id);
}
