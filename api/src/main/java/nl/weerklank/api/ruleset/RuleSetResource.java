package nl.weerklank.api.ruleset;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Shows the rules that hold, and every set that held before. */
@Path("/v1/rule-sets")
@Produces(MediaType.APPLICATION_JSON)
class RuleSetResource {

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final PublishedRules published;

    RuleSetResource(Caller caller, OrganisationTransaction transaction, PublishedRules published) {
        this.caller = caller;
        this.transaction = transaction;
        this.published = published;
    }

    /** How rule sets came to hold, newest first. */
    @Schema(name = "RuleSetHistory")
    record History(List<Publication> items, @Nullable String nextCursor) {}

    @GET
    @Operation(
            operationId = "listRuleSets",
            summary = "The history: every rule set that held, when, by whom, why, and what changed")
    public History list(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        Page page = Page.of(cursor, limit);
        Page.Listed<Publication> listed = transaction.in(
                caller.organisation(),
                () -> page.listed(
                        published.history(page.before(), page.limit() + 1),
                        publication -> Long.toString(publication.seq())));
        return new History(listed.items(), listed.nextCursor());
    }

    @GET
    @Path("/published")
    @Operation(operationId = "getPublishedRuleSet", summary = "Shows the rules that hold, with their sentences")
    public RuleSetShape published() {
        return transaction.in(caller.organisation(), () -> shape(published.current()));
    }

    @GET
    @Path("/{revision}")
    @Operation(
            operationId = "getRuleSet",
            summary = "Shows the rules of a revision, with the sentences they were published with")
    public RuleSetShape get(@PathParam("revision") String revision) {
        return transaction.in(caller.organisation(), () -> shape(find(revision)));
    }

    private RuleSetShape shape(Published set) {
        return RuleSetShape.of(set, published.publication(set.revision()).orElseThrow());
    }

    @GET
    @Path("/{revision}/export")
    @Produces(RuleFiles.TYPE)
    @Operation(
            operationId = "exportRuleSet",
            summary = "The rules of a revision as files, one for each rule",
            description = "The same rules give the same bytes, so that files and their history can be kept elsewhere.")
    public RestResponse<byte[]> export(@PathParam("revision") String revision) {
        Published set = transaction.in(caller.organisation(), () -> find(revision));
        return RestResponse.ResponseBuilder.ok(RuleFiles.write(set.rules()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + set.revision() + ".zip\"")
                .build();
    }

    private Published find(String revision) {
        return published.find(revision).orElseThrow(() -> noSuchRevision(revision));
    }

    static NotFound noSuchRevision(String revision) {
        return NotFound.of(new Sentence("regelset", "rule set"), revision);
    }
}
