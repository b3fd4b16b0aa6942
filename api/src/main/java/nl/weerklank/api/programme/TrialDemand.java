package nl.weerklank.api.programme;

/** For which changes of rules an organisation demands a simulation before they are published. */
public enum TrialDemand {
    ALWAYS,
    /** For changes of when people are nudged, and of what is kept in balance. */
    PACE,
    NEVER
}
