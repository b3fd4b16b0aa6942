package nl.weerklank.api.ruledraft;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.security.Caller;
import nl.weerklank.rules.language.Owner;
import nl.weerklank.rules.life.Person;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Begins and lists drafts over HTTP. */
@Path("/v1/rule-sets/drafts")
@Produces(MediaType.APPLICATION_JSON)
class RuleDraftResource {

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final DraftDesk desk;
    private final DraftStore store;
    private final Beginnings beginnings;

    RuleDraftResource(
            Caller caller,
            OrganisationTransaction transaction,
            DraftDesk desk,
            DraftStore store,
            Beginnings beginnings) {
        this.caller = caller;
        this.transaction = transaction;
        this.desk = desk;
        this.store = store;
        this.beginnings = beginnings;
    }

    /** Drafts, newest first. */
    @Schema(name = "RuleDrafts")
    record Drafts(List<DraftSummary> items, @Nullable String nextCursor) {}

    @GET
    @Operation(
            operationId = "listRuleDrafts",
            summary = "Your drafts and those that were submitted, newest first",
            description = "Compliance also sees that there are others, and whose, but not what is in them."
                    + " `state` and `mine` leave out what is in another state, or somebody else's.")
    public Drafts list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("mine") boolean mine,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Page page = Page.of(cursor, limit);
        Person reader = Editors.of(caller);
        DraftStore.Wanted wanted = new DraftStore.Wanted(Sent.state(state), mine, reader.looksAfter(Owner.COMPLIANCE));
        return transaction.in(caller.organisation(), () -> {
            Page.Listed<DraftStore.Listed> listed = page.listed(
                    store.list(reader, wanted, page.before(), page.limit() + 1), line -> Long.toString(line.seq()));
            return new Drafts(
                    listed.items().stream()
                            .map(line -> DraftSummary.of(store.read(line.head()), reader))
                            .toList(),
                    listed.nextCursor());
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "createRuleDraft",
            summary = "Begins a draft, seen by you only until you submit it",
            description =
                    "`from: STANDARD` begins with what changed in the policy that ships; rules that were changed here too"
                            + " stay as they are here.")
    public RestResponse<DraftShape> create(Sent.@Nullable NewDraft body) {
        Sent.NewDraft wanted = body == null ? new Sent.NewDraft(null, null, null) : body;
        String title = Sent.title(wanted.title());
        boolean fromStandard = Sent.fromStandard(wanted.from());
        boolean onlyMine = Boolean.TRUE.equals(wanted.onlyMine());
        Person who = Editors.of(caller);
        StoredDraft draft = transaction.in(
                caller.organisation(),
                () -> fromStandard ? beginnings.standard(who, title, onlyMine) : desk.begin(who, title));
        return RestResponse.status(RestResponse.Status.CREATED, DraftShape.of(draft, who));
    }
}
