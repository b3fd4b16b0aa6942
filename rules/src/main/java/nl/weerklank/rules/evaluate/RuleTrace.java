package nl.weerklank.rules.evaluate;

import java.util.List;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.RuleId;

/**
 * What one rule made of one item.
 *
 * @param condition how its condition came out, its channels and days included
 * @param effects what it said; empty when it kept silent
 */
public record RuleTrace(RuleId rule, Trace condition, List<Effect> effects) {

    public RuleTrace {
        effects = List.copyOf(effects);
    }

    /** Whether it said anything. */
    public boolean spoke() {
        return !effects.isEmpty();
    }

    boolean excludes() {
        return effects.stream().anyMatch(Effect::excludes);
    }
}
