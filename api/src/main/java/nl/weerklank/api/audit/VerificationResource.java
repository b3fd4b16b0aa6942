package nl.weerklank.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerklank.api.audit.LogShapes.SignedShape;
import nl.weerklank.api.audit.Verification.State;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.wakeup.Alarm;
import nl.weerklank.verify.check.Finding;
import nl.weerklank.verify.check.Language;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.log.SignedCheckpoint;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Has the service look at the whole log, over HTTP. */
@Path("/v1/audit/verifications")
@Produces(MediaType.APPLICATION_JSON)
class VerificationResource {

    private static final int MOST = 20;
    private static final Sentence VERIFICATION = new Sentence("controle van het logboek", "verification of the log");

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final VerificationTable table;
    private final Checkpoints checkpoints;
    private final AccessLog accessLog;
    private final Alarm alarm;

    VerificationResource(
            Caller caller,
            OrganisationTransaction transaction,
            VerificationTable table,
            Checkpoints checkpoints,
            AccessLog accessLog,
            Alarm alarm) {
        this.caller = caller;
        this.transaction = transaction;
        this.table = table;
        this.checkpoints = checkpoints;
        this.accessLog = accessLog;
        this.alarm = alarm;
    }

    /**
     * What to look at.
     *
     * @param kept a checkpoint from earlier that the log must still agree with; missing when you have none
     */
    @Schema(name = "VerificationWanted")
    record Wanted(@Nullable SignedShape kept) {}

    /**
     * What is wrong first.
     *
     * @param first the record that it is about
     * @param last the last one that it may be about: what is wrong lies from the first up to here
     * @param decisionId the decision that it is about, where that is known
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LogFinding")
    record FindingShape(
            Finding.Flaw kind,
            long first,
            long last,
            @Nullable String decisionId,
            Sentence text) {

        static FindingShape of(String json) {
            Json.Fields fields = Json.readFields(json);
            Finding finding = new Finding(
                    Finding.Flaw.valueOf(fields.text("kind")),
                    fields.whole("first"),
                    fields.whole("last"),
                    fields.isNothing("decisionId") ? null : fields.text("decisionId"));
            return new FindingShape(
                    finding.kind(),
                    finding.first(),
                    finding.last(),
                    finding.decisionId(),
                    new Sentence(finding.sentence(Language.NL), finding.sentence(Language.EN)));
        }
    }

    /**
     * A look at the whole log.
     *
     * @param done records looked at so far
     * @param total records to look at; 0 until that is known
     * @param finding what is wrong first; missing when nothing is, or as long as nothing is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Verification")
    record Shape(
            UUID id,
            State state,
            long done,
            long total,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable FindingShape finding) {

        static Shape of(Verification verification) {
            return new Shape(
                    verification.id(),
                    verification.state(),
                    verification.done(),
                    verification.total(),
                    verification.startedAt(),
                    verification.finishedAt(),
                    verification.finding() == null ? null : FindingShape.of(verification.finding()));
        }
    }

    /** The newest, newest first. */
    @Schema(name = "Verifications")
    record Listed(List<Shape> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startVerification",
            summary = "Has the service look at the whole log, in the background",
            description = "Who does not trust the service checks an export with weerklank-verify instead.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Shape.class)))
    public Response start(@Nullable Wanted body) {
        Verification started = transaction.in(caller.organisation(), () -> {
            String kept = body == null || body.kept() == null ? null : kept(body.kept());
            accessLog.note(caller, "startVerification", "");
            alarm.ring();
            return table.start(kept, caller.subject());
        });
        return Response.accepted(Shape.of(started))
                .location(URI.create("/v1/audit/verifications/" + started.id()))
                .build();
    }

    /** Only what was signed with a key of this log can show that the log has another history. */
    private String kept(SignedShape shape) {
        SignedCheckpoint kept = signed(shape);
        if (checkpoints.keys().stream().noneMatch(key -> kept.isSignedBy(key.key()))) {
            throw refused();
        }
        return kept.json().canonical();
    }

    private static SignedCheckpoint signed(SignedShape shape) {
        try {
            return shape.signed();
        } catch (IllegalArgumentException | NullPointerException refused) {
            throw refused();
        }
    }

    private static BadInput refused() {
        return BadInput.expected(
                "kept",
                "…",
                new Sentence(
                        "een antwoord van /v1/audit/checkpoint over dit logboek",
                        "an answer of /v1/audit/checkpoint about this log"));
    }

    @GET
    @Operation(operationId = "listVerifications", summary = "The newest twenty looks at the log, newest first")
    public Listed list() {
        return transaction.in(
                caller.organisation(),
                () -> new Listed(table.newest(MOST).stream().map(Shape::of).toList()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getVerification", summary = "How far a look at the log is, and what is wrong first")
    public Shape get(@PathParam("id") String id) {
        return transaction
                .in(caller.organisation(), () -> table.find(id(id)))
                .map(Shape::of)
                .orElseThrow(() -> NotFound.of(VERIFICATION, id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "cancelVerification",
            summary = "Stops a look at the log",
            description = "One that ended stays as it is.")
    public Shape cancel(@PathParam("id") String id) {
        return transaction.in(caller.organisation(), () -> {
            Verification found = table.find(id(id)).orElseThrow(() -> NotFound.of(VERIFICATION, id));
            accessLog.note(caller, "cancelVerification", id);
            table.cancel(found.id());
            return Shape.of(table.find(found.id()).orElseThrow());
        });
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw NotFound.of(VERIFICATION, id);
        }
    }
}
