package nl.weerklank.rules.language;

/** How large the parts of a rule may be. */
final class Limits {

    /** The largest number, above and below zero. */
    static final int NUMBER = 1_000_000;

    /** The furthest one effect may move a score, in thousandths. */
    static final int ADJUSTMENT = 1_000;

    /** All of a share, in thousandths. */
    static final int WHOLE = 1_000;

    /** Groups within each other. */
    static final int NESTING = 2;

    static final int PARTS = 20;
    static final int CODES = 50;
    static final int EFFECTS = 8;

    private Limits() {}
}
