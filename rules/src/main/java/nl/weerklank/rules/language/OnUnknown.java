package nl.weerklank.rules.language;

/** What a rule says when it cannot tell whether its condition holds, because a fact is missing. */
public enum OnUnknown {
    /** Nothing. */
    IGNORE,
    /** The item is not offered. */
    BLOCK,
    /** The item is not pushed. */
    SUPPRESS,
    /** Somebody looks at the item first. */
    REVIEW
}
