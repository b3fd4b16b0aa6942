package nl.weerklank.rules.check;

import java.util.List;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.rules.evaluate.ReferenceEvaluator;
import nl.weerklank.rules.evaluate.Truth;
import nl.weerklank.rules.language.OnUnknown;
import nl.weerklank.rules.language.Rule;

/** What a rule makes of a situation, and how what two rules say compares. */
final class Hearing {

    private Hearing() {}

    static List<Effect> says(Rule rule, Facts situation) {
        return ReferenceEvaluator.trace(rule, situation).effects();
    }

    static Truth truth(Rule rule, Facts situation) {
        return ReferenceEvaluator.trace(rule, situation).condition().truth();
    }

    /** Whether it says something, or would if the facts it counts by were there. */
    static boolean speaks(Rule rule, Facts situation) {
        return switch (truth(rule, situation)) {
            case TRUE -> true;
            case UNKNOWN -> rule.onUnknown() != OnUnknown.IGNORE;
            case FALSE -> false;
        };
    }

    static boolean holdsBack(Rule rule, Facts situation) {
        return says(rule, situation).stream().anyMatch(Effect::excludes);
    }

    /** Whether a rule says all that a guard rail says wherever that speaks, or blocks; not known is no. */
    static boolean isAsStrongAs(Rule guardRail, Rule rule) {
        return Situations.of(guardRail, rule)
                .map(situations ->
                        situations.all(situation -> covers(says(rule, situation), says(guardRail, situation))))
                .orElse(false);
    }

    private static boolean covers(List<Effect> said, List<Effect> wanted) {
        return said.containsAll(wanted) || said.stream().anyMatch(Effect.Block.class::isInstance);
    }
}
