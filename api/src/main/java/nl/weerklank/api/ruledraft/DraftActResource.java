package nl.weerklank.api.ruledraft;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.ruleset.Published;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.life.Act;
import nl.weerklank.rules.life.Base;
import nl.weerklank.rules.life.Difference;
import nl.weerklank.rules.life.Person;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What is done with a draft as a whole, over HTTP: review, and the way to publication. */
@Path("/v1/rule-sets/drafts/{draftId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DraftActResource {

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final DraftDesk desk;
    private final DraftStore store;
    private final PublishedRules published;
    private final Publisher publisher;

    DraftActResource(
            Caller caller,
            OrganisationTransaction transaction,
            DraftDesk desk,
            DraftStore store,
            PublishedRules published,
            Publisher publisher) {
        this.caller = caller;
        this.transaction = transaction;
        this.desk = desk;
        this.store = store;
        this.published = published;
        this.publisher = publisher;
    }

    @POST
    @Path("/comments")
    @Idempotent
    @Operation(operationId = "commentRuleDraft", summary = "Says something about a draft")
    public DraftShape comment(@PathParam("draftId") String draftId, Sent.@Nullable Words body) {
        String words = Sent.words(body == null ? null : body.comment());
        return done(draftId, (who, id) -> desk.act(who, id, new Act.Comment(), words));
    }

    @POST
    @Path("/submit")
    @Idempotent
    @Operation(operationId = "submitRuleDraft", summary = "Asks for review; from now on others see it")
    public DraftShape submit(@PathParam("draftId") String draftId, Sent.@Nullable Words body) {
        String words = comment(body);
        return done(draftId, (who, id) -> desk.act(who, id, new Act.Submit(), words));
    }

    @POST
    @Path("/approve")
    @Idempotent
    @Operation(
            operationId = "approveRuleDraft",
            summary = "Approves exactly this content",
            description = "`contentHash` is that of the draft as you read it. Who edited anything in it cannot.")
    public DraftShape approve(@PathParam("draftId") String draftId, Sent.@Nullable Yes body) {
        Sent.Yes yes = BadInput.required("body", body);
        String hash = BadInput.required("contentHash", yes.contentHash());
        String words = Sent.comment(yes.comment());
        return done(draftId, (who, id) -> desk.act(who, id, new Act.Approve(hash), words));
    }

    @POST
    @Path("/reject")
    @Idempotent
    @Operation(operationId = "rejectRuleDraft", summary = "Asks for changes, with a comment that says which")
    public DraftShape reject(@PathParam("draftId") String draftId, Sent.@Nullable Words body) {
        String words = Sent.words(body == null ? null : body.comment());
        return done(draftId, (who, id) -> desk.act(who, id, new Act.Return(), words));
    }

    @POST
    @Path("/withdraw")
    @Idempotent
    @Operation(operationId = "withdrawRuleDraft", summary = "Ends a draft of your own, unpublished")
    public DraftShape withdraw(@PathParam("draftId") String draftId, Sent.@Nullable Words body) {
        String words = comment(body);
        return done(draftId, (who, id) -> desk.act(who, id, new Act.Withdraw(), words));
    }

    @POST
    @Path("/schedule")
    @Idempotent
    @Operation(
            operationId = "scheduleRuleDraft",
            summary = "Has an approved draft published at a moment",
            description =
                    "Everything is judged again then. When it fails, the draft says why, and the old rules go on.")
    public DraftShape schedule(@PathParam("draftId") String draftId, Sent.@Nullable Moment body) {
        Sent.Moment moment = BadInput.required("body", body);
        String words = Sent.comment(moment.comment());
        return done(draftId, (who, id) -> {
            Instant at = Sent.at(moment.at(), store.now());
            return desk.act(who, id, new Act.Schedule(at), words);
        });
    }

    @POST
    @Path("/publish")
    @Idempotent
    @Operation(operationId = "publishRuleDraft", summary = "Lets an approved draft hold from now on")
    public DraftShape publish(@PathParam("draftId") String draftId, Sent.@Nullable Words body) {
        String words = comment(body);
        return done(draftId, (who, id) -> publisher.publish(who, id, words));
    }

    @POST
    @Path("/rebase")
    @Idempotent
    @Operation(
            operationId = "rebaseRuleDraft",
            summary = "Starts a draft again from the rules that hold now",
            description =
                    "What does not collide is taken from both sides; for a rule that both changed, choose. It needs"
                            + " approval again.")
    public DraftShape rebase(@PathParam("draftId") String draftId, Sent.@Nullable Choices body) {
        Map<RuleId, Difference.Side> choices = Sent.choices(body == null ? null : body.choices());
        String words = Sent.comment(body == null ? null : body.comment());
        return done(draftId, (who, id) -> desk.act(who, id, new Act.Rebase(newest(), choices), words));
    }

    private Base newest() {
        Published newest = published.current();
        return Base.of(newest.revision(), newest.rules());
    }

    private static String comment(Sent.@Nullable Words body) {
        return Sent.comment(body == null ? null : body.comment());
    }

    private DraftShape done(String draftId, BiFunction<Person, UUID, StoredDraft> act) {
        Person who = Editors.of(caller);
        UUID id = Sent.draftId(draftId);
        return DraftShape.of(transaction.in(caller.organisation(), () -> act.apply(who, id)), who);
    }
}
