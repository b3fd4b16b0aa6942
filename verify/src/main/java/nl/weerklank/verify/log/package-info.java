/** What stands in the log of decisions, byte for byte. */
@NullMarked
package nl.weerklank.verify.log;

import org.jspecify.annotations.NullMarked;
