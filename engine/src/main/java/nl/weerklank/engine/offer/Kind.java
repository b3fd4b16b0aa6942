package nl.weerklank.engine.offer;

/** What a suggestion invites a person to do. */
public enum Kind {
    SHARE,
    READ,
    WRITE,
    TALK,
    CONNECT,
    PODIUM,
    CHAMPION
}
