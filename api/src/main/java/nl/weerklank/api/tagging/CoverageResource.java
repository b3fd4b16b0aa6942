package nl.weerklank.api.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.theme.SentThemes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Measures a draft of the themes over HTTP, and keeps nothing of it. */
@Path("/v1/themes/coverage")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "content")
class CoverageResource {

    private final Coverage coverage;
    private final Caller caller;

    CoverageResource(Coverage coverage, Caller caller) {
        this.coverage = coverage;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "measureCoverage",
            summary = "How many items each theme of a draft would get, with examples",
            description =
                    "The draft has the shape of the themes; `revision` may be missing. On more than a thousand items, or"
                            + " when it takes long, part of them is measured: `measured` says how many.")
    public CoverageShape measure(
            @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
                    JsonNode body) {
        return coverage.of(caller.organisation(), SentThemes.read(named(body)));
    }

    private static JsonNode named(JsonNode body) {
        return body instanceof ObjectNode object && !object.hasNonNull("revision")
                ? object.deepCopy().put("revision", "draft")
                : body;
    }
}
