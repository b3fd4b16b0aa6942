/**
 * Who is calling, and what they may do.
 *
 * <p>Every call passes {@link nl.weerklank.api.security.OperationGate}, which looks the operation up in
 * {@code docs/roles.csv}; an operation that is not there is refused. Rooms ask {@link nl.weerklank.api.security.Caller}
 * who it is, and {@link nl.weerklank.api.security.OwnOnly} whether a thing is the caller's own. Nothing outside this room
 * knows how people signed in: here, by a password kept in the database, or elsewhere, by OpenID Connect.
 */
@NullMarked
package nl.weerklank.api.security;

import org.jspecify.annotations.NullMarked;
