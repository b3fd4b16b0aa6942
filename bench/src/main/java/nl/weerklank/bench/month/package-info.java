/**
 * A month of the demo organisation in a minute: what the caps, the rules and the ledger make of people who answer, let
 * things pass, say that it is too much or are away. What they do is invented. Start reading at {@code Month}.
 */
@NullMarked
package nl.weerklank.bench.month;

import org.jspecify.annotations.NullMarked;
