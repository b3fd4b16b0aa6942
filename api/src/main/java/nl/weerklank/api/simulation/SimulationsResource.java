package nl.weerklank.api.simulation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.ruledraft.Proposals;
import nl.weerklank.api.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells over HTTP how often a draft was tried, so that who comes back, or reviews it, finds the newest try. */
@Path("/v1/rule-sets/drafts/{draftId}/simulations")
@Produces(MediaType.APPLICATION_JSON)
class SimulationsResource {

    private static final int MOST = 20;

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final Proposals proposals;
    private final SimulationTable table;

    SimulationsResource(
            Caller caller, OrganisationTransaction transaction, Proposals proposals, SimulationTable table) {
        this.caller = caller;
        this.transaction = transaction;
        this.proposals = proposals;
        this.table = table;
    }

    /** The newest tries of a draft, newest first. */
    @Schema(name = "Simulations")
    record Listed(List<SimulationShape> items) {}

    @GET
    @Operation(
            operationId = "listSimulations",
            summary = "The newest tries of a draft, newest first",
            description = "At most twenty, without their reports; those are with each simulation.")
    public Listed list(@PathParam("draftId") String draftId) {
        return transaction.in(caller.organisation(), () -> {
            proposals.of(SimulationResource.id(draftId), caller);
            return new Listed(table.of(SimulationResource.id(draftId), MOST).stream()
                    .map(SimulationShape::of)
                    .toList());
        });
    }
}
