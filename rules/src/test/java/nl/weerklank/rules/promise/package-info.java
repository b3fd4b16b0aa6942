/** Puts the promise of "never pushy" to the proof with the rules as they ship. */
@NullMarked
package nl.weerklank.rules.promise;

import org.jspecify.annotations.NullMarked;
