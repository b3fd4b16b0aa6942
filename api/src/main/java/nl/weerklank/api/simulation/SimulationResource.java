package nl.weerklank.api.simulation;

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
import nl.weerklank.api.ruledraft.Proposals;
import nl.weerklank.api.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Follows and stops a simulation over HTTP, for whoever may see the draft. */
@Path("/v1/simulations/{id}")
@Produces(MediaType.APPLICATION_JSON)
class SimulationResource {

    private static final Sentence SIMULATION = new Sentence("simulatie", "simulation");

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final Proposals proposals;
    private final SimulationTable table;

    SimulationResource(Caller caller, OrganisationTransaction transaction, Proposals proposals, SimulationTable table) {
        this.caller = caller;
        this.transaction = transaction;
        this.proposals = proposals;
        this.table = table;
    }

    @GET
    @Operation(operationId = "getSimulation", summary = "How far a simulation is, and its report when it is done")
    public SimulationShape get(@PathParam("id") String id) {
        return SimulationShape.of(transaction.in(caller.organisation(), () -> open(id)));
    }

    @DELETE
    @Operation(
            operationId = "cancelSimulation",
            summary = "Stops a simulation",
            description = "One that ended stays as it is.")
    public SimulationShape cancel(@PathParam("id") String id) {
        return SimulationShape.of(transaction.in(caller.organisation(), () -> {
            table.cancel(open(id).id());
            return open(id);
        }));
    }

    /** Who may not see the draft does not learn that it is tried. */
    private SimulationRun open(String id) {
        SimulationRun run = table.find(id(id)).orElseThrow(() -> NotFound.of(SIMULATION, id));
        try {
            proposals.of(run.draft(), caller);
            return run;
        } catch (NotFound hidden) {
            throw NotFound.of(SIMULATION, id);
        }
    }

    static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw NotFound.of(SIMULATION, id);
        }
    }
}
