/**
 * What a rule may see, say and do.
 */
@NullMarked
package nl.weerklank.engine.rule;

import org.jspecify.annotations.NullMarked;
