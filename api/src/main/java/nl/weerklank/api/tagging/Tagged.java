package nl.weerklank.api.tagging;

import nl.weerklank.engine.tag.Tagging;

/**
 * A tagging, with the state of the themes that it was made against.
 *
 * @param taxonomyRevision names that state
 */
public record Tagged(Tagging tagging, String taxonomyRevision) {}
