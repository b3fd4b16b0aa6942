package nl.weerklank.api.simulation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.ruledraft.Proposals;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.wakeup.Alarm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Starts to try a draft, over HTTP. */
@Path("/v1/rule-sets/drafts/{draftId}/simulate")
@Produces(MediaType.APPLICATION_JSON)
class SimulationStart {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 90;

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final Proposals proposals;
    private final SimulationTable table;
    private final Alarm alarm;

    SimulationStart(
            Caller caller,
            OrganisationTransaction transaction,
            Proposals proposals,
            SimulationTable table,
            Alarm alarm) {
        this.caller = caller;
        this.transaction = transaction;
        this.proposals = proposals;
        this.table = table;
        this.alarm = alarm;
    }

    /**
     * What to try on.
     *
     * @param days how many days back from now, 1 to 90; 30 when it is missing
     */
    @Schema(name = "SimulationWanted")
    record Wanted(@Nullable Integer days) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "simulateRuleDraft",
            summary = "Tries a draft on past decisions, in the background",
            description =
                    "Takes the place of an earlier try of this draft that is not done. What the draft is now is tried;"
                            + " a later edit needs another.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = SimulationShape.class)))
    public Response simulate(@PathParam("draftId") String draftId, @Nullable Wanted body) {
        Duration period = Duration.ofDays(days(body == null ? null : body.days()));
        SimulationRun run = transaction.in(caller.organisation(), () -> {
            SimulationRun started =
                    table.start(proposals.of(SimulationResource.id(draftId), caller), period, caller.subject());
            alarm.ring();
            return started;
        });
        return Response.accepted(SimulationShape.of(run))
                .location(URI.create("/v1/simulations/" + run.id()))
                .build();
    }

    private static int days(@Nullable Integer days) {
        return days == null ? USUAL_DAYS : BadInput.within("days", days, 1, MOST_DAYS);
    }
}
