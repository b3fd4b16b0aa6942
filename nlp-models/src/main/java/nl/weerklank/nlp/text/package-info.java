/** What a text is made of: clean characters, sentences and tokens that remember where they stood. */
@NullMarked
package nl.weerklank.nlp.text;

import org.jspecify.annotations.NullMarked;
