/** Which kind of word each word of a sentence is. */
@NullMarked
package nl.weerklank.nlp.pos;

import org.jspecify.annotations.NullMarked;
