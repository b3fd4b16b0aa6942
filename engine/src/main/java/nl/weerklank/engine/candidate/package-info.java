/**
 * Content worth considering for one person; broad and cheap, it must not miss.
 */
@NullMarked
package nl.weerklank.engine.candidate;

import org.jspecify.annotations.NullMarked;
