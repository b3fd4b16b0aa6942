package nl.weerklank.api.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.nlp.taxonomy.TaxonomyJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisation's themes over HTTP. */
@Path("/v1/themes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "content")
class ThemesResource {

    private final Themes themes;
    private final OrganisationTransaction transaction;
    private final Caller caller;
    private final ObjectMapper mapper;

    ThemesResource(Themes themes, OrganisationTransaction transaction, Caller caller, ObjectMapper mapper) {
        this.themes = themes;
        this.transaction = transaction;
        this.caller = caller;
        this.mapper = mapper;
    }

    @GET
    @Operation(operationId = "getThemes", summary = "The themes that count now")
    public JsonNode get() {
        return json(transaction.in(caller.organisation(), themes::current));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putThemes",
            summary = "Replaces the themes",
            description =
                    "`revision` is the one you changed. A change gets a new revision and starts a re-tag of all content, to be"
                            + " followed and cancelled at `/v1/retags`. Until then items keep their tags.")
    public JsonNode put(
            @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
                    JsonNode body) {
        Taxonomy wanted = SentThemes.read(body);
        return json(transaction.in(caller.organisation(), () -> themes.put(wanted, caller.subject())));
    }

    private JsonNode json(Taxonomy taxonomy) {
        try {
            return mapper.readTree(TaxonomyJson.write(taxonomy));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the themes are not JSON", e);
        }
    }
}
