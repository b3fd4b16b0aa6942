package nl.weerklank.rules.life;

import static nl.weerklank.rules.life.Act.Kind.APPROVE;
import static nl.weerklank.rules.life.Act.Kind.COMMENT;
import static nl.weerklank.rules.life.Act.Kind.EDIT;
import static nl.weerklank.rules.life.Act.Kind.FAIL;
import static nl.weerklank.rules.life.Act.Kind.PUBLISH;
import static nl.weerklank.rules.life.Act.Kind.REBASE;
import static nl.weerklank.rules.life.Act.Kind.RETURN;
import static nl.weerklank.rules.life.Act.Kind.SCHEDULE;
import static nl.weerklank.rules.life.Act.Kind.SUBMIT;
import static nl.weerklank.rules.life.Act.Kind.WITHDRAW;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a draft stands (R69). */
public enum DraftState {
    /** Seen by its author only. */
    DRAFT,
    /** Sent back with a wish. */
    RETURNED,
    /** Waits for approval; becomes {@link #APPROVED} by itself once every owner's is there. */
    SUBMITTED,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN;

    /** What follows on what; an act that is not named cannot be done. */
    private static final Map<DraftState, Map<Act.Kind, DraftState>> NEXT = new EnumMap<>(Map.of(
            DRAFT,
            Map.of(EDIT, DRAFT, REBASE, DRAFT, COMMENT, DRAFT, SUBMIT, SUBMITTED, WITHDRAW, WITHDRAWN),
            RETURNED,
            Map.of(EDIT, RETURNED, REBASE, RETURNED, COMMENT, RETURNED, SUBMIT, SUBMITTED, WITHDRAW, WITHDRAWN),
            SUBMITTED,
            Map.of(
                    EDIT, SUBMITTED, REBASE, SUBMITTED, COMMENT, SUBMITTED, APPROVE, SUBMITTED, RETURN, RETURNED,
                    WITHDRAW, WITHDRAWN),
            APPROVED,
            Map.of(
                    EDIT, SUBMITTED, REBASE, SUBMITTED, COMMENT, APPROVED, APPROVE, APPROVED, RETURN, RETURNED,
                    WITHDRAW, WITHDRAWN, SCHEDULE, SCHEDULED, PUBLISH, PUBLISHED),
            SCHEDULED,
            Map.of(
                    EDIT, SUBMITTED, REBASE, SUBMITTED, COMMENT, SCHEDULED, RETURN, RETURNED, WITHDRAW, WITHDRAWN,
                    SCHEDULE, SCHEDULED, PUBLISH, PUBLISHED, FAIL, SUBMITTED),
            PUBLISHED,
            Map.of(),
            WITHDRAWN,
            Map.of()));

    /** What an act of this kind leads to, when it can be done at all. */
    public Optional<DraftState> after(Act.Kind act) {
        return Optional.ofNullable(possible().get(act));
    }

    /** The kinds of acts that can be done now. */
    public Set<Act.Kind> acts() {
        return possible().keySet();
    }

    /** Whether nothing can happen to it any more. */
    public boolean ended() {
        return possible().isEmpty();
    }

    private Map<Act.Kind, DraftState> possible() {
        return NEXT.getOrDefault(this, Map.of());
    }
}
