/** Suggestions as a person or a platform asks for them, reads them and answers them. */
@NullMarked
package nl.weerklank.api.suggestion;

import org.jspecify.annotations.NullMarked;
