package nl.weerklank.api.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.Effect.PromptChampion.Prompt;
import nl.weerklank.engine.rule.ReasonCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is told to who asked, in one language.
 *
 * @param why one sentence for each reason when nothing is offered; left out otherwise
 * @param leads true for somebody who leads; left out for others
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Decision")
public record Answer(
        String decisionId,
        Instant decidedAt,
        String ruleSetRevision,
        List<Offered> suggestions,
        Withheld withheld,
        @Nullable Instant nextNudgeNotBefore,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> why,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean leads) {

    /**
     * One suggestion.
     *
     * @param notPushed why it waits where the person looks; null when it is pushed or nobody asked for a push
     * @param score sum of the contributions, in thousandths
     * @param prompt what a leader is invited to; null for others
     * @param howTo how to take that up; null without a prompt
     */
    @Schema(name = "Suggestion")
    public record Offered(
            String suggestionId,
            String contentId,
            @Nullable String title,
            @Nullable String url,
            Kind kind,
            Delivery delivery,
            @Nullable Instant sendBefore,
            @Nullable Remark notPushed,
            int score,
            Motive motive,
            @Nullable String whatsInItForYou,
            int effortMinutes,
            Disclosure disclosure,
            List<Remark> labels,
            List<String> angles,
            @Nullable Prompt prompt,
            @Nullable Guide howTo,
            List<Reason> reasons) {}

    /**
     * How a leader can take up an invitation (R49).
     *
     * @param ruleId the rule that invites
     * @param why its reason
     * @param updatedOn when somebody last looked the text over
     * @param old whether that is longer ago than 180 days
     */
    @Schema(name = "SuggestionHowTo")
    public record Guide(String ruleId, String why, LocalDate updatedOn, String text, boolean old) {}

    /**
     * Whether the relation to the employer is to be disclosed.
     *
     * @param text null when it is not
     * @param ruleId the rule that asks it; null when none does
     */
    @Schema(name = "SuggestionDisclosure")
    public record Disclosure(
            boolean required,
            @Nullable String text,
            @Nullable String ruleId) {}

    /** A code and its sentence. */
    @Schema(name = "SuggestionRemark")
    public record Remark(ReasonCode code, String text) {}

    /** What one rule added, in thousandths, and why. */
    @Schema(name = "SuggestionReason")
    public record Reason(String ruleId, int contribution, String text) {}

    /** What was weighed and not offered. */
    @Schema(name = "Withheld")
    public record Withheld(int considered, Map<ReasonCode, Integer> byReason, List<Count> why) {}

    /** How often one reason held something back. */
    @Schema(name = "WithheldCount")
    public record Count(ReasonCode code, int count, String text) {}
}
