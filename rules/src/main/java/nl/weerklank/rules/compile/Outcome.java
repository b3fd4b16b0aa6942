package nl.weerklank.rules.compile;

/** How a condition must come out, pushed down to its leaves. */
enum Outcome {
    TRUE(true, false, false),
    FALSE(false, true, false),
    UNKNOWN(false, false, true),
    /** False or unknown. */
    NOT_TRUE(false, true, true),
    /** True or unknown. */
    NOT_FALSE(true, false, true);

    private final boolean whenTrue;
    private final boolean whenFalse;
    private final boolean whenUnknown;

    Outcome(boolean whenTrue, boolean whenFalse, boolean whenUnknown) {
        this.whenTrue = whenTrue;
        this.whenFalse = whenFalse;
        this.whenUnknown = whenUnknown;
    }

    /** Whether a leaf on a known fact comes out so. */
    boolean accepts(boolean holds) {
        return holds ? whenTrue : whenFalse;
    }

    /** Whether a leaf on a missing fact comes out so. */
    boolean acceptsUnknown() {
        return whenUnknown;
    }

    /** What the parts of a negation must come out as. */
    Outcome negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case NOT_TRUE -> NOT_FALSE;
            case NOT_FALSE -> NOT_TRUE;
        };
    }
}
