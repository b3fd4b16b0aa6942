/**
 * Words that every room of the engine shares: identifiers and languages.
 *
 * <p>Start reading at {@link nl.weerklank.engine.suggestion.Suggester#suggest}.
 */
@NullMarked
package nl.weerklank.engine;

import org.jspecify.annotations.NullMarked;
