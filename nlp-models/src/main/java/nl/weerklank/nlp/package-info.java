/** The only place that knows CoreNLP. */
@NullMarked
package nl.weerklank.nlp;

import org.jspecify.annotations.NullMarked;
