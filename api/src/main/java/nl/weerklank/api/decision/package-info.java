/** What was decided, kept for good: written before it is answered, sealed, found again and explained. */
@NullMarked
package nl.weerklank.api.decision;

import org.jspecify.annotations.NullMarked;
