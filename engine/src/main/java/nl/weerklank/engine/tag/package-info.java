/**
 * What content is about and how it sounds, and who says so.
 */
@NullMarked
package nl.weerklank.engine.tag;

import org.jspecify.annotations.NullMarked;
