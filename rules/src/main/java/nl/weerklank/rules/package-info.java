/** Rules as data: the language, its sentences, its compilation to Drools and the policy that ships. */
@NullMarked
package nl.weerklank.rules;

import org.jspecify.annotations.NullMarked;
