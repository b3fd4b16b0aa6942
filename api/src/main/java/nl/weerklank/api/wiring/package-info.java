/** Puts the engine together, and hands every room what it needs from outside, such as the time. */
@NullMarked
package nl.weerklank.api.wiring;

import org.jspecify.annotations.NullMarked;
