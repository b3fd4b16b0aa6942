/** The policy that ships. */
@NullMarked
package nl.weerklank.rules.standard;

import org.jspecify.annotations.NullMarked;
