/**
 * What somebody may want to look at again before they publish a text of their own. Remarks are friendly; nothing is kept.
 */
@NullMarked
package nl.weerklank.engine.draft;

import org.jspecify.annotations.NullMarked;
