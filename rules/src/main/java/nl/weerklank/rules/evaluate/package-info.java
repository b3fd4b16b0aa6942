/** A second, small evaluator of the same rules that shows how each condition came out: this explains. */
@NullMarked
package nl.weerklank.rules.evaluate;

import org.jspecify.annotations.NullMarked;
