package nl.weerklank.rules.life;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.check.RuleSetCheck;
import nl.weerklank.rules.language.Owner;
import nl.weerklank.rules.language.Rule;
import org.jspecify.annotations.Nullable;

/** Who may do what with a draft, and when. Every way to change, approve or publish passes here. */
final class Permission {

    private final Draft draft;
    private final Person who;

    private Permission(Draft draft, Person who) {
        this.draft = draft;
        this.who = who;
    }

    /** Why this person cannot do this; empty when they can. */
    static Optional<Refusal> refusal(Draft draft, Person who, Act act) {
        return Optional.ofNullable(new Permission(draft, who).refusal(act));
    }

    private @Nullable Refusal refusal(Act act) {
        if (!(act instanceof Act.Fail) && !draft.isOpenTo(who)) {
            return new Refusal.Private();
        }
        if (draft.state().after(act.kind()).isEmpty()) {
            return notNow(act.kind());
        }
        return switch (act) {
            case Act.Edit edit -> editing(edit);
            case Act.Rebase rebase -> rebasing(rebase);
            case Act.Submit ignored -> first(needsEditor(), needsChange());
            case Act.Approve approve -> first(needsChange(), needsOtherEyes(), sameContent(approve.contentHash()));
            case Act.Return ignored -> needsReviewer();
            case Act.Schedule ignored -> first(needsOtherEyes(), needsApprovals());
            case Act.Publish publish -> first(needsOtherEyes(), needsApprovals(), needsNewest(publish.newest()));
            case Act.Withdraw ignored -> who.name().equals(draft.author()) ? null : new Refusal.NotEditor();
            case Act.Comment ignored -> null;
            case Act.Fail ignored -> null;
        };
    }

    private static @Nullable Refusal first(@Nullable Refusal... refusals) {
        return Stream.of(refusals).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Refusal notNow(Act.Kind kind) {
        boolean waits = draft.state() == DraftState.SUBMITTED
                && (kind == Act.Kind.PUBLISH || kind == Act.Kind.SCHEDULE)
                && !draft.changes().isEmpty();
        return waits ? new Refusal.Unapproved(draft.missingApprovals()) : new Refusal.NotNow(draft.state(), kind);
    }

    private @Nullable Refusal editing(Act.Edit edit) {
        SortedMap<RuleId, Rule> now = draft.rules();
        int after = Draft.applied(now, edit.changes()).size();
        if (after > RuleSetCheck.MOST_RULES) {
            return new Refusal.TooManyRules(after, RuleSetCheck.MOST_RULES);
        }
        return edit.changes().stream()
                .map(change -> notOwner(change.rule(), now.get(change.rule()), change.after()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whoever changes a rule looks after it, before and after. */
    private @Nullable Refusal notOwner(RuleId rule, @Nullable Rule... versions) {
        return Stream.of(versions)
                .filter(Objects::nonNull)
                .map(Rule::owner)
                .filter(owner -> !who.looksAfter(owner))
                .findFirst()
                .map(owner -> new Refusal.NotOwner(rule, owner))
                .orElse(null);
    }

    private @Nullable Refusal rebasing(Act.Rebase rebase) {
        Refusal stranger = needsEditor();
        if (stranger != null) {
            return stranger;
        }
        List<Difference> collisions = draft.against(rebase.onto()).stream()
                .filter(Difference::collides)
                .toList();
        List<Difference> open = collisions.stream()
                .filter(each -> !rebase.choices().containsKey(each.rule()))
                .toList();
        if (!open.isEmpty()) {
            return new Refusal.Collides(open);
        }
        return collisions.stream()
                .map(each -> rebase.choices().get(each.rule()) == Difference.Side.DRAFT
                        ? notOwner(each.rule(), each.published(), each.draft())
                        : notOwner(each.rule(), each.draft() == null ? each.base() : each.draft()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Refusal needsEditor() {
        return draft.editors().contains(who.name()) ? null : new Refusal.NotEditor();
    }

    private @Nullable Refusal needsChange() {
        return draft.changes().isEmpty() ? new Refusal.NothingChanged() : null;
    }

    private @Nullable Refusal needsReviewer() {
        Set<Owner> owners = draft.owners();
        return who.reviewsAny(owners) ? null : new Refusal.NotReviewer(owners);
    }

    private @Nullable Refusal needsOtherEyes() {
        return draft.editors().contains(who.name()) ? new Refusal.OwnChange() : needsReviewer();
    }

    private @Nullable Refusal sameContent(String contentHash) {
        String now = draft.contentHash();
        return contentHash.equals(now) ? null : new Refusal.ApprovalVoid(now);
    }

    private @Nullable Refusal needsApprovals() {
        Set<Owner> missing = draft.missingApprovals();
        return missing.isEmpty() ? null : new Refusal.Unapproved(missing);
    }

    private @Nullable Refusal needsNewest(Base newest) {
        return newest.revision().equals(draft.base().revision())
                ? null
                : new Refusal.BaseMoved(newest.revision(), draft.against(newest));
    }
}
