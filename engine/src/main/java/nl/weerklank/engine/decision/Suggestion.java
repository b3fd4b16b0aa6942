package nl.weerklank.engine.decision;

import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Step;
import nl.weerklank.engine.rule.Effect.PromptChampion.Prompt;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * One item offered to one person, with its reasons.
 *
 * @param sendBefore a push sent at or after this moment is outside the guarantee; null for PULL
 * @param notPushed why it waits where the person looks; null for PUSH and when nobody asked for a push
 * @param score sum of the contributions, in thousandths
 * @param benefit null when it cannot be named; the suggestion is then never pushed
 * @param minutes honest effort, follow-up included (R31)
 * @param disclosureBy the rule that asks to disclose the relation to the employer; null when none does (G10)
 * @param labels remarks to show beside it
 * @param prompt what a leader is invited to; null for others
 */
public record Suggestion(
        String id,
        ContentId content,
        Kind kind,
        Delivery delivery,
        @Nullable Instant sendBefore,
        @Nullable ReasonCode notPushed,
        int score,
        Motive motive,
        @Nullable Benefit benefit,
        int minutes,
        @Nullable RuleId disclosureBy,
        List<ReasonCode> labels,
        List<Angle> angles,
        @Nullable Prompt prompt,
        List<Contribution> contributions) {

    public Suggestion {
        labels = List.copyOf(labels);
        angles = List.copyOf(angles);
        contributions = List.copyOf(contributions);
    }

    /** How far it has come on the ladder of channels (R34). */
    public Step step() {
        if (delivery == Delivery.PUSH) {
            return Step.PUSH;
        }
        return notPushed == ReasonCode.COLLECTIVE_FIRST ? Step.COLLECTIVE : Step.PULL;
    }

    /** A way to begin in one's own words; each has a sentence in both languages. */
    public enum Angle {
        OWN_EXPERIENCE,
        WHAT_I_LEARNED,
        QUESTION,
        THANK_A_COLLEAGUE,
        ANOTHER_VIEW,
        PRACTICAL_TIP
    }
}
