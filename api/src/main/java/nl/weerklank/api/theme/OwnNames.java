package nl.weerklank.api.theme;

import nl.weerklank.engine.tag.KnownNames;

/**
 * Port: the names of an organisation's own people, kept by the room that keeps people. Every call runs inside a transaction of
 * the organisation.
 */
public interface OwnNames {

    /** The names as they are now; the same object while nothing changed. */
    KnownNames current();
}
