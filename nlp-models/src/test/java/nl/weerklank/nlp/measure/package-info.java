/** Runs the tagger over labelled texts to see how good and how fast it is; never part of what runs. */
@NullMarked
package nl.weerklank.nlp.measure;

import org.jspecify.annotations.NullMarked;
