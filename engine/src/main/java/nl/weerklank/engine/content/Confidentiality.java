package nl.weerklank.engine.content;

/** Who may read an item: everybody, colleagues, or only a few. */
public enum Confidentiality {
    PUBLIC,
    INTERNAL,
    CONFIDENTIAL
}
