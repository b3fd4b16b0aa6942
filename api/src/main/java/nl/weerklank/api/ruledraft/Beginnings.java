package nl.weerklank.api.ruledraft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.ruleset.Published;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.life.Act;
import nl.weerklank.rules.life.Base;
import nl.weerklank.rules.life.Difference;
import nl.weerklank.rules.life.Person;
import nl.weerklank.rules.life.RuleChange;
import nl.weerklank.rules.standard.StandardPolicy;

/**
 * Drafts that begin with something in them: what held before, or what is new in the policy that ships. They go the way of
 * every other draft. Every call runs inside a transaction of the organisation.
 */
@ApplicationScoped
class Beginnings {

    private final DraftDesk desk;
    private final PublishedRules published;

    Beginnings(DraftDesk desk, PublishedRules published) {
        this.desk = desk;
        this.published = published;
    }

    /** A draft that leads back to the rules of a revision. */
    StoredDraft rollBack(Person who, String revision, String title, boolean onlyMine) {
        Published old =
                published.find(revision).orElseThrow(() -> NotFound.of(new Sentence("regelset", "rule set"), revision));
        StoredDraft draft = desk.begin(who, title);
        return with(draft, who, RuleChange.between(draft.draft().rules(), old.rules()), onlyMine);
    }

    /**
     * A draft with what changed in the policy that ships since this organisation got it. A rule that was changed here too
     * stays as it is here.
     */
    StoredDraft standard(Person who, String title, boolean onlyMine) {
        Published shippedThen = published.shipped();
        SortedMap<RuleId, Rule> then =
                Base.of(shippedThen.revision(), shippedThen.rules()).rules();
        SortedMap<RuleId, Rule> ships = Base.of("", StandardPolicy.rules()).rules();
        StoredDraft draft = desk.begin(who, title);
        List<RuleChange> changes = new ArrayList<>();
        for (Difference difference : Difference.between(then, draft.draft().rules(), ships)) {
            boolean fresh = !Objects.equals(difference.base(), difference.draft());
            if (fresh && !difference.collides() && !Objects.equals(difference.published(), difference.draft())) {
                changes.add(new RuleChange(difference.rule(), difference.draft()));
            }
        }
        return with(draft, who, changes, onlyMine);
    }

    private StoredDraft with(StoredDraft draft, Person who, List<RuleChange> changes, boolean onlyMine) {
        List<RuleChange> wanted = onlyMine
                ? changes.stream()
                        .filter(change -> looksAfter(who, draft.draft().rules(), change))
                        .toList()
                : changes;
        if (wanted.isEmpty()) {
            throw RuleProblems.nothingChanged();
        }
        return desk.act(who, draft.id(), new Act.Edit(wanted), "");
    }

    private static boolean looksAfter(Person who, SortedMap<RuleId, Rule> rules, RuleChange change) {
        return Stream.of(rules.get(change.rule()), change.after())
                .filter(Objects::nonNull)
                .allMatch(rule -> who.looksAfter(rule.owner()));
    }
}
