package nl.weerklank.api.ruleset;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.weerklank.rules.vocabulary.Vocabulary;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows the words that rules are made of. */
@Path("/v1/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
class VocabularyResource {

    @GET
    @Operation(operationId = "getVocabulary", summary = "Shows the facts, operators and effects that rules are made of")
    public Vocabulary vocabulary() {
        return Vocabulary.current();
    }
}
