package nl.weerklank.api.ruledraft;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.security.Caller;
import nl.weerklank.rules.life.Person;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Starts going back to rules that held before, over HTTP. */
@Path("/v1/rule-sets/{revision}/roll-back")
@Produces(MediaType.APPLICATION_JSON)
class RollBackResource {

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final Beginnings beginnings;

    RollBackResource(Caller caller, OrganisationTransaction transaction, Beginnings beginnings) {
        this.caller = caller;
        this.transaction = transaction;
        this.beginnings = beginnings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "rollBackRuleSet",
            summary = "Makes a draft that leads back to the rules of a revision",
            description = "It needs the same review as any other change, and becomes a new revision.")
    public RestResponse<DraftShape> rollBack(@PathParam("revision") String revision, Sent.@Nullable Back body) {
        Person who = Editors.of(caller);
        String title = Sent.title(body == null ? null : body.title());
        boolean onlyMine = body != null && Boolean.TRUE.equals(body.onlyMine());
        StoredDraft draft =
                transaction.in(caller.organisation(), () -> beginnings.rollBack(who, revision, title, onlyMine));
        return RestResponse.status(RestResponse.Status.CREATED, DraftShape.of(draft, who));
    }
}
