package nl.weerklank.engine.content;

/** Where an item stands. Only a {@code SUGGESTABLE} item is ever offered for outside. */
public enum ContentState {
    SUGGESTABLE,
    TAGGING,
    QUARANTINED,
    EMBARGOED,
    EXPIRED,
    WITHDRAWN,
    /** Something in it waits until somebody takes responsibility; until then the rules keep it inside (G11). */
    IN_REVIEW
}
