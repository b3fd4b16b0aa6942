/** How a text sounds, shown by its own words. */
@NullMarked
package nl.weerklank.nlp.tone;

import org.jspecify.annotations.NullMarked;
