package nl.weerklank.api.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.weerklank.api.problem.ProblemBody;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of an import.
 *
 * @param line counts from 1
 * @param id as the line names it; null when it cannot be read
 * @param problem only of a refused line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineResult(
        long line,
        @Nullable String id,
        Result result,
        @Nullable ProblemBody problem) {

    /** Taken in or not. */
    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    static LineResult taken(long line, String id, Stored stored) {
        return new LineResult(line, id, Result.valueOf(stored.name()), null);
    }

    static LineResult refused(long line, @Nullable String id, ProblemBody problem) {
        return new LineResult(line, id, Result.REFUSED, problem);
    }
}
