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

/** The history of the themes over HTTP. */
@Path("/v1/themes/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "content")
class ThemesHistory {

    private final Revisions revisions;
    private final OrganisationTransaction transaction;
    private final Caller caller;

    ThemesHistory(Revisions revisions, OrganisationTransaction transaction, Caller caller) {
        this.revisions = revisions;
        this.transaction = transaction;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listThemesHistory",
            summary = "What changed in the themes, when and by whom, newest first")
    public ChangeMade.Listed list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        Page page = Page.of(cursor, limit);
        return transaction.in(caller.organisation(), () -> revisions.of(Of.THEMES, page));
    }
}
