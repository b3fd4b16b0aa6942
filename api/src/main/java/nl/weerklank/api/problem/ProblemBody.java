package nl.weerklank.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem as JSON, in one language (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "What went wrong, and what to do about it (RFC 9457).")
public record ProblemBody(
        @Schema(description = "The kind of problem, stable for ever.")
        URI type,

        @Schema(description = "The kind of problem in a few words.")
        String title,

        int status,
        @Schema(description = "What went wrong this time.") String detail,

        @Schema(description = "Path of the offending field.") @Nullable
        String field,

        @Schema(description = "What was sent there, cut when long, never a secret.") @Nullable
        String value,

        @Schema(description = "The values that would have done.") @Nullable
        List<String> allowed,

        @Schema(description = "What to do about it.") @Nullable
        String remedy) {}
