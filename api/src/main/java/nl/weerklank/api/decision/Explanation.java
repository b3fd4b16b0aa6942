package nl.weerklank.api.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.offer.Step;
import nl.weerklank.engine.rule.ReasonCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision came out as it did, in sentences and as a tree.
 *
 * @param contentId the item it is about; left out when it is about the decision as a whole
 * @param title what that item is called now; left out for an item that is gone or that the reader was not offered
 * @param outcome what became of it, in one sentence
 * @param because what speaks most for this person in it, in one sentence; left out when it was not offered
 * @param offered how it was offered; left out when it was not
 * @param score sum of the contributions, in thousandths; only when it is about an item that was considered
 * @param contributions what added to the score and what took from it, the heaviest first
 * @param stops everything that stopped it, the first stop first
 * @param rules what every rule made of it, those that spoke first
 * @param items what became of each item; only when it is about the decision as a whole
 * @param whyNot why an item was not offered or not pushed, and what would have let it through; only when it is about one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Explanation(
        String decisionId,
        Instant decidedAt,
        String ruleSetRevision,
        @Nullable String contentId,
        @Nullable String title,
        String outcome,
        @Nullable String because,
        @Nullable Offered offered,
        @Nullable Integer score,
        @Nullable List<Added> contributions,
        @Nullable List<Reason> stops,
        @Nullable List<RuleSaid> rules,
        @Nullable List<Item> items,
        @Nullable WhyNotAnswer whyNot) {

    /** The same, with what would have let the item through. */
    Explanation with(WhyNotAnswer answer) {
        return new Explanation(
                decisionId,
                decidedAt,
                ruleSetRevision,
                contentId,
                title,
                outcome,
                because,
                offered,
                score,
                contributions,
                stops,
                rules,
                items,
                answer);
    }

    /** How an item was offered; {@code score} in thousandths. */
    @Schema(name = "ExplanationOffered")
    record Offered(
            Kind kind,
            Delivery delivery,
            int score,
            @Nullable Reason notPushed,
            OnLadder step) {}

    /** How far it came on the ladder of channels, and that in a sentence (R34). */
    @Schema(name = "ExplanationStep")
    record OnLadder(Step code, String text) {}

    /** What a rule added to a score; {@code amount} in thousandths, below zero when it took from it. */
    @Schema(name = "ExplanationContribution")
    record Added(String ruleId, ReasonCode reason, String text, int amount) {}

    /** A code and its sentence. */
    @Schema(name = "ExplanationReason")
    record Reason(ReasonCode code, String text) {}

    /**
     * What one rule made of an item.
     *
     * @param sentence the rule as it was published
     * @param approval who answered for the rule as it stood; for compliance only
     * @param becauseUnknown it spoke because something it asks was not known
     * @param condition how each part of its condition came out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExplanationRule")
    record RuleSaid(
            String ruleId,
            String sentence,
            boolean spoke,
            boolean becauseUnknown,
            List<Said> effects,
            @Nullable Part condition,
            @Nullable Approval approval) {}

    /**
     * How a rule came to stand as it stood.
     *
     * @param revision the rule set that added it or last changed it
     * @param publishedBy who published that; {@code weerklank} for the policy that ships
     * @param approvedBy who said yes to exactly that; nobody for the policy that ships
     */
    @Schema(name = "ExplanationApproval")
    record Approval(String revision, Instant publishedAt, String publishedBy, List<String> approvedBy) {}

    /** An effect; {@code contribution} in thousandths, left out when it does not score or that is not known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExplanationEffect")
    record Said(
            String effect,
            ReasonCode reason,
            String text,
            @Nullable Integer contribution) {}

    /** A part of a condition: a group of parts, or a fact with what was required and what it was. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExplanationPart")
    record Part(
            @Nullable String group,
            @Nullable List<Part> parts,
            @Nullable String fact,
            @Nullable String operator,
            @Nullable Object required,
            @Nullable Object actual,
            String truth) {}

    /**
     * What became of one item.
     *
     * @param title what it is called now; left out for an item that is gone or that the reader was not offered
     * @param score in thousandths
     * @param stop the first thing that stopped it; left out when it was offered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExplanationItem")
    record Item(
            String contentId,
            @Nullable String title,
            boolean wasOffered,
            @Nullable Kind kind,
            @Nullable Delivery delivery,
            @Nullable Integer score,
            @Nullable ReasonCode stop,
            String outcome) {}
}
