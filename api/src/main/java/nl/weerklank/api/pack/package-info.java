/**
 * The pack for the works council and the data-protection officer: what is processed, why, by which rules, for how long and
 * who can see it, made from what holds and compared with the pack before.
 */
@NullMarked
package nl.weerklank.api.pack;

import org.jspecify.annotations.NullMarked;
