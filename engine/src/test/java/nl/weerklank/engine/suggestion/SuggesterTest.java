package nl.weerklank.engine.suggestion;

import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.cadence.UnknownEmployeeException;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.Contribution;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.tag.Finding;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.testing.People;
import nl.weerklank.engine.testing.SpeakingRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SuggesterTest {

    private final Workplace workplace = new Workplace();

    @Test
    @DisplayName("R01 without a reason that an item matches this person there is no suggestion, and the answer says so")
    void defaultDeny() {
        workplace.person(reader()).item(item("p-1").theme("finance", 900));

        DecisionRecord decision = workplace.suggest(Channel.PULL, 3);

        assertThat(decision.suggestions()).isEmpty();
        assertThat(decision.withheldByReason()).containsExactly(Map.entry(ReasonCode.NO_MATCH, 1));
    }

    @Test
    @DisplayName("R03 the part of the profile and the words of the item that matched stand in the record")
    void matchIsNamed() {
        workplace
                .person(reader().storyTheme("sustainability", 700))
                .item(item("p-1").theme("sustainability", 900));

        DecisionRecord decision = workplace.suggest(Channel.PULL, 3);

        assertThat(contents(decision)).containsExactly("p-1");
        assertThat(decision.candidates().getFirst().themes())
                .extracting(match -> match.via() + " " + match.evidence())
                .containsExactly("INTEREST [sustainability]", "STORY [sustainability]");
    }

    @Test
    @DisplayName("R02 R12 what is not on offer stays away whatever the rules say, and each reason is counted")
    void stops() {
        workplace
                .person(reader().muted("finance").languages(Language.NL))
                .item(item("expired").theme("sustainability", 900).expiresAt(Workplace.NOW))
                .item(item("embargoed").theme("sustainability", 900).availableFrom(Workplace.NOW.plusSeconds(1)))
                .item(item("withdrawn").theme("sustainability", 900).withdrawn())
                .item(item("untagged").untagged())
                .item(item("themeless"))
                .item(item("secret").theme("sustainability", 900).confidentiality(Confidentiality.CONFIDENTIAL))
                .item(item("english").theme("sustainability", 900).language(Language.EN))
                .item(item("muted").theme("sustainability", 900).theme("finance", 700))
                .item(item("own").theme("sustainability", 900).author("e-1"));

        DecisionRecord decision = workplace.suggest(Channel.PULL, 10);

        assertThat(decision.suggestions()).isEmpty();
        assertThat(decision.withheldByReason())
                .containsOnlyKeys(
                        ReasonCode.EXPIRED,
                        ReasonCode.EMBARGOED,
                        ReasonCode.WITHDRAWN,
                        ReasonCode.TAGGING,
                        ReasonCode.QUARANTINED,
                        ReasonCode.CONFIDENTIAL,
                        ReasonCode.LANGUAGE,
                        ReasonCode.MUTED_THEME,
                        ReasonCode.OWN_WORK);
    }

    @Test
    @DisplayName(
            "G11 a public item with a mark of confidence counts as internal until somebody takes responsibility; one with a phone number does not")
    void markedTexts() {
        workplace
                .person(reader())
                .item(item("marked").theme("sustainability", 900).findings(Finding.Kind.CONFIDENTIAL))
                .item(item("answered")
                        .theme("sustainability", 900)
                        .findings(Finding.Kind.CONFIDENTIAL)
                        .answeredFor(Concern.CONFIDENTIAL))
                .item(item("phone").theme("sustainability", 900).findings(Finding.Kind.PHONE));

        DecisionRecord decision = workplace.suggest(Channel.PULL, 3);

        assertThat(decision.candidates())
                .extracting(
                        candidate -> candidate.content().value(),
                        candidate -> candidate.facts().get(Fact.CONTENT_CONFIDENTIALITY))
                .containsExactlyInAnyOrder(
                        tuple("marked", "INTERNAL"), tuple("answered", "PUBLIC"), tuple("phone", "PUBLIC"));
    }

    @Test
    @DisplayName("G11 rules see what in an item waits for somebody, and what somebody took responsibility for")
    void concerns() {
        workplace
                .person(reader())
                .item(item("contact").theme("sustainability", 900).findings(Finding.Kind.EMAIL, Finding.Kind.DUTY))
                .item(item("answered")
                        .theme("sustainability", 900)
                        .findings(Finding.Kind.EMAIL)
                        .answeredFor(Concern.EMAIL, Concern.JARGON))
                .item(item("untagged").untagged());

        DecisionRecord decision = workplace.suggest(Channel.PULL, 3);

        assertThat(decision.candidates())
                .extracting(
                        candidate -> candidate.content().value(),
                        candidate -> candidate.facts().get(Fact.CONTENT_STATE),
                        candidate -> candidate.facts().get(Fact.CONTENT_CONCERNS),
                        candidate -> candidate.facts().get(Fact.CONTENT_ANSWERED_FOR))
                .containsExactlyInAnyOrder(
                        tuple("contact", "IN_REVIEW", Set.of("EMAIL", "DUTY"), Set.of()),
                        tuple("answered", "SUGGESTABLE", Set.of(), Set.of("EMAIL", "JARGON")),
                        tuple("untagged", "TAGGING", null, Set.of()));
    }

    @Test
    @DisplayName("R72 answered items never return, a snoozed one not before its date, one seen five times leaves")
    void history() {
        History history = new History(
                List.of(),
                List.of(),
                Map.of(
                        new ContentId("answered"), new History.Standing(1, true, null),
                        new ContentId("snoozed"), new History.Standing(1, false, Workplace.NOW.plusSeconds(1)),
                        new ContentId("returned"), new History.Standing(1, false, Workplace.NOW),
                        new ContentId("worn"), new History.Standing(5, false, null)),
                null,
                null);
        workplace.person(reader()).history(history);
        Map.of("answered", 900, "snoozed", 900, "returned", 900, "worn", 900)
                .forEach((id, score) -> workplace.item(item(id).theme("sustainability", score)));

        DecisionRecord decision = workplace.suggest(Channel.PULL, 10);

        assertThat(contents(decision)).containsExactly("returned");
        assertThat(decision.withheldByReason())
                .containsOnlyKeys(ReasonCode.ALREADY_ANSWERED, ReasonCode.SNOOZED, ReasonCode.SEEN_OFTEN);
    }

    @Test
    @DisplayName("R73 looking again changes nothing for 24 hours, and leaves no trace")
    void refreshing() {
        workplace.person(reader()).item(item("p-1").theme("sustainability", 900));

        DecisionRecord first = workplace.suggest(Channel.PULL, 3);
        workplace.clock(Workplace.NOW.plus(Duration.ofHours(24)).minusSeconds(1));
        DecisionRecord again = workplace.suggest(Channel.PULL, 3);
        workplace.clock(Workplace.NOW.plus(Duration.ofHours(24)));
        DecisionRecord nextDay = workplace.suggest(Channel.PULL, 3);

        assertThat(again).isSameAs(first);
        assertThat(nextDay.id()).isNotEqualTo(first.id());
        assertThat(workplace.decisions()).containsExactly(first, nextDay);
    }

    @Test
    void aChangedPreferenceIsSeenAtOnce() {
        workplace.person(reader()).item(item("p-1").theme("sustainability", 900));
        workplace.suggest(Channel.PULL, 3);

        workplace.person(reader().muted("sustainability"));

        assertThat(workplace.suggest(Channel.PULL, 3).suggestions()).isEmpty();
    }

    @Test
    void newContentIsSeenAsSoonAsItCanBeFound() {
        workplace.person(reader()).item(item("p-1").theme("sustainability", 900));
        workplace.suggest(Channel.PULL, 3);

        workplace.item(item("p-2").theme("technology", 900));

        assertThat(contents(workplace.suggest(Channel.PULL, 3))).containsExactlyInAnyOrder("p-1", "p-2");
    }

    @Test
    @DisplayName("R05 R29 who chose a goal that the item serves acts for themselves, and is told how")
    void motiveSelf() {
        workplace.person(reader().goals(Goal.EXPERTISE)).item(item("p-1").theme("sustainability", 900));

        Suggestion suggestion = workplace.suggest(Channel.PULL, 3).suggestions().getFirst();

        assertThat(suggestion.motive()).isEqualTo(Motive.SELF);
        assertThat(suggestion.benefit().goal()).isEqualTo(Goal.EXPERTISE);
        assertThat(suggestion.benefit().evidence()).containsExactly("sustainability");
    }

    @Test
    void whatARuleAddsForOneReasonIsToldOnce() {
        workplace
                .rules(SpeakingRules.none()
                        .when(
                                "relevance.theme",
                                facts -> true,
                                new Effect.Adjust(ReasonCode.THEME_MATCH, 300),
                                new Effect.Adjust(ReasonCode.THEME_MATCH, 120)))
                .person(reader())
                .item(item("p-1").theme("sustainability", 900));

        assertThat(workplace.suggest(Channel.PULL, 3).suggestions().getFirst().contributions())
                .containsExactly(new Contribution(new RuleId("relevance.theme"), ReasonCode.THEME_MATCH, 420));
    }

    @Test
    @DisplayName("R05 an item by a close colleague who joined is for that colleague; otherwise it is for the employer")
    void motiveColleagueOrEmployer() {
        workplace
                .person(reader())
                .person(person("e-2"))
                .person(person("e-3").optIn(null))
                .person(person("e-4").unit("elders/team"))
                .item(item("close").theme("sustainability", 900).author("e-2"))
                .item(item("not-joined").theme("sustainability", 800).author("e-3"))
                .item(item("far").theme("sustainability", 700).author("e-4"));

        DecisionRecord decision = workplace.suggest(Channel.PULL, 3);

        assertThat(decision.suggestions())
                .extracting(suggestion -> suggestion.content().value() + " " + suggestion.motive())
                .containsExactlyInAnyOrder("close COLLEAGUE", "not-joined EMPLOYER", "far EMPLOYER");
    }

    @Test
    @DisplayName("R30 no benefit for the employee means pull only")
    void noBenefitIsPullOnly() {
        workplace.person(reader()).item(item("p-1").theme("sustainability", 900));

        Suggestion suggestion =
                workplace.suggest(Channel.EMAIL, 3).suggestions().getFirst();

        assertThat(suggestion.delivery()).isEqualTo(Delivery.PULL);
        assertThat(suggestion.notPushed()).isEqualTo(ReasonCode.NO_BENEFIT);
    }

    @Test
    @DisplayName("R37 of several that may be pushed only what the caps allow is; the rest may wait where one looks")
    void pushesWithinTheCaps() {
        workplace
                .person(reader().goals(Goal.EXPERTISE))
                .item(item("p-1").theme("sustainability", 900))
                .item(item("p-2").theme("technology", 900));

        DecisionRecord decision = workplace.suggest(Channel.EMAIL, 3);

        assertThat(decision.suggestions())
                .extracting(Suggestion::delivery)
                .containsExactly(Delivery.PUSH, Delivery.PULL);
        assertThat(decision.suggestions().getLast().notPushed()).isEqualTo(ReasonCode.CAPPED);
        assertThat(decision.suggestions().getFirst().sendBefore())
                .isEqualTo(Workplace.NOW.plus(Duration.ofMinutes(15)));
        assertThat(decision.nextNudgeNotBefore()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
    }

    @Test
    @DisplayName("R35 an organisation can run without any nudges")
    void withoutNudges() {
        workplace
                .person(reader().goals(Goal.EXPERTISE))
                .programme(new Programme("p-2", Programme.Mode.PULL_ONLY, Caps.STANDARD))
                .item(item("p-1").theme("sustainability", 900));

        Suggestion suggestion =
                workplace.suggest(Channel.EMAIL, 3).suggestions().getFirst();

        assertThat(suggestion.delivery()).isEqualTo(Delivery.PULL);
        assertThat(suggestion.notPushed()).isEqualTo(ReasonCode.PULL_ONLY);
    }

    @Test
    @DisplayName(
            "R18 in a silence about one theme another is pushed; from its record the decision is made the same again")
    void silentTheme() {
        Silence silence = new Silence("q-1", Workplace.NOW, null, null, new ThemeCode("sustainability"));
        workplace
                .person(reader().goals(Goal.EXPERTISE))
                .programme(new Programme("p-2", Programme.Mode.NORMAL, Caps.STANDARD).with(List.of(silence)))
                .item(item("p-1").theme("sustainability", 900))
                .item(item("p-2").theme("technology", 900));

        DecisionRecord decision = workplace.suggest(Channel.EMAIL, 3);

        assertThat(decision.suggestions())
                .extracting(suggestion -> suggestion.content().value(), Suggestion::notPushed)
                .containsExactlyInAnyOrder(tuple("p-1", ReasonCode.QUIET_MODE), tuple("p-2", null));
        assertThat(decision.grounds().programme().silences()).containsExactly(silence);
        assertThat(Reconsideration.by(SpeakingRules.interests(), decision)).isEqualTo(decision);
    }

    @Test
    @DisplayName("R33 only what fits the chosen step is suggested; an unknown step is read with care")
    void readiness() {
        assertThat(kindFor(reader().readiness(Readiness.OBSERVE))).isEqualTo(Kind.READ);
        assertThat(kindFor(reader().readiness(Readiness.READ))).isEqualTo(Kind.READ);
        assertThat(kindFor(reader().readiness(Readiness.SHARE))).isEqualTo(Kind.SHARE);
        assertThat(kindFor(reader().readiness(null))).isEqualTo(Kind.READ);
    }

    @Test
    @DisplayName("R31 the list as a whole fits the weekly minutes budget")
    void budget() {
        workplace.person(reader().weeklyMinutes(12));
        List.of("p-1", "p-2", "p-3")
                .forEach(id ->
                        workplace.item(item(id).theme("sustainability", 900).words(200)));

        DecisionRecord decision = workplace.suggest(Channel.PULL, 3);

        assertThat(decision.suggestions()).extracting(Suggestion::minutes).containsExactly(6, 6);
        assertThat(decision.withheldByReason()).containsExactly(Map.entry(ReasonCode.OVER_BUDGET, 1));
    }

    @Test
    @DisplayName("R71 shares block only from five items shown, and then allow what rounding up allows")
    void shares() {
        workplace
                .person(reader())
                .rules(campaignsBelow300())
                .item(item("p-1").theme("sustainability", 900).contentClass(ContentClass.CAMPAIGN));

        assertThat(offeredAfterCampaigns(2, 4))
                .as("two of four: too few shown to block")
                .isTrue();
        assertThat(offeredAfterCampaigns(1, 5)).as("two of six: ceil(1.8) is 2").isTrue();
        assertThat(offeredAfterCampaigns(2, 5)).as("three of six: more than 2").isFalse();
    }

    @Test
    void somebodyUnknownIsAnError() {
        assertThatThrownBy(() -> workplace.suggest(Channel.PULL, 3))
                .isInstanceOf(UnknownEmployeeException.class)
                .hasMessage("there is no employee \"e-1\"");
    }

    @Test
    void aLimitOutsideItsBoundsIsRefused() {
        EmployeeId employee = new EmployeeId("e-1");

        assertThatThrownBy(() -> new SuggestionQuery(employee, 0, Channel.PULL))
                .hasMessage("limit is 0, expected 1 to 50");
        assertThatThrownBy(() -> new SuggestionQuery(employee, 51, Channel.PULL))
                .hasMessageContaining("limit is 51");
    }

    private Kind kindFor(People person) {
        Workplace fresh = new Workplace().person(person).item(item("p-1").theme("sustainability", 900));
        return fresh.suggest(Channel.PULL, 1).suggestions().getFirst().kind();
    }

    private boolean offeredAfterCampaigns(int campaigns, int shown) {
        workplace.history(Workplace.shown(campaigns, shown, ContentClass.CAMPAIGN));
        return !workplace.suggest(Channel.PULL, 1).suggestions().isEmpty();
    }

    private static People reader() {
        return person("e-1").interests("sustainability", "technology").channels(Channel.EMAIL);
    }

    private static List<String> contents(DecisionRecord decision) {
        return decision.suggestions().stream()
                .map(suggestion -> suggestion.content().value())
                .toList();
    }

    private static SpeakingRules campaignsBelow300() {
        return SpeakingRules.interests()
                .when(
                        "authenticity.campaign-mix",
                        facts -> facts.number(Fact.MIX_CAMPAIGN_SHARE, 0) >= 300,
                        new Effect.Block(ReasonCode.CAMPAIGN_SHARE));
    }
}
