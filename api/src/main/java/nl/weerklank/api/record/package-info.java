/** The one form in which a decision is written down, so that anybody can check it later. */
@NullMarked
package nl.weerklank.api.record;

import org.jspecify.annotations.NullMarked;
