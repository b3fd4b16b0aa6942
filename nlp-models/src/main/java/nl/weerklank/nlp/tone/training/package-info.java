/** Learns tone from the texts written for it, and measures what was learned. */
@NullMarked
package nl.weerklank.nlp.tone.training;

import org.jspecify.annotations.NullMarked;
