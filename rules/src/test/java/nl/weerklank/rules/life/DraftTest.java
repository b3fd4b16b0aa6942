package nl.weerklank.rules.life;

import static nl.weerklank.rules.life.Cast.ALL;
import static nl.weerklank.rules.life.Cast.ANN;
import static nl.weerklank.rules.life.Cast.BASE;
import static nl.weerklank.rules.life.Cast.BOB;
import static nl.weerklank.rules.life.Cast.BUDGET;
import static nl.weerklank.rules.life.Cast.COR;
import static nl.weerklank.rules.life.Cast.EXPERT;
import static nl.weerklank.rules.life.Cast.HAN;
import static nl.weerklank.rules.life.Cast.INSIDE_FIRST;
import static nl.weerklank.rules.life.Cast.approval;
import static nl.weerklank.rules.life.Cast.edit;
import static nl.weerklank.rules.life.Cast.ownedBy;
import static nl.weerklank.rules.life.Cast.rule;
import static nl.weerklank.rules.life.Cast.submitted;
import static nl.weerklank.rules.life.Cast.turned;
import static nl.weerklank.rules.life.Cast.widened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Owner;
import nl.weerklank.rules.language.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A draft of rules")
class DraftTest {

    private static final Instant MOMENT = Instant.parse("2026-12-01T06:00:00Z");

