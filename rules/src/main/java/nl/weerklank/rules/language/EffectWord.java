package nl.weerklank.rules.language;

import nl.weerklank.engine.rule.Effect;

/** The name of an effect in a rule. */
public enum EffectWord {
    BLOCK,
    REQUIRE_REVIEW,
    SUPPRESS_NUDGE,
    DEFER_UNTIL,
    ADJUST,
    BALANCE,
    LIMIT_KINDS,
    LABEL,
    REQUIRE_DISCLOSURE,
    PROMPT_CHAMPION;

    /** The name of this effect. */
    public static EffectWord of(Effect effect) {
        return switch (effect) {
            case Effect.Block block -> BLOCK;
            case Effect.RequireReview review -> REQUIRE_REVIEW;
            case Effect.SuppressNudge suppress -> SUPPRESS_NUDGE;
            case Effect.DeferUntil defer -> DEFER_UNTIL;
            case Effect.Adjust adjust -> ADJUST;
            case Effect.Balance balance -> BALANCE;
            case Effect.LimitKinds limit -> LIMIT_KINDS;
            case Effect.Label label -> LABEL;
            case Effect.RequireDisclosure disclosure -> REQUIRE_DISCLOSURE;
            case Effect.PromptChampion prompt -> PROMPT_CHAMPION;
        };
    }

    /** The name of this consequence. */
    public static EffectWord of(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Says says -> of(says.effect());
            case Consequence.Adjust adjust -> ADJUST;
            case Consequence.AdjustPer adjust -> ADJUST;
            case Consequence.Balance balance -> BALANCE;
        };
    }
}
