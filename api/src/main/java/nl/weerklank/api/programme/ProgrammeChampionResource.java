package nl.weerklank.api.programme;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Supplier;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Conflict;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.security.OwnOnly;
import nl.weerklank.api.security.Role;
import nl.weerklank.engine.employee.EmployeeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Asks somebody to stand for the programme, and takes their own yes and no (R39). */
@Path("/v1/programme/champion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programme")
class ProgrammeChampionResource {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final ProblemType NOT_ASKED =
            ProblemType.of("not-asked", 409, "Je bent hier niet voor gevraagd", "You were not asked for this");
    private static final Set<Role> WHO_ASK = Set.of(Role.CHAMPION_OWNER, Role.COMMS_LEAD, Role.HR_LEAD);

    private final Caller caller;
    private final OwnOnly own;
    private final OrganisationTransaction transaction;
    private final ProgrammeChampions champions;
    private final ProgrammeChampionDesk desk;
    private final Programmes programmes;
    private final Employees employees;

    ProgrammeChampionResource(
            Caller caller,
            OwnOnly own,
            OrganisationTransaction transaction,
            ProgrammeChampions champions,
            ProgrammeChampionDesk desk,
            Programmes programmes,
            Employees employees) {
        this.caller = caller;
        this.own = own;
        this.transaction = transaction;
        this.champions = champions;
        this.desk = desk;
        this.programmes = programmes;
        this.employees = employees;
    }

    /** Who is asked, as it is sent. */
    @Schema(name = "ProgrammeChampionWanted")
    record Wanted(@Nullable String employeeId) {}

    /**
     * A yes, as it is sent.
     *
     * @param until within a year from now
     */
    @Schema(name = "ProgrammeChampionAcceptance")
    record Acceptance(@Nullable Instant until) {}

    @GET
    @Operation(
            operationId = "getProgrammeChampion",
            summary = "Who stands for the programme, since when and until when",
            description = "Who was asked and did not answer yet is shown to who may ask, and to that person.")
    public ChampionStanding get() {
        return in(this::standing);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "askProgrammeChampion",
            summary = "Asks an employee to stand for the programme",
            description = "It changes nothing until they accept themselves.")
    public ChampionStanding ask(@Nullable Wanted body) {
        String sent =
                BadInput.required("employeeId", BadInput.required("body", body).employeeId());
        EmployeeId employee = BadInput.as("employeeId", sent, EmployeeId::new);
        return in(() -> {
            long key = employees
                    .find(employee)
                    .map(Employees.Held::key)
                    .orElseThrow(() -> BadInput.expected(
                            "employeeId", sent, new Sentence("een medewerker hier", "an employee here")));
            programmes.lock();
            champions.ask(key, caller.subject());
            return standing();
        });
    }

    @PUT
    @Path("/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "acceptProgrammeChampion",
            summary = "Accepts, for a year at most, to stand for the programme",
            description = "Only who was asked can, and who stands for it now can go on.")
    public ChampionStanding accept(@Nullable Acceptance body) {
        EmployeeId self = self();
        Instant sent =
                BadInput.required("until", BadInput.required("body", body).until());
        return in(() -> {
            programmes.lock();
            Instant now = programmes.now();
            keep(self, now, within(sent, now));
            return standing();
        });
    }

    @DELETE
    @Path("/acceptance")
    @Idempotent
    @Operation(
            operationId = "endProgrammeChampion",
            summary = "Stops standing for the programme",
            description = "From then on nothing is pushed until somebody accepts.")
    public ChampionStanding stop() {
        EmployeeId self = self();
        return in(() -> {
            programmes.lock();
            Instant now = programmes.now();
            Long key = champions
                    .accepted()
                    .filter(one -> one.is(self))
                    .map(ProgrammeChampions.Asked::key)
                    .orElseThrow(ProgrammeChampionResource::notAsked);
            champions.renew(key, caller.subject(), now, now);
            return standing();
        });
    }

    private void keep(EmployeeId self, Instant now, Instant until) {
        ProgrammeChampions.Asked waiting =
                champions.waiting().filter(asked -> asked.is(self)).orElse(null);
        if (waiting != null) {
            champions.accept(waiting, now, until);
            return;
        }
        Long key = champions
                .accepted()
                .filter(one -> one.is(self))
                .map(ProgrammeChampions.Asked::key)
                .orElseThrow(ProgrammeChampionResource::notAsked);
        champions.renew(key, caller.subject(), now, until);
    }

    private EmployeeId self() {
        EmployeeId self = caller.self();
        own.require(self);
        return self;
    }

    private ChampionStanding standing() {
        boolean mayAsk = caller.roles().stream().anyMatch(WHO_ASK::contains);
        return desk.standing(caller.employeeId().orElse(null), mayAsk);
    }

    private <T> T in(Supplier<T> work) {
        return transaction.in(caller.organisation(), work);
    }

    private static Instant within(Instant until, Instant now) {
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw BadInput.expected(
                    "until", until, new Sentence("een moment in het komende jaar", "a moment in the coming year"));
        }
        return until.truncatedTo(ChronoUnit.MICROS);
    }

    private static Conflict notAsked() {
        return Conflict.because(
                NOT_ASKED,
                new Sentence(
                        "Alleen wie is gevraagd kan dit aanvaarden, en alleen wie het nu doet kan ermee stoppen.",
                        "Only who was asked can accept this, and only who does it now can stop."),
                new Sentence(
                        "Vraag wie de boegbeelden begeleidt om je te vragen.",
                        "Ask whoever guides the champions to ask you."));
    }
}