    @ParameterizedTest(name = "R69 that is {0} can be: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DRAFT|COMMENT EDIT REBASE SUBMIT WITHDRAW",
                "RETURNED|COMMENT EDIT REBASE SUBMIT WITHDRAW",
                "SUBMITTED|APPROVE COMMENT EDIT REBASE RETURN WITHDRAW",
                "APPROVED|APPROVE COMMENT EDIT PUBLISH REBASE RETURN SCHEDULE WITHDRAW",
                "SCHEDULED|COMMENT EDIT FAIL PUBLISH REBASE RETURN SCHEDULE WITHDRAW",
                "PUBLISHED|''",
                "WITHDRAWN|''",
            })
    void states(DraftState state, String acts) {
        assertThat(state.acts().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .isEqualTo(acts);
    }

    @Test
    @DisplayName("G08 is approved by somebody else of its domain, and then published by them")
    void published() {
        Draft approved = submitted(210).after(BOB, approval(submitted(210)));

        Draft published = approved.after(BOB, new Act.Publish(BASE));

        assertThat(approved.state()).isEqualTo(DraftState.APPROVED);
        assertThat(published.state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(published.rules().get(EXPERT)).isEqualTo(turned(rule(EXPERT), 210));
    }

    @Test
    @DisplayName("G08 is never approved by who edited anything in it, whatever domains they look after")
    void editorsDoNotApprove() {
        Draft edited = submitted(210).after(ALL, edit(turned(rule(BUDGET), 5)));

        assertThat(refusal(edited, ALL, approval(edited))).isEqualTo(new Refusal.OwnChange());
        assertThat(refusal(edited, ANN, approval(edited))).isEqualTo(new Refusal.OwnChange());
    }

    @Test
    @DisplayName("G08 loses every approval by any edit, also by one that undoes another")
    void editsVoid() {
        Draft submitted = submitted(210);
        Draft approved = submitted.after(BOB, approval(submitted));

        Draft back = approved.after(ANN, edit(turned(rule(EXPERT), 220))).after(ANN, edit(turned(rule(EXPERT), 210)));

        assertThat(back.contentHash()).isEqualTo(approved.contentHash());
        assertThat(back.approvals()).isEmpty();
        assertThat(back.state()).isEqualTo(DraftState.SUBMITTED);
        assertThat(refusal(back, BOB, new Act.Publish(BASE))).isEqualTo(new Refusal.Unapproved(Set.of(Owner.COMMS)));
    }

    @Test
    @DisplayName("G08 that is planned is no longer so after an edit")
    void editsUnplan() {
        Draft submitted = submitted(210);
        Draft planned = submitted.after(BOB, approval(submitted)).after(BOB, new Act.Schedule(MOMENT));

        Draft edited = planned.after(ANN, edit(turned(rule(EXPERT), 211)));

        assertThat(planned.plan()).isEqualTo(new Plan(MOMENT, BOB));
        assertThat(edited.plan()).isNull();
        assertThat(edited.state()).isEqualTo(DraftState.SUBMITTED);
    }

    @Test
    @DisplayName("that could not be published at its moment is approved still, and no longer planned")
    void failed() {
        Draft submitted = submitted(210);
        Draft planned = submitted.after(BOB, approval(submitted)).after(BOB, new Act.Schedule(MOMENT));

        Draft failed = planned.after(Cast.NOBODY, new Act.Fail());

        assertThat(failed.state()).isEqualTo(DraftState.APPROVED);
        assertThat(failed.plan()).isNull();
    }

    @Test
    @DisplayName("G08 is approved for what was read, not for what stands there by now")
    void staleHash() {
        Draft submitted = submitted(210);
        Act.Approve read = approval(submitted);
        Draft edited = submitted.after(ANN, edit(turned(rule(EXPERT), 211)));

        assertThat(refusal(edited, BOB, read)).isEqualTo(new Refusal.ApprovalVoid(edited.contentHash()));
    }

    @Test
    @DisplayName("with the same rules over another base has another content")
    void baseCounts() {
        Base again = new Base("rules-2", BASE.rules());

        assertThat(Draft.begin(ANN, again).contentHash())
                .isNotEqualTo(Draft.begin(ANN, BASE).contentHash());
    }

    @Test
    @DisplayName("R68 takes no edit of a rule that its editor does not look after, before or after")
    void owners() {
        Draft draft = Draft.begin(ANN, BASE);

        assertThat(refusal(draft, ANN, edit(turned(rule(BUDGET), 5))))
                .isEqualTo(new Refusal.NotOwner(BUDGET, Owner.HR));
        assertThat(refusal(draft, ANN, edit(ownedBy(rule(BUDGET), Owner.COMMS))))
                .isEqualTo(new Refusal.NotOwner(BUDGET, Owner.HR));
        assertThat(refusal(draft, ANN, edit(ownedBy(rule(EXPERT), Owner.HR))))
                .isEqualTo(new Refusal.NotOwner(EXPERT, Owner.HR));
        assertThat(refusal(draft, ANN, new Act.Edit(List.of(RuleChange.removal(INSIDE_FIRST)))))
                .isEqualTo(new Refusal.NotOwner(INSIDE_FIRST, Owner.COMPLIANCE));
    }

    @Test
    @DisplayName("R68 in two domains is approved when both said yes")
    void twoDomains() {
        Draft both = submitted(210).after(HAN, edit(turned(rule(BUDGET), 5)));

        Draft half = both.after(BOB, approval(both));
        Draft whole = half.after(Cast.HUB, approval(half));

        assertThat(half.missingApprovals()).containsExactly(Owner.HR);
        assertThat(half.state()).isEqualTo(DraftState.SUBMITTED);
        assertThat(whole.state()).isEqualTo(DraftState.APPROVED);
    }

    @Test
    @DisplayName("R68 that gives a rule to another owner is approved by both, also one that adds or removes a rule")
    void newOwner() {
        Draft given = Draft.begin(ALL, BASE).after(ALL, edit(ownedBy(rule(EXPERT), Owner.HR)));
        Draft removed = Draft.begin(ALL, BASE).after(ALL, new Act.Edit(List.of(RuleChange.removal(BUDGET))));
        Draft added = Draft.begin(ALL, without(BUDGET)).after(ALL, edit(rule(BUDGET)));

        assertThat(given.owners()).containsExactly(Owner.COMMS, Owner.HR);
        assertThat(removed.owners()).containsExactly(Owner.HR);
        assertThat(added.owners()).containsExactly(Owner.HR);
    }

    @Test
    @DisplayName("with a wider bound needs compliance")
    void widerBound() {
        Draft wider =
                Draft.begin(ANN, BASE).after(ANN, edit(widened(rule(EXPERT)))).after(ANN, new Act.Submit());

        assertThat(wider.after(BOB, approval(wider)).missingApprovals()).containsExactly(Owner.COMPLIANCE);
        assertThat(wider.after(COR, approval(wider)).state()).isEqualTo(DraftState.APPROVED);
    }

    @Test
    @DisplayName("over an older base is not published, and says what both sides made of it")
    void baseMoved() {
        Draft submitted = submitted(210);
        Draft approved = submitted.after(BOB, approval(submitted));
        Base newest = moved(turned(rule(BUDGET), 9));

        Refusal refusal = refusal(approved, BOB, new Act.Publish(newest));

        assertThat(refusal)
                .isEqualTo(new Refusal.BaseMoved(
                        "rules-2",
                        List.of(
                                new Difference(BUDGET, rule(BUDGET), turned(rule(BUDGET), 9), rule(BUDGET)),
                                new Difference(EXPERT, rule(EXPERT), rule(EXPERT), turned(rule(EXPERT), 210)))));
    }

    @Test
    @DisplayName("starts again with what does not collide from both sides, and needs approval again")
    void rebased() {
        Draft submitted = submitted(210);
        Draft approved = submitted.after(BOB, approval(submitted));
        Base newest = moved(turned(rule(BUDGET), 9));

        Draft rebased = approved.after(ANN, new Act.Rebase(newest, Map.of()));

        assertThat(rebased.rules().get(EXPERT)).isEqualTo(turned(rule(EXPERT), 210));
        assertThat(rebased.rules().get(BUDGET)).isEqualTo(turned(rule(BUDGET), 9));
        assertThat(rebased.changes()).containsOnlyKeys(EXPERT);
        assertThat(rebased.approvals()).isEmpty();
    }

    @ParameterizedTest(name = "that collides asks its editor to choose, and takes {0}")
    @CsvSource({"DRAFT, 210", "PUBLISHED, 150"})
    void collides(Difference.Side side, int value) {
        Draft draft = submitted(210);
        Base newest = moved(turned(rule(EXPERT), 150));

        Refusal undecided = refusal(draft, ANN, new Act.Rebase(newest, Map.of()));
        Draft rebased = draft.after(ANN, new Act.Rebase(newest, Map.of(EXPERT, side)));

        assertThat(undecided).isInstanceOf(Refusal.Collides.class);
        assertThat(rebased.rules().get(EXPERT)).isEqualTo(turned(rule(EXPERT), value));
    }

    @Test
    @DisplayName(
            "takes back, on a collision, what its editor may still change; the rule went to somebody else meanwhile")
    void collidesWithNewOwner() {
        Draft draft = submitted(210);
        Base newest = moved(ownedBy(rule(EXPERT), Owner.COMPLIANCE));

        assertThat(refusal(draft, ANN, new Act.Rebase(newest, Map.of(EXPERT, Difference.Side.DRAFT))))
                .isEqualTo(new Refusal.NotOwner(EXPERT, Owner.COMPLIANCE));
        assertThat(draft.after(ANN, new Act.Rebase(newest, Map.of(EXPERT, Difference.Side.PUBLISHED)))
                        .changes())
                .isEmpty();
    }

    @Test
    @DisplayName("is for its author's eyes until it is submitted")
    void privately() {
        Draft draft = Draft.begin(ANN, BASE);

        assertThat(refusal(draft, BOB, new Act.Comment())).isEqualTo(new Refusal.Private());
        assertThat(draft.isOpenTo(COR)).isFalse();
        assertThat(submitted(210).isOpenTo(HAN)).isTrue();
    }

    @Test
    @DisplayName("in which nothing changed is not submitted, also not when an edit was undone")
    void nothingChanged() {
        Draft undone = Draft.begin(ANN, BASE)
                .after(ANN, edit(turned(rule(EXPERT), 210)))
                .after(ANN, edit(rule(EXPERT)));

        assertThat(refusal(undone, ANN, new Act.Submit())).isEqualTo(new Refusal.NothingChanged());
    }

    @Test
    @DisplayName("holds at most as many rules as a set can")
    void tooMany() {
        List<RuleChange> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Rule one = rule(EXPERT);
            many.add(RuleChange.to(new Rule(
                    new RuleId("relevance.expert-" + i),
                    one.area(),
                    one.title(),
                    one.channels(),
                    one.when(),
                    one.then(),
                    one.params(),
                    one.onUnknown(),
                    one.valid(),
                    one.owner(),
                    one.serves(),
                    one.enabled())));
        }

        assertThat(refusal(Draft.begin(ANN, BASE), ANN, new Act.Edit(many)))
                .isEqualTo(new Refusal.TooManyRules(306, 300));
    }

    private static Base without(RuleId rule) {
        SortedMap<RuleId, Rule> rules = new TreeMap<>(BASE.rules());
        rules.remove(rule);
        return new Base("rules-0", rules);
    }

    private static Base moved(Rule rule) {
        SortedMap<RuleId, Rule> rules = new TreeMap<>(BASE.rules());
        rules.put(rule.id(), rule);
        return new Base("rules-2", rules);
    }

    private static Refusal refusal(Draft draft, Person who, Act act) {
        return catchThrowableOfType(RefusedException.class, () -> draft.after(who, act))
                .refusal();
    }
}
