/** Who leads by example: what leaders say of themselves, and what that means for the units they answer for. */
@NullMarked
package nl.weerklank.api.champion;

import org.jspecify.annotations.NullMarked;
