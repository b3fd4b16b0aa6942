package nl.weerklank.api.tagging;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Starts a re-tag over HTTP. */
@Path("/v1/themes/retag")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "content")
class RetagStart {

    private final Retags retags;
    private final OrganisationTransaction transaction;
    private final Caller caller;

    RetagStart(Retags retags, OrganisationTransaction transaction, Caller caller) {
        this.retags = retags;
        this.transaction = transaction;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "startRetag",
            summary = "Learns from what editors labelled, and tags everything again",
            description =
                    "Takes the place of a re-tag that is under way. Items keep their tags until theirs is done, and what"
                            + " would come out the same is not tagged again.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RetagShape.class)))
    public Response start() {
        RetagShape started = RetagShape.of(transaction.in(caller.organisation(), () -> retags.start(caller.subject())));
        return Response.accepted(started)
                .location(URI.create("/v1/retags/" + started.id()))
                .build();
    }
}
