package nl.weerklank.api.suggestion;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.language.ReaderLanguage;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.security.OwnOnly;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Answers a person, or a platform for a person, with what suits them now. */
@Path("/v1/suggestions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SuggestionResource {

    private final OwnOnly ownOnly;
    private final ReaderLanguage language;
    private final SuggestionDesk desk;

    SuggestionResource(OwnOnly ownOnly, ReaderLanguage language, SuggestionDesk desk) {
        this.ownOnly = ownOnly;
        this.language = language;
        this.desk = desk;
    }

    @POST
    @Idempotent
    @Operation(operationId = "suggest", summary = "Decides what to suggest to one person now, and says why")
    public Answer suggest(@Nullable SuggestionRequest request) {
        SuggestionQuery query = BadInput.required("body", request).asQuery();
        ownOnly.require(query.employee());
        return desk.suggest(query, language.get());
    }
}
