/** How fast it is, next to how fast it could be. */
@NullMarked
package nl.weerklank.bench;

import org.jspecify.annotations.NullMarked;
