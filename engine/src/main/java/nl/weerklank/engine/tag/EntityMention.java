package nl.weerklank.engine.tag;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A name in a text.
 *
 * @param begin offset of its first UTF-16 unit in title + "\n" + text
 * @param end offset just past its last
 * @param employees the ids of the organisation's own people who bear this name; empty for anybody and anything else
 */
public record EntityMention(EntityType type, String text, int begin, int end, SortedSet<String> employees) {

    public EntityMention {
        employees = Collections.unmodifiableSortedSet(new TreeSet<>(employees));
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException(
                    "mention spans %d to %d, expected a non-empty span".formatted(begin, end));
        }
    }

    /** A name of somebody or something else. */
    public EntityMention(EntityType type, String text, int begin, int end) {
        this(type, text, begin, end, Collections.emptySortedSet());
    }

    /** What is named. */
    public enum EntityType {
        PERSON,
        ORGANISATION,
        LOCATION
    }
}
