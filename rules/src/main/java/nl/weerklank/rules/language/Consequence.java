package nl.weerklank.rules.language;

import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Effect.Balance.Bound;
import nl.weerklank.engine.rule.Effect.Balance.Over;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;

/** What a rule says when its condition holds: an effect, or an adjustment whose size follows from the rule and the facts. */
public sealed interface Consequence {

    /** Why, as a code with a sentence in both languages. */
    ReasonCode reason();

    /** This effect, always the same. */
    record Says(Effect effect) implements Consequence {
        @Override
        public ReasonCode reason() {
            return effect.reason();
        }
    }

    /**
     * Adds to the score.
     *
     * @param amount in thousandths
     */
    record Adjust(ReasonCode reason, Amount amount) implements Consequence {}

    /**
     * Adds to the score for each one that a fact counts.
     *
     * @param per a number; when it is missing or zero nothing is said
     * @param each in thousandths, below zero to lower
     * @param max the furthest it moves the score, up or down, in thousandths
     */
    record AdjustPer(ReasonCode reason, Fact per, Amount each, Amount max) implements Consequence {}

    /**
     * Keeps a balance in what is offered together.
     *
     * @param share in thousandths; 0 with {@link Bound#EACH}
     * @param points in thousandths, 0 or more
     */
    record Balance(ReasonCode reason, Over over, Bound bound, Amount share, Amount points) implements Consequence {}
}
