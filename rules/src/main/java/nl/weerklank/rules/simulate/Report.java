package nl.weerklank.rules.simulate;

import java.time.Instant;
import java.util.List;
import nl.weerklank.rules.language.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would change. Figures about people are in whole fives and only of groups of five or more.
 *
 * @param base names the rules it was compared with
 * @param draft names the content of the draft
 * @param changed ids of the rules that were added, removed or edited
 * @param from first decision
 * @param to last decision
 * @param decisions how many were decided again
 * @param skipped how many could not be opened any more
 * @param whole everybody together; null when fewer than five people notice anything
 * @param reasons why items are no longer suggested
 * @param nudges how many people got how many nudges in the period
 * @param breaches what keeps the draft from being published; empty when nothing does
 * @param renewedFacts ids of the facts that were found again; every other is as it was recorded
 * @param inventedResponses of all that was offered the share that got an invented response, in thousandths
 * @param asRecorded of all decisions the share that comes out as recorded with the rules that hold, in thousandths
 * @param samples people who do not exist
 * @param sentences the report in words
 */
public record Report(
        String base,
        String draft,
        List<String> changed,
        Material material,
        Way way,
        @Nullable Instant from,
        @Nullable Instant to,
        int decisions,
        int skipped,
        @Nullable Shift whole,
        List<Group> departments,
        List<Group> themes,
        List<Group> languages,
        List<Withheld> reasons,
        List<Nudged> nudges,
        List<Breach> breaches,
        List<String> renewedFacts,
        int inventedResponses,
        int asRecorded,
        List<Sample> samples,
        List<Bilingual> sentences) {

    Report with(List<Bilingual> newSentences) {
        return new Report(
                base,
                draft,
                changed,
                material,
                way,
                from,
                to,
                decisions,
                skipped,
                whole,
                departments,
                themes,
                languages,
                reasons,
                nudges,
                breaches,
                renewedFacts,
                inventedResponses,
                asRecorded,
                samples,
                newSentences);
    }

    /** Whether this keeps the draft from being published. */
    public boolean blocks() {
        return !breaches.isEmpty();
    }
}
