package nl.weerklank.api.history;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.content.ContentId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The history of one item over HTTP. */
@Path("/v1/content/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "content")
class ContentHistory {

    private final Revisions revisions;
    private final OrganisationTransaction transaction;
    private final Caller caller;

    ContentHistory(Revisions revisions, OrganisationTransaction transaction, Caller caller) {
        this.revisions = revisions;
        this.transaction = transaction;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listContentHistory",
            summary =
                    "What changed in an item, when and by whom, newest first; also when it was withdrawn and came back")
    public ChangeMade.Listed list(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        ContentId content = BadInput.as("id", id, ContentId::new);
        Page page = Page.of(cursor, limit);
        return transaction.in(caller.organisation(), () -> revisions.of(content, page));
    }
}
