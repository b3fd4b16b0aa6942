package nl.weerklank.api.ruledraft;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.ruleset.RuleFiles;
import nl.weerklank.api.ruleset.RuleFilesRefusedException;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.life.Act;
import nl.weerklank.rules.life.Person;
import nl.weerklank.rules.life.RuleChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes a draft away as files, and changes it by files, over HTTP. */
@Path("/v1/rule-sets/drafts/{draftId}")
class DraftFilesResource {

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final DraftDesk desk;

    DraftFilesResource(Caller caller, OrganisationTransaction transaction, DraftDesk desk) {
        this.caller = caller;
        this.transaction = transaction;
        this.desk = desk;
    }

    @GET
    @Path("/export")
    @Produces(RuleFiles.TYPE)
    @Operation(
            operationId = "exportRuleDraft",
            summary = "The rules that a draft leads to as files, one for each rule",
            description = "The same rules give the same bytes.")
    public RestResponse<byte[]> export(@PathParam("draftId") String draftId) {
        StoredDraft stored =
                transaction.in(caller.organisation(), () -> desk.read(Editors.of(caller), Sent.draftId(draftId)));
        return RestResponse.ResponseBuilder.ok(
                        RuleFiles.write(stored.draft().rules().values()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"draft-" + stored.id() + ".zip\"")
                .build();
    }

    @POST
    @Path("/import")
    @Consumes(RuleFiles.TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importRuleDraft",
            summary = "Changes a draft by files, one for each rule",
            description =
                    "All files or none. A rule without a file stays, unless `removeOthers` is true. As any edit it takes"
                            + " all approvals away, and rules of somebody else must be as they are.")
    public DraftShape take(
            @PathParam("draftId") String draftId, @QueryParam("removeOthers") boolean removeOthers, byte[] files) {
        SortedMap<String, Rule> sent = read(files);
        Person who = Editors.of(caller);
        return DraftShape.of(
                transaction.in(caller.organisation(), () -> {
                    StoredDraft stored = desk.locked(who, Sent.draftId(draftId));
                    List<RuleChange> changes = changes(stored, sent, removeOthers);
                    return changes.isEmpty() ? stored : desk.add(stored, who, new Act.Edit(changes), "");
                }),
                who);
    }

    private static SortedMap<String, Rule> read(byte[] files) {
        try {
            return RuleFiles.read(files);
        } catch (RuleFilesRefusedException refused) {
            throw RuleProblems.refused(refused);
        }
    }

    private static List<RuleChange> changes(StoredDraft stored, SortedMap<String, Rule> sent, boolean removeOthers) {
        SortedMap<RuleId, Rule> now = stored.draft().rules();
        List<RuleChange> changes = new ArrayList<>();
        for (RuleChange change : RuleChange.between(now, sent.values())) {
            if (change.after() != null || removeOthers) {
                changes.add(change);
            }
        }
        return changes;
    }
}
