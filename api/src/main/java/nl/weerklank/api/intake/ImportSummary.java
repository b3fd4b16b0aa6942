package nl.weerklank.api.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.weerklank.api.problem.ProblemBody;
import org.jspecify.annotations.Nullable;

/**
 * The last line of an import's answer.
 *
 * @param problem why it stopped early; null when it was read to its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportSummary(Summary summary, @Nullable ProblemBody problem) {

    /**
     * The number of lines by what became of them.
     *
     * @param lines all that were answered, blank ones not counted
     * @param complete whether the import was read to its end
     */
    public record Summary(long lines, long created, long updated, long unchanged, long refused, boolean complete) {}
}
