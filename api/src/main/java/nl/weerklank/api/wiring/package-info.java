/** What every room gets from outside, such as the time. */
@NullMarked
package nl.weerklank.api.wiring;

import org.jspecify.annotations.NullMarked;
