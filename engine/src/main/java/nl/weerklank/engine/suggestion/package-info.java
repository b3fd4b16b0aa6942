/**
 * The front door: {@link nl.weerklank.engine.suggestion.Suggester#suggest} tells the whole story.
 */
@NullMarked
package nl.weerklank.engine.suggestion;

import org.jspecify.annotations.NullMarked;
