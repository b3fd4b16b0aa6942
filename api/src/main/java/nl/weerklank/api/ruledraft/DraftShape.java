package nl.weerklank.api.ruledraft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.StreamSupport;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.ruleset.Readings;
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

        List<ChangeShape> changes,
        List<EntryShape> history) {

    /** What becomes of one rule, with how it reads before and after. */
    @Schema(name = "RuleDraftChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeShape(
            String ruleId,
            String change,

            @Schema(implementation = Object.class) @Nullable ObjectNode before,

            @Schema(implementation = Object.class) @Nullable ObjectNode after,

            @Nullable Sentence sentenceBefore,
            @Nullable Sentence sentenceAfter) {}

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
                draft.changes().values().stream()
                        .map(change -> change(change, draft))
                        .toList(),
                stored.entries().stream().map(DraftShape::entry).toList());
    }

    private static ChangeShape change(RuleChange change, Draft draft) {
        Rule before = draft.base().rules().get(change.rule());
        Rule after = change.after();
        String kind = before == null ? "ADDED" : after == null ? "REMOVED" : "CHANGED";
        return new ChangeShape(
                change.rule().value(),
                kind,
                DifferenceShape.json(before),
                DifferenceShape.json(after),
                before == null ? null : Readings.of(before),
                after == null ? null : Readings.of(after));
    }

    private static EntryShape entry(StoredDraft.Entry entry) {
        List<String> rules = StreamSupport.stream(entry.body().path("changes").spliterator(), false)
                .map(change -> change.path("rule").asText())
                .toList();
        return new EntryShape(entry.at(), entry.by().name(), entry.act(), entry.comment(), rules);
    }
}
