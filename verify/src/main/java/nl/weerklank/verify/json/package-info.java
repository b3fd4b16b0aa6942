/** JSON with one form for each value (RFC 8785), without a library. */
@NullMarked
package nl.weerklank.verify.json;

import org.jspecify.annotations.NullMarked;
