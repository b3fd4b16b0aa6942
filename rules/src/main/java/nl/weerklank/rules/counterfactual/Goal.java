package nl.weerklank.rules.counterfactual;

/** What could have become of an item and did not. */
public enum Goal {
    /** It would have been among what was offered. */
    OFFERED,
    /** It would have been pushed. */
    PUSHED
}
