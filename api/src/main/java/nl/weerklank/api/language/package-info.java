/** Which language the caller reads. */
@NullMarked
package nl.weerklank.api.language;

import org.jspecify.annotations.NullMarked;
