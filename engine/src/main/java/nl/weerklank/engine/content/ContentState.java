package nl.weerklank.engine.content;

/** Where an item stands. Only a {@code SUGGESTABLE} item is ever offered. */
public enum ContentState {
    SUGGESTABLE,
    TAGGING,
    QUARANTINED,
    EMBARGOED,
    EXPIRED,
    WITHDRAWN,
    IN_REVIEW
}
