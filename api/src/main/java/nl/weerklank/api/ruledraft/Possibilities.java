package nl.weerklank.api.ruledraft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.rules.life.Act;
import nl.weerklank.rules.life.Draft;
import nl.weerklank.rules.life.Person;
import nl.weerklank.rules.life.Refusal;

/** What somebody can do with a draft, and of what they cannot do, why. */
final class Possibilities {

    private Possibilities() {}

    /** Each act that people can do in this state, by name, as this reader sees it. */
    static List<DraftShape.ActShape> of(StoredDraft stored, Person reader) {
        return stored.draft().state().acts().stream()
                .filter(kind -> kind != Act.Kind.FAIL)
                .sorted()
                .map(kind -> new DraftShape.ActShape(
                        kind.name(), refusal(stored, reader, kind).orElse(null)))
                .toList();
    }

    private static Optional<Sentence> refusal(StoredDraft stored, Person reader, Act.Kind kind) {
        return stored.draft()
                .refusal(reader, asIfNothingElseHappened(stored.draft(), kind))
                .map(refusal -> sentence(refusal, stored));
    }

    /** The act as this reader would do it now: of this content, and over the rules that it began with. */
    private static Act asIfNothingElseHappened(Draft draft, Act.Kind kind) {
        return switch (kind) {
            case EDIT -> new Act.Edit(List.of());
            case REBASE -> new Act.Rebase(draft.base(), Map.of());
            case COMMENT -> new Act.Comment();
            case SUBMIT -> new Act.Submit();
            case APPROVE -> new Act.Approve(draft.contentHash());
            case RETURN -> new Act.Return();
            case SCHEDULE -> new Act.Schedule(Instant.EPOCH);
            case PUBLISH -> new Act.Publish(draft.base());
            case FAIL -> new Act.Fail();
            case WITHDRAW -> new Act.Withdraw();
        };
    }

    private static Sentence sentence(Refusal refusal, StoredDraft stored) {
        Problem problem = RuleProblems.of(refusal, stored).problem();
        return problem.remedy() == null
                ? problem.detail()
                : Sentence.of("%s %s", "%s %s", problem.detail(), problem.remedy());
    }
}
