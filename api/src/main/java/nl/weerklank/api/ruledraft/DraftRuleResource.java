package nl.weerklank.api.ruledraft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.ruleset.Readings;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.language.RuleRefusedException;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.life.Act;
import nl.weerklank.rules.life.Person;
import nl.weerklank.rules.life.RuleChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads and edits the rules of a draft over HTTP. Who changes a rule says which version of it they read. */
@Path("/v1/rule-sets/drafts/{draftId}/rules/{ruleId}")
@Produces(MediaType.APPLICATION_JSON)
class DraftRuleResource {

    private static final String IF_MATCH = "If-Match";

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final DraftDesk desk;

    DraftRuleResource(Caller caller, OrganisationTransaction transaction, DraftDesk desk) {
        this.caller = caller;
        this.transaction = transaction;
        this.desk = desk;
    }

    /**
     * A rule as it stands in a draft.
     *
     * @param etag also sent as a header
     */
    @Schema(name = "RuleInDraft")
    record RuleShape(
            String etag,
            @Schema(implementation = Object.class) ObjectNode rule,
            Sentence sentence) {

        static RuleShape of(Rule rule) {
            return new RuleShape(tag(rule), RuleWriter.json(rule), Readings.of(rule));
        }
    }

    @GET
    @Operation(operationId = "getDraftRule", summary = "Shows a rule as it stands in a draft")
    public RestResponse<RuleShape> get(@PathParam("draftId") String draftId, @PathParam("ruleId") String ruleId) {
        RuleId id = Sent.ruleId(ruleId);
        Rule rule = transaction.in(
                caller.organisation(), () -> rule(desk.read(Editors.of(caller), Sent.draftId(draftId)), id));
        if (rule == null) {
            throw RuleProblems.noSuchRule(ruleId);
        }
        return answer(RestResponse.Status.OK, rule);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "putDraftRule",
            summary = "Changes a rule in a draft, or adds one",
            description =
                    "A rule that stands there already needs its ETag as If-Match. Every change takes all approvals away.")
    public RestResponse<RuleShape> put(
            @PathParam("draftId") String draftId,
            @PathParam("ruleId") String ruleId,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
                    String document) {
        RuleId id = Sent.ruleId(ruleId);
        Rule rule = read(document, id);
        Person who = Editors.of(caller);
        boolean isNew = transaction.in(caller.organisation(), () -> {
            StoredDraft stored = desk.locked(who, Sent.draftId(draftId));
            Rule now = rule(stored, id);
            requireVersion(id, now, ifMatch);
            if (!rule.equals(now)) {
                desk.add(stored, who, new Act.Edit(List.of(RuleChange.to(rule))), "");
            }
            return now == null;
        });
        return answer(isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK, rule);
    }

    @DELETE
    @Idempotent
    @Operation(
            operationId = "deleteDraftRule",
            summary = "Takes a rule out of a draft, so that it retires with its publication")
    public void delete(
            @PathParam("draftId") String draftId,
            @PathParam("ruleId") String ruleId,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        RuleId id = Sent.ruleId(ruleId);
        Person who = Editors.of(caller);
        transaction.run(caller.organisation(), () -> {
            StoredDraft stored = desk.locked(who, Sent.draftId(draftId));
            Rule now = rule(stored, id);
            if (now == null) {
                throw RuleProblems.noSuchRule(ruleId);
            }
            requireVersion(id, now, ifMatch);
            desk.add(stored, who, new Act.Edit(List.of(RuleChange.removal(id))), "");
        });
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewDraftRule",
            summary = "Tells how a rule would read in a draft, and what is the matter with it, without storing it",
            description =
                    "A document that is no rule gives no sentence, and every place where it is outside the language.")
    public Preview preview(
            @PathParam("draftId") String draftId,
            @PathParam("ruleId") String ruleId,
            @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
                    String document) {
        RuleId id = Sent.ruleId(ruleId);
        Person who = Editors.of(caller);
        StoredDraft stored = transaction.in(caller.organisation(), () -> desk.read(who, Sent.draftId(draftId)));
        Rule rule;
        try {
            rule = named(RuleReader.read(document), id);
        } catch (RuleRefusedException refused) {
            return Preview.refused(refused.issues());
        }
        Act edit = new Act.Edit(List.of(RuleChange.to(rule)));
        return Preview.of(rule, transaction.in(caller.organisation(), () -> desk.judged(stored, who, edit)));
    }

    private static @Nullable Rule rule(StoredDraft stored, RuleId id) {
        return stored.draft().rules().get(id);
    }

    private static Rule read(String document, RuleId id) {
        try {
            return named(RuleReader.read(document), id);
        } catch (RuleRefusedException refused) {
            throw RuleProblems.refused(refused, id.value());
        }
    }

    private static Rule named(Rule rule, RuleId id) {
        if (!rule.id().equals(id)) {
            throw RuleProblems.otherId(rule.id(), id);
        }
        return rule;
    }

    private static void requireVersion(RuleId id, @Nullable Rule now, @Nullable String ifMatch) {
        if (now != null && ifMatch == null) {
            throw RuleProblems.versionNeeded(id);
        }
        if (ifMatch != null && (now == null || !ifMatch.equals(tag(now)))) {
            throw RuleProblems.changedMeanwhile(id, now == null ? "" : tag(now));
        }
    }

    private static String tag(Rule rule) {
        return '"' + RuleWriter.hash(rule) + '"';
    }

    private static RestResponse<RuleShape> answer(RestResponse.Status status, Rule rule) {
        return RestResponse.ResponseBuilder.create(status, RuleShape.of(rule))
                .header(HttpHeaders.ETAG, tag(rule))
                .build();
    }
}
