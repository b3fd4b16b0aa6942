/**
 * When a nudge is allowed, guaranteed.
 */
@NullMarked
package nl.weerklank.engine.cadence;

import org.jspecify.annotations.NullMarked;
