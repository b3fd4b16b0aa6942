/** The front door: one text in, one tagging out; {@code CoreNlpTagger.tag} tells the whole story. */
@NullMarked
package nl.weerklank.nlp.pipeline;

import org.jspecify.annotations.NullMarked;
