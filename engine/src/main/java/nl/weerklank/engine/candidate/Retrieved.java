package nl.weerklank.engine.candidate;

/** What became of one item when candidates were looked for, the first thing that kept it out. */
public enum Retrieved {
    /** It is among the candidates. */
    FOUND,
    /** The index does not know it, or not yet. */
    NOT_INDEXED,
    /** It waits for its themes. */
    UNTAGGED,
    CONFIDENTIAL,
    /** None of its themes is meant for the person's unit. */
    NOT_FOR_UNIT,
    LANGUAGE,
    MUTED_THEME,
    NOT_AVAILABLE_YET,
    EXPIRED,
    /** Others came before it, and it has no theme of this person's. */
    NO_SHARED_THEME,
    /** Others came before it. */
    RANKED_BELOW
}
