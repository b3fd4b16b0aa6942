package nl.weerklank.engine.employee;

/** How a suggestion reaches a person; {@code PULL} waits where the person looks. */
public enum Channel {
    PULL,
    EMAIL,
    CHAT,
    APP
}
