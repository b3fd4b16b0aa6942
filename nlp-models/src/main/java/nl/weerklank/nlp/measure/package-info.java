/** How well texts are tagged, in figures. */
@NullMarked
package nl.weerklank.nlp.measure;

import org.jspecify.annotations.NullMarked;
