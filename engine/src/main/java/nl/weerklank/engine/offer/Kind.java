package nl.weerklank.engine.offer;

/** What a suggestion invites a person to do. */
public enum Kind {
    SHARE,
    READ,
    WRITE,
    TALK,
    CONNECT,
    PODIUM,
    CHAMPION;

    /** Whether something goes outside under the person's own name, so that it may have to say who they work for (G10). */
    public boolean goesOutside() {
        return this == SHARE || this == WRITE || this == PODIUM;
    }
}
