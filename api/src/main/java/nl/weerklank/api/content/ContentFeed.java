package nl.weerklank.api.content;

import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import org.jspecify.annotations.Nullable;

/** What became of content, in an order in which nothing can be missed. Every call runs inside a transaction of the organisation. */
public interface ContentFeed {

    /**
     * What changed after this place, oldest first, each item once and as it is now.
     *
     * @param place as an earlier answer told it
     * @param most changes to read
     * @throws UnknownPlaceException when the database is not the one that told this place, because it was restored or
     *     replaced; or when what changed after this place is forgotten by now
     */
    News after(String place, int most);

    /** The place now: whoever reads {@link #page all content} in a later transaction has everything before it. */
    String place();

    /**
     * All content as it is now, in the order of its internal keys.
     *
     * @param key after which to start; 0 at the beginning
     */
    List<Entry> page(long key, int most);

    /** How many items there are. */
    long count();

    /**
     * Some changes.
     *
     * @param place up to which this is everything
     * @param oldest when the first of them was recorded; null when there are none
     */
    record News(List<Entry> entries, String place, @Nullable Instant oldest) {

        public News {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An item as it is now.
     *
     * @param key the internal key
     * @param text as it was sent; empty when the item is not to be found any more
     */
    record Entry(long key, ContentItem item, String text) {

        public ContentId id() {
            return item.id();
        }

        /** Whether it may ever be suggested: tagged and not withdrawn. */
        public boolean canBeFound() {
            return item.tagging() != null && !item.availability().withdrawn();
        }
    }

    /** From this place nobody can go on: all content must be read again. */
    final class UnknownPlaceException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownPlaceException(String place) {
            super("place %s lies ahead of this database, or too far back, or is none".formatted(place));
        }
    }
}
