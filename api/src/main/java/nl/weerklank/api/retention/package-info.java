/** How long what is personal is kept, and what takes it away. */
@NullMarked
package nl.weerklank.api.retention;

import org.jspecify.annotations.NullMarked;
