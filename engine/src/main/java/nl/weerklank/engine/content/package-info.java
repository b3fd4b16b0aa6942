/**
 * What can be suggested: content items, their availability and their state.
 */
@NullMarked
package nl.weerklank.engine.content;

import org.jspecify.annotations.NullMarked;
