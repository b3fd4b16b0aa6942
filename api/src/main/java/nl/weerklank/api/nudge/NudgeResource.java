package nl.weerklank.api.nudge;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.cadence.UnknownEmployeeException;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Takes reports of advocacy messages that were sent outside Weerklank: they count toward every cap (R37). */
@Path("/v1/nudges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class NudgeResource {

    private static final Duration LEEWAY = Duration.ofMinutes(5);
    private static final int LONGEST_SOURCE = 200;

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final Pushes pushes;

    NudgeResource(Caller caller, OrganisationTransaction transaction, Pushes pushes) {
        this.caller = caller;
        this.transaction = transaction;
        this.pushes = pushes;
    }

    /** A report as it is sent. */
    record OutsideNudge(
            @Nullable String employeeId,
            @Nullable String channel,
            @Nullable Instant at,
            @Nullable String source) {}

    /** What was counted. */
    record Counted(String employeeId, Channel channel, Instant at, String source) {}

    @POST
    @Idempotent
    @Operation(operationId = "reportNudge", summary = "Reports a message that was sent outside Weerklank")
    public Response report(@Nullable OutsideNudge body) {
        OutsideNudge report = BadInput.required("body", body);
        EmployeeId employee =
                BadInput.as("employeeId", BadInput.required("employeeId", report.employeeId()), EmployeeId::new);
        Channel channel = channel(BadInput.required("channel", report.channel()));
        String source = source(BadInput.required("source", report.source()));
        Counted counted = transaction.in(caller.organisation(), () -> {
            Instant at = report.at();
            if (at != null && pushes.isAhead(at, LEEWAY)) {
                throw BadInput.expected(
                        "at", at, new Sentence("een moment dat al is geweest", "a moment that has passed"));
            }
            try {
                return new Counted(employee.value(), channel, pushes.outside(employee, channel, at, source), source);
            } catch (UnknownEmployeeException unknown) {
                throw NotFound.of(new Sentence("medewerker", "employee"), employee);
            }
        });
        return Response.status(Response.Status.CREATED).entity(counted).build();
    }

    private static Channel channel(String name) {
        Channel channel = BadInput.constant(Channel.class, "channel", name);
        if (channel == Channel.PULL) {
            throw BadInput.expected("channel", name, new Sentence("EMAIL, CHAT of APP", "EMAIL, CHAT or APP"));
        }
        return channel;
    }

    private static String source(String source) {
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw BadInput.expected(
                    "source", source, Sentence.of("1 tot %d tekens", "1 to %d characters", LONGEST_SOURCE));
        }
        return source;
    }
}
