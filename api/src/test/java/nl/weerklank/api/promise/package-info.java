/** Puts the promise of "never pushy" to the proof over HTTP, with two services on one database. */
@NullMarked
package nl.weerklank.api.promise;

import org.jspecify.annotations.NullMarked;
