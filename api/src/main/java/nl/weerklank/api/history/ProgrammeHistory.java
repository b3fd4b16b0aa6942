package nl.weerklank.api.history;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.weerklank.api.history.Revisions.Of;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The history of the programme over HTTP. */
@Path("/v1/programme/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programme")
class ProgrammeHistory {

    private final Revisions revisions;
    private final OrganisationTransaction transaction;
    private final Caller caller;

    ProgrammeHistory(Revisions revisions, OrganisationTransaction transaction, Caller caller) {
        this.revisions = revisions;
        this.transaction = transaction;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listProgrammeHistory",
            summary = "What changed in how the programme runs, when, by whom and why, newest first")
    public ChangeMade.Listed list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        Page page = Page.of(cursor, limit);
        return transaction.in(caller.organisation(), () -> revisions.of(Of.PROGRAMME, page));
    }
}
