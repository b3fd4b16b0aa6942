package nl.weerklank.api.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.language.ReaderLanguage;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.ruleset.Published;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.security.OwnOnly;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.rules.record.RecordCodec;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows one decision: its record, and why it came out so. */
@Path("/v1/decisions/{id}")
@Produces(MediaType.APPLICATION_JSON)
class DecisionResource {

    private static final Sentence DECISION = new Sentence("beslissing", "decision");

    private final Caller caller;
    private final OwnOnly ownOnly;
    private final ReaderLanguage language;
    private final OrganisationTransaction transaction;
    private final DecisionArchive archive;
    private final PublishedRules rules;
    private final ContentCatalogue catalogue;
    private final WhyNots whyNots;

    DecisionResource(
            Caller caller,
            OwnOnly ownOnly,
            ReaderLanguage language,
            OrganisationTransaction transaction,
            DecisionArchive archive,
            PublishedRules rules,
            ContentCatalogue catalogue,
            WhyNots whyNots) {
        this.caller = caller;
        this.ownOnly = ownOnly;
        this.language = language;
        this.transaction = transaction;
        this.archive = archive;
        this.rules = rules;
        this.catalogue = catalogue;
        this.whyNots = whyNots;
    }

    /** Whether the personal part of a decision is still held. */
    @Schema(name = "DecisionState")
    enum State {
        HELD,
        RETIRED
    }

    /**
     * A decision.
     *
     * @param hash SHA-256 of the canonical record, as it was written
     * @param redacted whether the record below leaves out what belongs to the person; it then has another hash
     * @param record in schema decision/1; when it retired what is left of it, or nothing
     * @param retiredAt since when it cannot be read whole any more; left out when that is not known
     * @param retiredBy what took it away
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DecisionRecord")
    record Shown(
            String decisionId,
            Instant decidedAt,
            State state,
            String hash,
            boolean redacted,
            @Schema(implementation = Object.class) @Nullable ObjectNode record,
            @Nullable Instant retiredAt,
            Payload.@Nullable Rule retiredBy) {}

    /** What is needed to show a decision to this caller. */
    private record Opened(DecisionArchive.Entry entry, Payload payload, boolean own) {

        /** The decision; empty when it cannot be read whole any more. */
        private Optional<DecisionRecord> decision() {
            return payload instanceof Payload.Readable readable
                    ? Optional.of(RecordCodec.decode(readable.canonical()))
                    : Optional.empty();
        }
    }

    @GET
    @Operation(operationId = "getDecision", summary = "Shows the record of a decision")
    public Shown get(@PathParam("id") String id) {
        return transaction.in(caller.organisation(), () -> {
            Opened opened = open(id);
            return switch (opened.payload()) {
                case Payload.Readable readable -> shown(opened, State.HELD, readable.canonical(), null, null);
                case Payload.Retired retired ->
                    shown(opened, State.RETIRED, retired.rest(), retired.since(), retired.rule());
            };
        });
    }

    private static Shown shown(
            Opened opened,
            State state,
            byte @Nullable [] json,
            @Nullable Instant retiredAt,
            Payload.@Nullable Rule retiredBy) {
        DecisionArchive.Entry entry = opened.entry();
        ObjectNode record = json == null ? null : RecordCodec.tree(json);
        return new Shown(
                entry.id().toString(),
                entry.decidedAt(),
                state,
                entry.hash(),
                !opened.own(),
                record == null || opened.own() ? record : Redaction.forCompliance(record, entry.pseudonym()),
                retiredAt,
                retiredBy);
    }

    @GET
    @Path("/explanation")
    @Operation(operationId = "explainDecision", summary = "Explains why a decision came out so, or why one item did")
    public Explanation explain(@PathParam("id") String id, @QueryParam("contentId") @Nullable String contentId) {
        ContentId content = contentId == null ? null : BadInput.as("contentId", contentId, ContentId::new);
        return transaction.in(caller.organisation(), () -> {
            Opened opened = open(id);
            DecisionRecord decision = opened.decision().orElseThrow(() -> NotFound.of(DECISION, id));
            Optional<Published> set = rules.find(decision.versions().ruleSet());
            Explainer explainer = new Explainer(
                    decision,
                    set,
                    opened.own() ? Map.of() : set.map(rules::origins).orElseGet(Map::of),
                    language.get(),
                    opened.own(),
                    catalogue);
            return content == null
                    ? explainer.whole()
                    : explainer.about(content).with(whyNots.then(decision, content, opened.own(), language.get()));
        });
    }

    private Opened open(String id) {
        DecisionArchive.Entry entry = uuid(id).flatMap(archive::find).orElseThrow(() -> NotFound.of(DECISION, id));
        Optional<EmployeeId> own = ownOnly.limit();
        if (own.isPresent()) {
            ownOnly.require(archive.employee(entry.pseudonym()).orElseThrow(() -> NotFound.of(DECISION, id)));
        }
        return new Opened(entry, archive.payload(entry.id()), own.isPresent());
    }

    /** The id of a decision; empty for a text that cannot be one. */
    static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
