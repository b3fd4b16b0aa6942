/** Who took responsibility for what in an item, and what still waits for somebody who does. */
@NullMarked
package nl.weerklank.api.review;

import org.jspecify.annotations.NullMarked;
