/** Tries drafts of the rules on past decisions, in the background. */
@NullMarked
package nl.weerklank.api.simulation;

import org.jspecify.annotations.NullMarked;
