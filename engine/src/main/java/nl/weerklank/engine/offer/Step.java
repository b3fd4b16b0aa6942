package nl.weerklank.engine.offer;

/** How far an item has come on the ladder of channels, for one person: together first, to each person last (R34). */
public enum Step {
    /** It waits until it was shown to everybody together. */
    COLLECTIVE,
    /** It is there for who looks. */
    PULL,
    /** It is sent to the person. */
    PUSH
}
