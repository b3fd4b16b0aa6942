package nl.weerklank.api.digest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.mail.PostBox;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Starts, follows and stops digests over HTTP. It tells numbers, never what became of one person. */
@Path("/v1/digests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "digests")
class DigestResource {

    static final Sentence DIGEST = new Sentence("suggestieronde", "digest");
    private static final int CROWD = 5;

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final DigestTable digests;
    private final DigestResults results;
    private final PostBox postBox;
    private final Clock clock;

    DigestResource(
            Caller caller,
            OrganisationTransaction transaction,
            DigestTable digests,
            DigestResults results,
            PostBox postBox,
            Clock clock) {
        this.caller = caller;
        this.transaction = transaction;
        this.digests = digests;
        this.results = results;
        this.postBox = postBox;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "startDigest",
            summary = "Makes suggestions for everybody, or for a unit, in the background",
            description = "Each person's are a decision like any other, in a turn of their own.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = DigestShape.class)))
    public Response start(@Nullable DigestRequest body) {
        DigestRequest.Wanted wanted = BadInput.required("body", body).checked(clock.instant());
        DigestShape started =
                shape(transaction.in(caller.organisation(), () -> digests.start(wanted, caller.subject())), null);
        return Response.accepted(started)
                .location(URI.create("/v1/digests/" + started.id()))
                .build();
    }

    @GET
    @Operation(operationId = "listDigests", summary = "Digests, newest first")
    public DigestShape.Listed list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        Page page = Page.of(cursor, limit);
        Page.Listed<Digest> listed = page.listed(
                transaction.in(caller.organisation(), () -> digests.list(page)), digest -> Long.toString(digest.seq()));
        return new DigestShape.Listed(
                listed.items().stream().map(digest -> shape(digest, null)).toList(), listed.nextCursor());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDigest", summary = "How far a digest is, and what it came to, in numbers of people")
    public DigestShape get(@PathParam("id") String id) {
        return transaction.in(caller.organisation(), () -> shown(find(id)));
    }

    @POST
    @Path("/{id}/pause")
    @Operation(
            operationId = "pauseDigest",
            summary = "Lets nobody's turn begin until the digest goes on",
            description = "What was decided stays, and its pushes may still be sent. One that ended stays as it is.")
    public DigestShape pause(@PathParam("id") String id) {
        return change(id, digests::pause);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(operationId = "resumeDigest", summary = "Lets a paused digest go on where it was")
    public DigestShape resume(@PathParam("id") String id) {
        return change(id, digests::goOn);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "cancelDigest",
            summary = "Stops a digest",
            description = "What was decided stays. One that ended stays as it is.")
    public DigestShape cancel(@PathParam("id") String id) {
        return change(id, digests::cancel);
    }

    private DigestShape change(String id, Consumer<UUID> act) {
        return transaction.in(caller.organisation(), () -> {
            act.accept(find(id).id());
            return shown(find(id));
        });
    }

    private Digest find(String id) {
        return digests.find(uuid(id)).orElseThrow(() -> NotFound.of(DIGEST, id));
    }

    /** A platform knows of everybody what it was answered; to people only crowds are shown. */
    private DigestShape shown(Digest digest) {
        if (caller.is(Role.PLATFORM)) {
            return shape(digest, results.of(digest.id()));
        }
        boolean crowd = digest.people() != null && digest.people() >= CROWD;
        return shape(digest, crowd ? results.of(digest.id()).inFives() : null);
    }

    private DigestShape shape(Digest digest, @Nullable DigestResult result) {
        boolean ours = postBox.isFor(caller.organisation(), digest.channel());
        return DigestShape.of(digest, ours ? DigestShape.Sender.WEERKLANK : DigestShape.Sender.PLATFORM, result);
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw NotFound.of(DIGEST, id);
        }
    }
}
