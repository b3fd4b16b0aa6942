/** Tests of how a text sounds. */
@NullMarked
package nl.weerklank.nlp.tone;

import org.jspecify.annotations.NullMarked;
