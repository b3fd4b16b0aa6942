/** The one form in which a decision is written down, so that anybody can check it later. */
@NullMarked
package nl.weerklank.rules.record;

import org.jspecify.annotations.NullMarked;
