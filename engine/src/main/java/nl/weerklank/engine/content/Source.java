package nl.weerklank.engine.content;

/**
 * Where an item comes from.
 *
 * @param name as readers know it, such as "Blog"
 */
public record Source(Kind kind, String name) {

    /** The organisation's own, or somebody else's. */
    public enum Kind {
        OWN,
        EXTERNAL
    }
}
