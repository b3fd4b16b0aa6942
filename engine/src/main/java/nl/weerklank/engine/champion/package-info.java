/**
 * Who leads by example, and what that means for their unit.
 */
@NullMarked
package nl.weerklank.engine.champion;

import org.jspecify.annotations.NullMarked;
