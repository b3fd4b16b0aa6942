/** Keeps each organisation's search index fed from the database, and rebuilds it when it must. */
@NullMarked
package nl.weerklank.api.index;

import org.jspecify.annotations.NullMarked;
