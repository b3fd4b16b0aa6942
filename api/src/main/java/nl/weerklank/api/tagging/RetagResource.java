package nl.weerklank.api.tagging;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Follows and stops re-tags over HTTP. */
@Path("/v1/retags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "content")
class RetagResource {

    private static final Sentence RETAG = new Sentence("hertagging", "re-tag");
    private static final int LATEST = 20;

    private final Retags retags;
    private final OrganisationTransaction transaction;
    private final Caller caller;

    RetagResource(Retags retags, OrganisationTransaction transaction, Caller caller) {
        this.retags = retags;
        this.transaction = transaction;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listRetags",
            summary = "The latest re-tags, newest first, whoever or whatever started them")
    public RetagShape.Listed list() {
        return new RetagShape.Listed(transaction.in(caller.organisation(), () -> retags.latest(LATEST)).stream()
                .map(RetagShape::of)
                .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRetag", summary = "How far a re-tag is")
    public RetagShape get(@PathParam("id") String id) {
        return transaction.in(caller.organisation(), () -> shown(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "cancelRetag",
            summary = "Stops a re-tag",
            description =
                    "Items that were done keep their new tags, the others the ones they have. One that ended stays as it is.")
    public RetagShape cancel(@PathParam("id") String id) {
        return transaction.in(caller.organisation(), () -> {
            retags.cancel(shown(id).id());
            return shown(id);
        });
    }

    private RetagShape shown(String id) {
        return retags.find(uuid(id)).map(RetagShape::of).orElseThrow(() -> NotFound.of(RETAG, id));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw NotFound.of(RETAG, id);
        }
    }
}
