/**
 * What a suggestion can be: its kind, whose benefit it is, how it is delivered and how it ends.
 */
@NullMarked
package nl.weerklank.engine.offer;

import org.jspecify.annotations.NullMarked;
