/**
 * Tries a draft of the rules on what was decided before: start reading at
 * {@link nl.weerklank.rules.simulate.Simulation}.
 */
@NullMarked
package nl.weerklank.rules.simulate;

import org.jspecify.annotations.NullMarked;
