/** Whether a log of decisions is whole; the program {@link nl.weerklank.verify.check.Verify} starts here. */
@NullMarked
package nl.weerklank.verify.check;

import org.jspecify.annotations.NullMarked;
