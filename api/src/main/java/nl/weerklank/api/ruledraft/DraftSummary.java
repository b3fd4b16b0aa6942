package nl.weerklank.api.ruledraft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Owner;
import nl.weerklank.rules.life.Draft;
import nl.weerklank.rules.life.DraftState;
import nl.weerklank.rules.life.Person;
import nl.weerklank.rules.life.Plan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft in a list: who, when and how far, and for those who may see more, what. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RuleDraftSummary")
record DraftSummary(
        UUID draftId,
        String author,
        DraftState state,
        String baseRevision,
        Instant createdAt,
        Instant changedAt,
        @Nullable String title,
        @Nullable List<String> ruleIds,
        @Nullable Instant publishAt,

        @Schema(description = "Why it could not be published at its moment.") @Nullable
        Sentence failure,

        @Nullable String publishedRevision) {

    static DraftSummary of(StoredDraft stored, Person reader) {
        Draft draft = stored.draft();
        boolean open = draft.isOpenTo(reader);
        Plan plan = draft.plan();
        return new DraftSummary(
                stored.id(),
                draft.author(),
                draft.state(),
                draft.base().revision(),
                stored.createdAt(),
                stored.changedAt(),
                open ? stored.title() : null,
                open ? ids(draft.changes().keySet()) : null,
                plan == null ? null : plan.at(),
                stored.failure().orElse(null),
                stored.publishedRevision().orElse(null));
    }

    static List<String> ids(Set<RuleId> rules) {
        return rules.stream().map(RuleId::value).toList();
    }

    static List<String> names(Set<Owner> owners) {
        return owners.stream().sorted().map(Enum::name).toList();
    }
}
