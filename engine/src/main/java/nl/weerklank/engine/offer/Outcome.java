package nl.weerklank.engine.offer;

/** What came of a suggestion, as reported. */
public enum Outcome {
    SEEN,
    SHARED,
    DONE,
    DECLINED,
    SNOOZED,
    TOO_MUCH;

    /** Whether the person acted on it. */
    public boolean isPositive() {
        return this == SHARED || this == DONE;
    }

    /** Whether the item never returns to this person (R72). */
    public boolean closes() {
        return this == SHARED || this == DONE || this == DECLINED || this == TOO_MUCH;
    }
}
