/** What a text is about, shown by its own words. */
@NullMarked
package nl.weerklank.nlp.theme;

import org.jspecify.annotations.NullMarked;
