/**
 * What a change of rules goes through before it holds, and who may do what with it.
 *
 * <p>Pure: no clock, no database, no HTTP. {@link nl.weerklank.rules.life.Draft#after} is the only way forward.
 */
@NullMarked
package nl.weerklank.rules.life;

import org.jspecify.annotations.NullMarked;
