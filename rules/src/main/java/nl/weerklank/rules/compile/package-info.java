/**
 * From rules to a Drools network, and what that network says: this decides.
 *
 * <p>Networks are executable models (Drools' {@code PatternDSL}) over {@link nl.weerklank.engine.rule.Facts} as they
 * are, without indexes. Prototype facts ({@code PrototypeDSL}) said the same on every random rule set tried, at 1.2
 * to 1.5 times the processor time, and a field they lack silently never matches; so they were left out.
 */
@NullMarked
package nl.weerklank.rules.compile;

import org.jspecify.annotations.NullMarked;
