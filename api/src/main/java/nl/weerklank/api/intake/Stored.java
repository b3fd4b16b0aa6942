package nl.weerklank.api.intake;

/** What became of something that was taken in. */
public enum Stored {
    CREATED,
    UPDATED,
    UNCHANGED
}
