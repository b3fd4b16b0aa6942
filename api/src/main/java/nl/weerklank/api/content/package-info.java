/** The items that callers send, every revision of them, and where each item stands. */
@NullMarked
package nl.weerklank.api.content;

import org.jspecify.annotations.NullMarked;
