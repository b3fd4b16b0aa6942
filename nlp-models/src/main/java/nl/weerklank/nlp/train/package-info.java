/** Makes the trained models again, the same to the byte. */
@NullMarked
package nl.weerklank.nlp.train;

import org.jspecify.annotations.NullMarked;
