package nl.weerklank.api.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.weerklank.engine.candidate.Retrieved;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.rules.counterfactual.Goal;
import nl.weerklank.rules.vocabulary.FactChanger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an item was not offered, or not pushed, and what would have let it through (G02).
 *
 * @param goal what did not become of it; left out when it was not weighed
 * @param first the first thing that stopped it; left out when nothing that was weighed did
 * @param all everything that stopped it, the first stop first
 * @param retrieved whether it was among the candidates
 * @param cause why it was not among them; left out when it was, or when that is not known or not for this reader
 * @param pointsShort what its score lacked to come before the last that was offered, in thousandths; left out when it was
 *     not its score
 * @param smallestChange the smallest change that lets it through; left out when none was found, or nothing was in its way
 * @param text all of it in one sentence or two
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WhyNot")
record WhyNotAnswer(
        @Nullable Goal goal,
        @Nullable Reason first,
        List<Reason> all,
        boolean retrieved,
        @Nullable Cause cause,
        @Nullable Integer pointsShort,
        @Nullable Smallest smallestChange,
        String text) {

    /** A code and its sentence. */
    @Schema(name = "WhyNotReason")
    record Reason(ReasonCode code, String text) {}

    /** What kept an item from the candidates, and that in a sentence. */
    @Schema(name = "WhyNotCause")
    record Cause(Retrieved code, String text) {}

    /**
     * A change that was found to let the item through.
     *
     * @param verified it was decided again with this change, and the item came through
     */
    @Schema(name = "SmallestChange")
    record Smallest(List<Changed> changes, boolean verified) {}

    /**
     * One thing that would be otherwise.
     *
     * @param from what it was; left out when it was not known
     * @param to what it would be; left out when nothing would be said any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FactChange")
    record Changed(
            String fact,
            String sentence,
            @Nullable Object from,
            @Nullable Object to,
            FactChanger who) {}
}
