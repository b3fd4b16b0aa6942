package nl.weerklank.api.ruledraft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.life.Draft;
import nl.weerklank.rules.life.Person;
import nl.weerklank.rules.life.RuleChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft as it is answered to those who may see what is in it. */
@Schema(name = "RuleDraft")
record DraftShape(
        @JsonUnwrapped DraftSummary summary,

        @Schema(description = "What an approval is for; any edit changes it.")
        String contentHash,

        SortedSet<String> editors,
        List<ApprovalShape> approvals,

        @Schema(description = "The owners whose approval is still missing.")
        List<String> missingApprovals,

        @Schema(description = "The kinds of acts that this state allows.")
        List<String> possible,

        @Schema(description = "The same acts, each with why you in particular cannot do it.")
        List<ActShape> acts,

        List<ChangeShape> changes,
        List<EntryShape> history) {

    /**
     * What becomes of one rule, with how it reads before and after.
     *
     * @param yours whether you look after this rule, and so may edit it
     */
    @Schema(name = "RuleDraftChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeShape(
            String ruleId,
            String change,
            boolean yours,

            @Schema(implementation = Object.class) @Nullable ObjectNode before,

            @Schema(implementation = Object.class) @Nullable ObjectNode after,

            @Nullable Sentence sentenceBefore,
            @Nullable Sentence sentenceAfter) {}

    /**
     * What can be done now, seen by one person.
     *
     * @param refusal why this person cannot, and who can; null when they can
     */
    @Schema(name = "RuleDraftAct")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActShape(String act, @Nullable Sentence refusal) {}

    /** Somebody's yes. */
    @Schema(name = "RuleDraftApproval")
    record ApprovalShape(String by, List<String> owners) {}

    /** Something that was done. */
    @Schema(name = "RuleDraftEntry")
    record EntryShape(Instant at, String by, String act, String comment, List<String> ruleIds) {}

    static DraftShape of(StoredDraft stored, Person reader) {
        Draft draft = stored.draft();
        return new DraftShape(
                DraftSummary.of(stored, reader),
                draft.contentHash(),
                draft.editors(),
                draft.approvals().stream()
                        .map(approval -> new ApprovalShape(
                                approval.by().name(), DraftSummary.names(approval.covered(draft.owners()))))
                        .toList(),
                DraftSummary.names(draft.missingApprovals()),
                draft.state().acts().stream().map(Enum::name).sorted().toList(),
                Possibilities.of(stored, reader),
                draft.changes().values().stream()
                        .map(change -> change(change, draft, reader))
                        .toList(),
                stored.entries().stream().map(DraftShape::entry).toList());
    }

    private static ChangeShape change(RuleChange change, Draft draft, Person reader) {
        Rule before = draft.base().rules().get(change.rule());
        Rule after = change.after();
        String kind = before == null ? "ADDED" : after == null ? "REMOVED" : "CHANGED";
        return new ChangeShape(
                change.rule().value(),
                kind,
                Stream.of(before, after).allMatch(rule -> rule == null || reader.looksAfter(rule.owner())),
                DifferenceShape.json(before),
                DifferenceShape.json(after),
                DifferenceShape.sentence(before),
                DifferenceShape.sentence(after));
    }

    private static EntryShape entry(StoredDraft.Entry entry) {
        List<String> rules = StreamSupport.stream(entry.body().path("changes").spliterator(), false)
                .map(change -> change.path("rule").asText())
                .toList();
        return new EntryShape(entry.at(), entry.by().name(), entry.act(), entry.comment(), rules);
    }
}
