package nl.weerklank.rules.counterfactual;

import nl.weerklank.engine.rule.Fact;
import nl.weerklank.rules.vocabulary.FactChanger;
import org.jspecify.annotations.Nullable;

/**
 * One thing that could have been otherwise.
 *
 * @param fact what of it rules see first; for a change of time the day of the question
 * @param from what it was: a value of the fact, or for a change of time a moment; null when nothing was known
 * @param to what it would be; null when nothing would be said any more
 * @param code the theme, goal or channel that is added or taken away; null when the fact is no set
 */
public record Change(
        Fact fact,
        @Nullable Object from,
        @Nullable Object to,
        FactChanger who,
        @Nullable String code) {}
