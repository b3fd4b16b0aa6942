/**
 * What a person's own answers teach about themes: bounded, fading, and theirs to wipe.
 */
@NullMarked
package nl.weerklank.engine.learning;

import org.jspecify.annotations.NullMarked;
