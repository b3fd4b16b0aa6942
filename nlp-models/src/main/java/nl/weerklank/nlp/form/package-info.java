/** The dictionary forms of a word, so that one seed finds all its inflections. */
@NullMarked
package nl.weerklank.nlp.form;

import org.jspecify.annotations.NullMarked;
