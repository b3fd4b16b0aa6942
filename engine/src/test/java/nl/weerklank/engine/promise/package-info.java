/**
 * Puts the promise of "never pushy" to the proof: random lives of people, asked and answered by any ledger, and a judge who
 * reads the promise for themselves.
 */
@NullMarked
package nl.weerklank.engine.promise;

import org.jspecify.annotations.NullMarked;
