package nl.weerklank.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerklank.api.audit.Checkpoints.Key;
import nl.weerklank.api.audit.Checkpoints.Numbered;
import nl.weerklank.api.audit.LogShapes.ConsistencyShape;
import nl.weerklank.api.audit.LogShapes.SignedShape;
import nl.weerklank.api.audit.Proofs.Inclusion;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.verify.json.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was signed of the log, and proofs, over HTTP. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
class LogResource {

    private static final Sentence CHECKPOINT = new Sentence("ijkpunt", "checkpoint");
    private static final Sentence DECISION = new Sentence("besluit", "decision");

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final Checkpoints checkpoints;
    private final Proofs proofs;
    private final LogHealth health;
    private final Sequencer sequencer;
    private final AccessLog accessLog;

    LogResource(
            Caller caller,
            OrganisationTransaction transaction,
            Checkpoints checkpoints,
            Proofs proofs,
            LogHealth health,
            Sequencer sequencer,
            AccessLog accessLog) {
        this.caller = caller;
        this.transaction = transaction;
        this.checkpoints = checkpoints;
        this.proofs = proofs;
        this.health = health;
        this.sequencer = sequencer;
        this.accessLog = accessLog;
    }

    /**
     * A checkpoint, with what it takes to check it.
     *
     * @param publicKey that signed it: a SubjectPublicKeyInfo in base64; compare it with one that you kept
     * @param waiting how many decisions have no number yet, now; 100000 for that many or more
     * @param consistency with an earlier size; missing when nobody asked for it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CheckpointAnswer")
    record Answer(
            LogShapes.CheckpointShape checkpoint,
            String signature,
            String publicKey,
            long waiting,
            @Nullable ConsistencyShape consistency) {}

    @GET
    @Path("/checkpoint")
    @Operation(
            operationId = "getCheckpoint",
            summary = "What was signed of the log of decisions",
            description =
                    "The newest; with size the first that covers so many records; with from a proof that the log only grew"
                            + " since it had so many.")
    public Answer checkpoint(@QueryParam("size") @Nullable String size, @QueryParam("from") @Nullable String from) {
        return transaction.in(caller.organisation(), () -> {
            Numbered checkpoint = checkpoint(size);
            SignedShape signed = SignedShape.of(checkpoint);
            return new Answer(
                    signed.checkpoint(),
                    signed.signature(),
                    publicKey(checkpoint.checkpoint().keyId()),
                    health.waiting(),
                    from == null ? null : consistency(from, checkpoint));
        });
    }

    private Numbered checkpoint(@Nullable String size) {
        if (size == null) {
            return checkpoints.newest().orElseThrow(() -> NotFound.of(CHECKPOINT, 0));
        }
        return checkpoints
                .covering(number("size", size, Long.MAX_VALUE))
                .orElseThrow(() -> NotFound.of(CHECKPOINT, size));
    }

    private ConsistencyShape consistency(String from, Numbered checkpoint) {
        long size = number("from", from, checkpoint.checkpoint().size());
        return new ConsistencyShape(size, LogShapes.hex(proofs.consistency(size, checkpoint)));
    }

    private static long number(String field, String text, long most) {
        if (text.matches("[0-9]{1,18}") && Long.parseLong(text) <= most) {
            return Long.parseLong(text);
        }
        throw BadInput.expected(
                field,
                text,
                most == Long.MAX_VALUE
                        ? new Sentence("een geheel getal vanaf 0", "a whole number from 0")
                        : Sentence.of("een geheel getal van 0 tot en met %d", "a whole number from 0 to %d", most));
    }

    private String publicKey(String keyId) {
        return checkpoints.keys().stream()
                .filter(key -> key.key().id().equals(keyId))
                .map(key -> key.key().encoded())
                .findFirst()
                .orElse("");
    }

    /** Whether a decision has its number in the log. */
    @Schema(name = "ProofState")
    enum State {
        /** It gets one within seconds. */
        PENDING,
        INCLUDED
    }

    /**
     * That a decision is in the log; all but its state is missing until it has a number.
     *
     * @param holds whether the proof holds and everything that is stored of the decision now is what was written; who does not
     *     trust the service computes it from the rest
     * @param index its number, from 0
     * @param leaf what the log says of it, as it is stored now; missing when it is not there any more
     * @param leafHash its hash as the log has it, in hexadecimal
     * @param proof hashes for RFC 9162, 2.1.3.2, in hexadecimal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InclusionProof")
    record ProofShape(
            String decisionId,
            State state,
            @Nullable Boolean holds,
            @Nullable Long index,

            @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable
            String leaf,

            @Nullable String leafHash,
            @Nullable List<String> proof,
            @Nullable SignedShape signed) {

        private static ProofShape pending(String decision) {
            return new ProofShape(decision, State.PENDING, null, null, null, null, null, null);
        }

        private static ProofShape of(String decision, Inclusion inclusion) {
            Json.Fields leaf = inclusion.record().leaf();
            return new ProofShape(
                    decision,
                    State.INCLUDED,
                    inclusion.holds(),
                    inclusion.record().index(),
                    leaf == null ? null : leaf.canonical(),
                    inclusion.record().hash().hex(),
                    LogShapes.hex(inclusion.path()),
                    SignedShape.of(inclusion.checkpoint()));
        }
    }

    @GET
    @Path("/proof/{decisionId}")
    @Operation(
            operationId = "getInclusionProof",
            summary = "Proof that a decision is in the log as it was written",
            description = "PENDING for some seconds after it was made.")
    public ProofShape proof(@PathParam("decisionId") String decisionId) {
        UUID decision = id(decisionId);
        return transaction.in(caller.organisation(), () -> {
            if (!proofs.isDecided(decision)) {
                throw NotFound.of(DECISION, decisionId);
            }
            return proofs.inclusion(decision)
                    .map(inclusion -> ProofShape.of(decision.toString(), inclusion))
                    .orElseGet(() -> ProofShape.pending(decision.toString()));
        });
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw NotFound.of(DECISION, id);
        }
    }

    /** A key that signs the log, or signed it once. */
    @Schema(name = "LogKey")
    record KeyShape(String keyId, String publicKey, Instant createdAt, boolean current) {}

    /** All keys of the log, oldest first; the id of the first is the name of the log. */
    @Schema(name = "LogKeys")
    record Keys(String log, List<KeyShape> items) {}

    @GET
    @Path("/keys")
    @Operation(
            operationId = "listLogKeys",
            summary = "The public keys that the log is signed with",
            description =
                    "Oldest first. Keep the first where nobody who runs the service can reach it: it names the next, and that"
                            + " the one after.")
    public Keys keys() {
        return transaction.in(caller.organisation(), this::readKeys);
    }

    @POST
    @Path("/keys")
    @Operation(
            operationId = "rotateLogKey",
            summary = "Has the log signed with a new key from now on",
            description = "The key before signs which one it is. What was signed before stays as it is.")
    public Keys rotate() {
        sequencer.rotate(caller.organisation());
        return transaction.in(caller.organisation(), () -> {
            accessLog.note(caller, "rotateLogKey", "");
            return readKeys();
        });
    }

    private Keys readKeys() {
        Numbered newest = checkpoints.newest().orElseThrow(() -> NotFound.of(CHECKPOINT, 0));
        return new Keys(
                newest.checkpoint().log(),
                checkpoints.keys().stream().map(key -> shape(key, newest)).toList());
    }

    private static KeyShape shape(Key key, Numbered newest) {
        return new KeyShape(
                key.key().id(),
                key.key().encoded(),
                key.createdAt(),
                key.key().id().equals(newest.checkpoint().keyId()));
    }
}
