package nl.weerklank.engine.tag;

/**
 * A name in a text.
 *
 * @param begin offset of its first UTF-16 unit in title + "\n" + text
 * @param end offset just past its last
 */
public record EntityMention(EntityType type, String text, int begin, int end) {

    public EntityMention {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException(
                    "mention spans %d to %d, expected a non-empty span".formatted(begin, end));
        }
    }

    /** What is named. */
    public enum EntityType {
        PERSON,
        ORGANISATION,
        LOCATION
    }
}
