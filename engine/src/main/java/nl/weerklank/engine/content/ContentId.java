package nl.weerklank.engine.content;

import nl.weerklank.engine.Identifier;

/** The caller's id of a content item. Sorts by its value: the last tie-break of every ranking. */
public record ContentId(String value) implements Comparable<ContentId> {

    public ContentId {
        Identifier.require("content id", value);
    }

    @Override
    public int compareTo(ContentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
