package nl.weerklank.api.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.api.intake.Fields;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.theme.Grounds;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tags a text over HTTP, and keeps nothing of it. */
@Path("/v1/tagging")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "content")
class TaggingResource {

    private static final Set<String> FIELDS = new TreeSet<>(Set.of("language", "title", "text"));
    private static final Set<String> LANGUAGES = new TreeSet<>(Set.of("nl", "en"));
    private static final int TITLE = 500;
    private static final int TEXT = 200_000;

    private final TextTagger tagger;
    private final Themes themes;
    private final OrganisationTransaction transaction;
    private final Caller caller;

    TaggingResource(TextTagger tagger, Themes themes, OrganisationTransaction transaction, Caller caller) {
        this.tagger = tagger;
        this.themes = themes;
        this.transaction = transaction;
        this.caller = caller;
    }

    /** A text to tag; without a language it is told from the text. */
    @Schema(name = "TextToTag")
    record TextToTag(@Nullable String language, String title, String text) {}

    @POST
    @Operation(operationId = "tagText", summary = "Tags a text without storing it")
    public JsonNode tag(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TextToTag.class)))
                    JsonNode body) {
        Fields fields = Fields.of(body).only(FIELDS);
        Optional<Language> language =
                fields.has("language") ? Language.ofCode(fields.oneOf("language", LANGUAGES)) : Optional.empty();
        String title = fields.line("title", TITLE);
        String text = fields.lines("text", TEXT);

        Grounds grounds = transaction.in(caller.organisation(), themes::grounds);
        return TaggingJson.withoutEmployees(
                tagger.tag(language, title, text, grounds).tagging());
    }
}
