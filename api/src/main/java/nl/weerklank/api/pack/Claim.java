package nl.weerklank.api.pack;

import java.time.LocalDate;
import nl.weerklank.api.problem.Sentence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure that goes round about employee advocacy. No page shows one as a promise; a test keeps it so.
 *
 * @param claim what is claimed
 * @param figure a regular expression by which the figure is recognised in a text
 * @param source who says so, as far as that is known
 * @param since from when it has this status
 * @param note why
 */
@Schema(name = "RegisteredClaim")
record Claim(String id, Sentence claim, String figure, Sentence source, Status status, LocalDate since, Sentence note) {

    /** What is known of a claim. */
    @Schema(name = "ClaimStatus")
    enum Status {
        /** The source was read, and says it. */
        CHECKED,
        /** Nobody here has seen the research itself. */
        UNVERIFIED,
        /** The source was read, and does not say it; or better research says otherwise. */
        REFUTED
    }
}
