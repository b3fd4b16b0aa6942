/** Which language a text is written in. */
@NullMarked
package nl.weerklank.nlp.language;

import org.jspecify.annotations.NullMarked;
