/** Keeps the documentation true. */
@NullMarked
package nl.weerklank.docs;

import org.jspecify.annotations.NullMarked;
