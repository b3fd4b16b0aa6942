package nl.weerklank.rules.life;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Rule;
import org.jspecify.annotations.Nullable;

/**
 * One rule in three versions: where a change started, what was published since, and what the draft makes of it.
 *
 * @param base null when it was not there
 * @param published null when it is not there now
 * @param draft null when the draft does without it
 */
public record Difference(
        RuleId rule,
        @Nullable Rule base,
        @Nullable Rule published,
        @Nullable Rule draft) {

    /** Which of two versions is taken. */
    public enum Side {
        PUBLISHED,
        DRAFT
    }

    /** Whether both sides changed the rule, each in its own way: then somebody must choose. */
    public boolean collides() {
        return changedByDraft() && !Objects.equals(base, published) && !Objects.equals(published, draft);
    }

    boolean changedByDraft() {
        return !Objects.equals(base, draft);
    }

    /** The rules that either side changed, sorted by id. */
    public static List<Difference> between(
            SortedMap<RuleId, Rule> base, SortedMap<RuleId, Rule> published, SortedMap<RuleId, Rule> draft) {
        SortedSet<RuleId> ids = new TreeSet<>(base.keySet());
        ids.addAll(published.keySet());
        ids.addAll(draft.keySet());
        return ids.stream()
                .map(id -> new Difference(id, base.get(id), published.get(id), draft.get(id)))
                .filter(each -> each.changedByDraft() || !Objects.equals(each.base, each.published))
                .toList();
    }
}
