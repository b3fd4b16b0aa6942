/**
 * Counts nudges, so that nobody ever gets more than the caps allow: a person's turn is one transaction, in which the person
 * is locked first and the clock is read after that.
 */
@NullMarked
package nl.weerklank.api.nudge;

import org.jspecify.annotations.NullMarked;
