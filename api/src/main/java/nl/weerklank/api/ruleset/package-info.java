/** The rules that are published, now and before, with their sentences, and the words that rules are made of. */
@NullMarked
package nl.weerklank.api.ruleset;

import org.jspecify.annotations.NullMarked;
