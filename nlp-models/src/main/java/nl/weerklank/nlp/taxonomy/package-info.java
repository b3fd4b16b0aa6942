/** The themes an organisation starts with, as data that it can read and change. */
@NullMarked
package nl.weerklank.nlp.taxonomy;

import org.jspecify.annotations.NullMarked;
