/** Suggestions for everybody, or for a unit, in one go: each person's in a turn of their own. */
@NullMarked
package nl.weerklank.api.digest;

import org.jspecify.annotations.NullMarked;
