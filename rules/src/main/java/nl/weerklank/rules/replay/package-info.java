/** Decides again from a record alone, byte for byte, and names what differs. */
@NullMarked
package nl.weerklank.rules.replay;

import org.jspecify.annotations.NullMarked;
