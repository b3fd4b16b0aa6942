package nl.weerklank.api.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.intake.Fields;
import nl.weerklank.api.intake.Revision;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.review.Responsibilities.Taking;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.ContentId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Taking responsibility for one item, over HTTP. */
@Path("/v1/content/{id}/responsibility")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "content")
class ResponsibilityResource {

    static final int REASON = 500;
    private static final Set<String> FIELDS = new TreeSet<>(Set.of("findings", "reason"));

    private final Responsibilities responsibilities;
    private final OrganisationTransaction transaction;
    private final Caller caller;

    ResponsibilityResource(Responsibilities responsibilities, OrganisationTransaction transaction, Caller caller) {
        this.responsibilities = responsibilities;
        this.transaction = transaction;
        this.caller = caller;
    }

    /** What somebody takes responsibility for, and why; for all that waits when nothing is named. */
    @Schema(name = "ResponsibilityToTake")
    record ToTake(@Nullable List<Concern> findings, String reason) {}

    @GET
    @Operation(
            operationId = "listResponsibilities",
            summary = "Who took responsibility for this item, for what, when and why, newest first")
    public Responsibility.Listed list(@PathParam("id") String id) {
        ContentId content = contentId(id);
        return new Responsibility.Listed(transaction.in(caller.organisation(), () -> responsibilities.of(content)));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeResponsibility",
            summary = "Takes responsibility for what waits in an item",
            description =
                    "It counts for this text; another title or text ends it. Give the revision you read in If-Match.")
    public Responsibility take(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ToTake.class)))
                    JsonNode body) {
        ContentId content = contentId(id);
        Revision expected = Revision.of(ifMatch);
        Fields fields = Fields.of(body).only(FIELDS);
        Set<Concern> findings = fields.someOf("findings", Concern.class);
        Taking taking = new Taking(caller.subject(), fields.line("reason", REASON));
        return transaction.in(caller.organisation(), () -> responsibilities.take(content, findings, expected, taking));
    }

    private static ContentId contentId(String id) {
        return BadInput.as("id", id, ContentId::new);
    }
}
