package nl.weerklank.api.tagging;

import nl.weerklank.api.theme.Grounds;
import nl.weerklank.engine.tag.Tagging;

/**
 * A tagging, with the state of the themes and lessons that it was made by.
 *
 * @param by names that state
 */
public record Tagged(Tagging tagging, Grounds.Revisions by) {}
