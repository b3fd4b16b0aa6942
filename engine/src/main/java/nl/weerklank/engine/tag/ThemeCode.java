package nl.weerklank.engine.tag;

import nl.weerklank.engine.Identifier;

/** The stable code of a theme in the organisation's taxonomy, such as {@code sustainability}. */
public record ThemeCode(String value) implements Comparable<ThemeCode> {

    public ThemeCode {
        Identifier.require("theme", value);
    }

    @Override
    public int compareTo(ThemeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
