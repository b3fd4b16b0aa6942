package nl.weerklank.api.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weerklank.api.content.WaitingItems;
import nl.weerklank.api.content.WaitingItems.Waiting;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.intake.Expected;
import nl.weerklank.api.intake.Fields;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.intake.Revision;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.review.Responsibilities.Taking;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.content.ContentId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What waits for somebody, over HTTP. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "content")
class ReviewResource {

    private static final Set<String> FIELDS = new TreeSet<>(Set.of("contentIds", "revisions", "reason"));
    private static final int MOST = 200;

    private final WaitingItems items;
    private final Responsibilities responsibilities;
    private final OrganisationTransaction transaction;
    private final Caller caller;

    ReviewResource(
            WaitingItems items, Responsibilities responsibilities, OrganisationTransaction transaction, Caller caller) {
        this.items = items;
        this.responsibilities = responsibilities;
        this.transaction = transaction;
        this.caller = caller;
    }

    /**
     * Several items and one reason.
     *
     * @param revisions the revision that was read, by the id of the item; an item that has another by now is left alone
     */
    @Schema(name = "ReviewOfSeveral")
    record Several(List<String> contentIds, @Nullable Map<String, Integer> revisions, String reason) {}

    @GET
    @Operation(
            operationId = "listReviews",
            summary = "Items in which something waits until somebody takes responsibility, each with what and where",
            description = "In the order of their ids; items that are withdrawn or expired wait for nobody.")
    public ReviewShape.Listed list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        Page page = Page.of(cursor, limit);
        Page.Listed<Waiting> listed = page.listed(
                transaction.in(caller.organisation(), () -> items.list(page)),
                waiting -> waiting.item().id().value());
        return new ReviewShape.Listed(
                listed.items().stream().map(ReviewShape::of).toList(), listed.nextCursor());
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeResponsibilityForSeveral",
            summary = "Takes responsibility for all that waits in several items, with one reason",
            description =
                    "An id that is not there refuses everything. Items in which nothing waits are passed over; those that were"
                            + " changed since the revision you name are left alone and told as `changed`.")
    public ReviewsTaken take(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Several.class)))
                    JsonNode body) {
        Fields fields = Fields.of(body).only(FIELDS);
        Set<ContentId> ids = fields.eachParsed("contentIds", MOST, Expected.ID, ContentId::new);
        if (ids.isEmpty()) {
            throw BadInput.missing("contentIds");
        }
        Map<ContentId, Revision> seen = seen(fields, ids);
        Taking taking = new Taking(caller.subject(), fields.line("reason", ResponsibilityResource.REASON));
        return transaction.in(caller.organisation(), () -> responsibilities.takeAll(seen, taking));
    }

    /** These items, each with the revision that was read, if it was told. */
    private static Map<ContentId, Revision> seen(Fields fields, Set<ContentId> ids) {
        Fields revisions = fields.objectOrNull("revisions");
        if (revisions != null) {
            revisions.only(ids.stream().map(ContentId::value).collect(Collectors.toCollection(TreeSet::new)));
        }
        Map<ContentId, Revision> seen = new LinkedHashMap<>();
        ids.forEach(id -> seen.put(id, seen(revisions, id.value())));
        return seen;
    }

    private static Revision seen(@Nullable Fields revisions, String id) {
        return revisions == null || !revisions.has(id)
                ? new Revision(null)
                : new Revision((long) revisions.number(id, 1, Integer.MAX_VALUE));
    }
}
