/** Wakes background work when an organisation has some, whichever service on the same database it came from. */
@NullMarked
package nl.weerklank.api.wakeup;

import org.jspecify.annotations.NullMarked;
