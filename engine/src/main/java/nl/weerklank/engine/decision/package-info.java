/**
 * What was decided, on what grounds, forever.
 */
@NullMarked
package nl.weerklank.engine.decision;

import org.jspecify.annotations.NullMarked;
