package nl.weerklank.api.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.weerklank.api.language.ReaderLanguage;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.rules.record.RecordCodec;
import nl.weerklank.rules.replay.Cause;
import nl.weerklank.rules.replay.CauseCode;
import nl.weerklank.rules.replay.Difference;
import nl.weerklank.rules.replay.Replay;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Decides again from a record, for compliance, who sees no more of a difference than of the record. */
@Path("/v1/decisions/{id}/replay")
@Produces(MediaType.APPLICATION_JSON)
class ReplayResource {

    private static final Sentence DECISION = new Sentence("beslissing", "decision");
    private static final int MOST = 50;

    private final Caller caller;
    private final ReaderLanguage language;
    private final OrganisationTransaction transaction;
    private final DecisionArchive archive;
    private final Replays replays;
    private final PublishedRules rules;

    ReplayResource(
            Caller caller,
            ReaderLanguage language,
            OrganisationTransaction transaction,
            DecisionArchive archive,
            Replays replays,
            PublishedRules rules) {
        this.caller = caller;
        this.language = language;
        this.transaction = transaction;
        this.archive = archive;
        this.replays = replays;
        this.rules = rules;
    }

    /**
     * What came of deciding again.
     *
     * @param recordedHash SHA-256 of the record when it was written
     * @param replayedHash SHA-256 of what was decided again; left out when that could not be done
     * @param differences where the two differ, {@value #MOST} at most; without what belongs to the person
     * @param cause what is broken, the most telling thing first; left out when nothing is
     * @param alsoBroken what else is broken
     * @param retiredAt since when the personal part is gone; left out while it is held, or when that is not known
     * @param retiredBy the retention rule that took it away
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Replay")
    record Answer(
            String decisionId,
            Replays.State state,
            Instant decidedAt,
            String ruleSetRevision,
            String recordedHash,
            @Nullable String replayedHash,
            List<Differs> differences,
            @Nullable Broken cause,
            List<Broken> alsoBroken,
            @Nullable Instant retiredAt,
            @Nullable String retiredBy) {}

    /**
     * A place where record and replay differ.
     *
     * @param path a JSON pointer into the record
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReplayDifference")
    record Differs(
            String path,
            @Schema(implementation = Object.class) @Nullable JsonNode recorded,
            @Schema(implementation = Object.class) @Nullable JsonNode replayed) {}

    /**
     * Something that is broken.
     *
     * @param names what it is about, such as ids of items, rules, facts and models
     */
    @Schema(name = "ReplayCause")
    record Broken(CauseCode code, String text, List<String> names) {}

    @POST
    @Operation(
            operationId = "replayDecision",
            summary = "Decides again from the record and the rules of its day, and says whether it comes out the same")
    public Answer replay(@PathParam("id") String id) {
        return transaction.in(caller.organisation(), () -> {
            DecisionArchive.Entry entry = entry(id);
            return switch (replays.of(entry)) {
                case Replay.Identical same -> answer(entry, Replays.State.IDENTICAL, same.hash(), List.of(), List.of());
                case Replay.Different other ->
                    answer(
                            entry,
                            Replays.State.DIFFERENT,
                            other.hash(),
                            differences(other, entry.pseudonym()),
                            broken(other.causes(), hiddenFromCompliance(entry)));
                case Replay.Retired gone -> retired(entry, gone);
            };
        });
    }

    private DecisionArchive.Entry entry(String id) {
        return DecisionResource.uuid(id).flatMap(archive::find).orElseThrow(() -> NotFound.of(DECISION, id));
    }

    private static Answer answer(
            DecisionArchive.Entry entry,
            Replays.State state,
            @Nullable String hash,
            List<Differs> differences,
            List<Broken> causes) {
        return new Answer(
                entry.id().toString(),
                state,
                entry.decidedAt(),
                entry.ruleSetRevision(),
                entry.hash(),
                hash,
                differences,
                causes.isEmpty() ? null : causes.getFirst(),
                causes.isEmpty() ? causes : causes.subList(1, causes.size()),
                null,
                null);
    }

    private static Answer retired(DecisionArchive.Entry entry, Replay.Retired gone) {
        return new Answer(
                entry.id().toString(),
                Replays.State.RETIRED,
                entry.decidedAt(),
                entry.ruleSetRevision(),
                entry.hash(),
                null,
                List.of(),
                null,
                List.of(),
                gone.at(),
                gone.rule());
    }

    /** Both records as compliance may read them, so that nothing shows in a difference that does not show in a record. */
    private static List<Differs> differences(Replay.Different other, UUID pseudonym) {
        List<Difference> found = new ArrayList<>(other.contradictions().stream()
                .filter(difference -> !difference.path().contains(Redaction.LEADERS_OWN))
                .toList());
        DecisionRecord recorded = other.recorded();
        DecisionRecord replayed = other.replayed();
        if (recorded != null && replayed != null) {
            found.addAll(Difference.between(
                    Redaction.forCompliance(RecordCodec.tree(recorded), pseudonym),
                    Redaction.forCompliance(RecordCodec.tree(replayed), pseudonym),
                    MOST));
        }
        return found.stream()
                .limit(MOST)
                .map(difference -> new Differs(difference.path(), difference.recorded(), difference.replayed()))
                .toList();
    }

    private List<Broken> broken(List<Cause> causes, Predicate<String> hidden) {
        return causes.stream()
                .map(cause -> cause.without(hidden))
                .map(cause -> new Broken(cause.code(), text(cause), cause.names()))
                .toList();
    }

    private String text(Cause cause) {
        return language.get() == Language.NL ? cause.text().nl() : cause.text().en();
    }

    /** What a leader is asked, and by which rules, stays with the leader (R42). */
    private Predicate<String> hiddenFromCompliance(DecisionArchive.Entry entry) {
        var inviting = rules.find(entry.ruleSetRevision()).stream()
                .flatMap(set -> set.rules().stream())
                .filter(Explainer::invitesLeaders)
                .map(rule -> rule.id().value())
                .collect(Collectors.toSet());
        return name -> name.startsWith(Redaction.LEADERS_OWN) || inviting.contains(name);
    }
}
