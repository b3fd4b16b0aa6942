/** From rules to a Drools network, and what that network says: this decides. */
@NullMarked
package nl.weerklank.rules.compile;

import org.jspecify.annotations.NullMarked;
