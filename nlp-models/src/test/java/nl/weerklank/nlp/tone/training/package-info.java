/** Tests of what tone is learned from. */
@NullMarked
package nl.weerklank.nlp.tone.training;

import org.jspecify.annotations.NullMarked;
