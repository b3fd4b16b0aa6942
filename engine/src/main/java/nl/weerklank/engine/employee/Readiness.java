package nl.weerklank.engine.employee;

/** The step a person chose for themselves: look on, read, share, or write. */
public enum Readiness {
    OBSERVE,
    READ,
    SHARE,
    WRITE
}
