/** How JSON from outside is taken in: field by field and line by line, saying of each what is wrong with it. */
@NullMarked
package nl.weerklank.api.intake;

import org.jspecify.annotations.NullMarked;
