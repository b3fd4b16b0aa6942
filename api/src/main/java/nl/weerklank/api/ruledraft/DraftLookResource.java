package nl.weerklank.api.ruledraft;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.ruleset.Published;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.security.Caller;
import nl.weerklank.rules.check.RuleSetCheck;
import nl.weerklank.rules.check.RuleSetIssue;
import nl.weerklank.rules.life.Base;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Looks at a draft over HTTP without changing it: what it says, what stands in its way, and what was published since it began. */
@Path("/v1/rule-sets/drafts/{draftId}")
@Produces(MediaType.APPLICATION_JSON)
class DraftLookResource {

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final DraftDesk desk;
    private final PublishedRules published;
    private final Guards guards;
    private final DecidedLately decided;

    DraftLookResource(
            Caller caller,
            OrganisationTransaction transaction,
            DraftDesk desk,
            PublishedRules published,
            Guards guards,
            DecidedLately decided) {
        this.caller = caller;
        this.transaction = transaction;
        this.desk = desk;
        this.published = published;
        this.guards = guards;
        this.decided = decided;
    }

    /**
     * What is the matter with exactly this content.
     *
     * @param issues what its editors had better know, of the rules and of what they would have made of the newest
     *     decisions, refusals first
     * @param obstacles what keeps it from being published, the refusals among the issues included; empty when nothing does
     * @param remarks what stands in nobody's way, and what who approves or publishes had better know
     */
    @Schema(name = "RuleDraftCheck")
    record Checked(
            String contentHash, List<IssueShape> issues, List<ObstacleShape> obstacles, List<ObstacleShape> remarks) {

        static Checked of(Proposal proposal, List<RuleSetIssue> issues, Guards guards) {
            return new Checked(
                    proposal.contentHash(),
                    issues.stream().map(IssueShape::of).toList(),
                    guards.against(proposal).stream().map(ObstacleShape::of).toList(),
                    guards.remarks(proposal).stream().map(ObstacleShape::of).toList());
        }
    }

    /** What both sides made of the rules that a draft began with. */
    @Schema(name = "RuleDifferences")
    record Differences(String baseRevision, String publishedRevision, List<DifferenceShape> differences) {}

    @GET
    @Operation(operationId = "getRuleDraft", summary = "Shows a draft: what it changes, who said what, what is missing")
    public DraftShape get(@PathParam("draftId") String draftId) {
        return DraftShape.of(transaction.in(caller.organisation(), () -> read(draftId)), Editors.of(caller));
    }

    @POST
    @Path("/check")
    @Operation(
            operationId = "checkRuleDraft",
            summary = "Tells what is the matter with a draft, and what keeps it from being published",
            description =
                    "Looks at the rules themselves, and at what they would have made of the newest hundred decisions."
                            + " Fewer than five people count as nobody.")
    public Checked check(@PathParam("draftId") String draftId) {
        OrganisationId organisation = caller.organisation();
        Proposal proposal = transaction.in(organisation, () -> Proposal.of(read(draftId)));
        List<RuleSetIssue> issues =
                RuleSetCheck.of(proposal.base(), proposal.rules()).issuesOn(decided.of(organisation));
        return transaction.in(organisation, () -> Checked.of(proposal, issues, guards));
    }

    @GET
    @Path("/differences")
    @Operation(
            operationId = "getRuleDraftDifferences",
            summary = "What the draft and what was published since each made of the rules it began with")
    public Differences differences(@PathParam("draftId") String draftId) {
        return transaction.in(caller.organisation(), () -> {
            StoredDraft stored = read(draftId);
            Published newest = published.current();
            return new Differences(
                    stored.draft().base().revision(),
                    newest.revision(),
                    stored.draft().against(Base.of(newest.revision(), newest.rules())).stream()
                            .map(DifferenceShape::of)
                            .toList());
        });
    }

    private StoredDraft read(String draftId) {
        return desk.read(Editors.of(caller), Sent.draftId(draftId));
    }
}
