/** Finds out why an item was not offered, and the least that would have let it through. */
@NullMarked
package nl.weerklank.rules.counterfactual;

import org.jspecify.annotations.NullMarked;
