package nl.weerklank.rules.compile;

/** How a condition must come out, pushed down to its leaves. */
enum Outcome {
    TRUE,
    FALSE,
    /** False or unknown. */
    NOT_TRUE,
    /** True or unknown. */
    NOT_FALSE;

    /** Whether a leaf on a missing fact comes out so. */
    boolean acceptsUnknown() {
        return this == NOT_TRUE || this == NOT_FALSE;
    }

    /** Whether a leaf on a known fact comes out so when the comparison holds; otherwise when it does not. */
    boolean wantsToHold() {
        return this == TRUE || this == NOT_FALSE;
    }

    /** What the parts of a negation must come out as. */
    Outcome negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case NOT_TRUE -> NOT_FALSE;
            case NOT_FALSE -> NOT_TRUE;
        };
    }
}
