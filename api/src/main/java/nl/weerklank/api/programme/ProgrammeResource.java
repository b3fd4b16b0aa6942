package nl.weerklank.api.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Conflict;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Wave;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows and changes how the programme runs; a change holds from the next turn on. */
@Path("/v1/programme")
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
class ProgrammeResource {

    private static final ProblemType CHANGED_MEANWHILE = ProblemType.of(
            "changed-meanwhile", 412, "Het programma is intussen veranderd", "The programme has changed meanwhile");

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final Programmes programmes;

    ProgrammeResource(Caller caller, OrganisationTransaction transaction, Programmes programmes) {
        this.caller = caller;
        this.transaction = transaction;
        this.programmes = programmes;
    }

    /**
     * A wish for the programme, as it is sent.
     *
     * @param revision the one that the caller saw; when another holds by now nothing changes; may be missing
     * @param simulation for which changes of rules a simulation is demanded; what is missing stays as it is
     * @param reason for the record; may be missing
     */
    @Schema(name = "ProgrammeWanted")
    record Wanted(
            @Nullable String revision,
            @Nullable String mode,
            @Nullable SentCaps caps,
            @Nullable Integer leaderActiveDays,

            @Schema(implementation = TrialDemand.class) @Nullable
            String simulation,

            @Nullable String reason) {}

    /**
     * How the programme runs.
     *
     * @param changedBy who made it so; {@code weerklank} for how it ships
     * @param reason why; null when none was given
     * @param wave the last wave that was opened
     * @param quiet silences that hold or are to come
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Programme")
    record Shown(
            String revision,
            Instant changedAt,
            String changedBy,
            @Nullable String reason,
            Programme.Mode mode,
            SentCaps caps,
            SentCaps ceilings,
            int leaderActiveDays,
            TrialDemand simulation,
            Wave wave,
            List<QuietResource.Shown> quiet) {

        static Shown of(ProgrammeState state, Programmes.Act act, Instant now) {
            return new Shown(
                    state.programme().revision(),
                    act.at(),
                    act.by(),
                    act.reason(),
                    state.programme().mode(),
                    SentCaps.of(state.programme().caps()),
                    SentCaps.of(Caps.CEILING),
                    state.leaderActiveDays(),
                    state.demand(),
                    state.waves().open(),
                    state.quiet().stream()
                            .filter(period -> period.isLeftAt(now))
                            .map(QuietResource.Shown::of)
                            .toList());
        }
    }

    @GET
    @Operation(operationId = "getProgramme", summary = "Shows how the programme runs")
    public Shown get() {
        return transaction.in(caller.organisation(), () -> shown(programmes.current()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "putProgramme", summary = "Lets the programme run differently from now on")
    public Shown put(@Nullable Wanted body) {
        Wanted wanted = BadInput.required("body", body);
        Programme.Mode mode = BadInput.constant(Programme.Mode.class, "mode", BadInput.required("mode", wanted.mode()));
        Caps caps = BadInput.required("caps", wanted.caps()).asCaps();
        int days = BadInput.within(
                "leaderActiveDays",
                BadInput.required("leaderActiveDays", wanted.leaderActiveDays()),
                ProgrammeState.FEWEST_DAYS,
                ProgrammeState.MOST_DAYS);
        TrialDemand demand = wanted.simulation() == null
                ? null
                : BadInput.constant(TrialDemand.class, "simulation", wanted.simulation());
        String reason = BadInput.reasonIfAny(wanted.reason());
        return transaction.in(caller.organisation(), () -> {
            programmes.lock();
            requireSeen(wanted.revision());
            return shown(programmes.change(mode, caps, days, demand, caller.subject(), reason));
        });
    }

    private void requireSeen(@Nullable String seen) {
        String now = programmes.current().programme().revision();
        if (seen != null && !seen.equals(now)) {
            throw new Conflict(new Problem(
                    CHANGED_MEANWHILE,
                    Sentence.of("Je zag %s, en nu geldt %s.", "You saw %s, and now %s holds.", seen, now),
                    "revision",
                    seen,
                    List.of(),
                    Sentence.of("Bekijk wat nu geldt, en wijzig dat.", "Look at what holds now, and change that.")));
        }
    }

    private Shown shown(ProgrammeState state) {
        return Shown.of(state, programmes.act(state.programme().revision()), programmes.now());
    }
}
