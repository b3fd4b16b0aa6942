package nl.weerklank.api.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem as JSON, in one language (RFC 9457); {@link Problem} says what each field means.
 *
 * @param code the last part of the type as a code, such as {@code CAPPED}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
        URI type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable String field,
        @Nullable String value,
        @Nullable List<String> allowed,
        @Nullable String remedy,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> more) {}
