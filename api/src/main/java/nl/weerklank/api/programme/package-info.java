/** How an organisation runs its programme: pushes on, off or silent for now, and how many at most. */
@NullMarked
package nl.weerklank.api.programme;

import org.jspecify.annotations.NullMarked;
