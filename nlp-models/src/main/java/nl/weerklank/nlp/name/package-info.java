/** Who is named in a text, and where. */
@NullMarked
package nl.weerklank.nlp.name;

import org.jspecify.annotations.NullMarked;
