/** Tests of what should be seen before a text goes outside. */
@NullMarked
package nl.weerklank.nlp.guard;

import org.jspecify.annotations.NullMarked;
