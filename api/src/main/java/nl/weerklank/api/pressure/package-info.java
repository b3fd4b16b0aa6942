/**
 * How much is done at once, and what whoever comes next hears: wait, or come back later.
 *
 * <p>{@link nl.weerklank.api.pressure.Entrance} counts calls before any of them takes a thread, so that health checks always
 * find one. {@link nl.weerklank.api.pressure.Places} lets so many turns and other writes happen together, so that
 * connections are left for everything else; who finds no place waits in the line of their organisation, for a while.
 */
@NullMarked
package nl.weerklank.api.pressure;

import org.jspecify.annotations.NullMarked;
