package nl.weerklank.api.champion;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.programme.UnitsOpen;
import nl.weerklank.api.programme.UnitsOpen.HowMany;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.employee.EmployeeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who answers for which unit, and, of all units together, whether they are open (R42). */
@Path("/v1/champions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "champions")
class UnitResource {

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final Employees employees;
    private final UnitPosts posts;
    private final UnitsOpen openUnits;

    UnitResource(
            Caller caller,
            OrganisationTransaction transaction,
            Employees employees,
            UnitPosts posts,
            UnitsOpen openUnits) {
        this.caller = caller;
        this.transaction = transaction;
        this.employees = employees;
        this.posts = posts;
        this.openUnits = openUnits;
    }

    /** An employee by id and name. */
    @Schema(name = "UnitLeaderName")
    record Somebody(String employeeId, String name) {}

    /**
     * A unit and who answers for it.
     *
     * @param small whether fewer than five people work there: who stands for the programme then goes first for it
     * @param leader null when nobody was appointed: the line of managers then says who leads
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UnitLeaders")
    record Unit(
            String unit,
            boolean small,
            @Nullable Somebody leader,
            @Nullable Somebody deputy) {}

    /** Every unit in which somebody works, in the order of their names. */
    @Schema(name = "UnitLeadersList")
    record All(List<Unit> items) {}

    /**
     * Who is to answer for a unit, as it is sent.
     *
     * @param leader the id of an employee; null for nobody in particular
     * @param deputy who counts when the leader is away or has not joined
     */
    @Schema(name = "UnitLeadersWanted")
    record Wanted(
            @Nullable String unit,
            @Nullable String leader,
            @Nullable String deputy) {}

    /**
     * Whether units are open, all together.
     *
     * @param open left out while fewer than {@code fewest} leaders decide it: it would then tell of one of them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UnitsOpen")
    record Open(@Nullable HowMany open, int fewest) {}

    @GET
    @Path("/leaders")
    @Operation(operationId = "listUnitLeaders", summary = "Units, and who was appointed to answer for them")
    public All list() {
        return transaction.in(caller.organisation(), () -> new All(posts.all()));
    }

    @PUT
    @Path("/leaders")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "putUnitLeaders",
            summary = "Appoints who answers for a unit, and who does when they are away",
            description = "Without anybody the line of managers says who leads.")
    public Unit put(@Nullable Wanted body) {
        Wanted wanted = BadInput.required("body", body);
        UnitPath unit = BadInput.as("unit", BadInput.required("unit", wanted.unit()), UnitPath::new);
        if (wanted.leader() != null && wanted.leader().equals(wanted.deputy())) {
            throw BadInput.expected(
                    "deputy", wanted.deputy(), new Sentence("iemand anders", "somebody else than the leader"));
        }
        return transaction.in(caller.organisation(), () -> {
            Long leader = key("leader", wanted.leader());
            Long deputy = key("deputy", wanted.deputy());
            if (posts.find(unit).isEmpty()) {
                throw BadInput.expected(
                        "unit",
                        unit.value(),
                        new Sentence("een onderdeel waar iemand werkt", "a unit in which somebody works"));
            }
            posts.appoint(unit, leader, deputy, caller.subject());
            return posts.find(unit).orElseThrow();
        });
    }

    @GET
    @Path("/units")
    @Operation(
            operationId = "getUnitsOpen",
            summary = "Whether none, some or all units are open to be asked",
            description = "Never which, and never because of whom.")
    public Open open() {
        return transaction.in(
                caller.organisation(), () -> new Open(openUnits.howMany().orElse(null), UnitsOpen.FEWEST_LEADERS));
    }

    private @Nullable Long key(String field, @Nullable String id) {
        if (id == null || id.isEmpty()) {
            return null;
        }
        return employees
                .find(BadInput.as(field, id, EmployeeId::new))
                .map(Employees.Held::key)
                .orElseThrow(
                        () -> BadInput.expected(field, id, new Sentence("een medewerker hier", "an employee here")));
    }
}
