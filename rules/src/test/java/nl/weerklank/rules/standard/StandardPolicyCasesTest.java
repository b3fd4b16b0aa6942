package nl.weerklank.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Effect.Balance.Bound;
import nl.weerklank.engine.rule.Effect.Balance.Over;
import nl.weerklank.engine.rule.Effect.DeferUntil.Window;
import nl.weerklank.engine.rule.Effect.PromptChampion.Prompt;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.language.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each shipped rule: one case it speaks about, with what it says, and one, just beside it, that it leaves alone. */
class StandardPolicyCasesTest {

    private static final Map<String, Case> CASES = new TreeMap<>();

    private static final Set<Kind> READ_AND_TALK = Set.of(Kind.READ, Kind.TALK);

    static {
        speaks(
                "relevance.theme",
                item -> item.number(Fact.MATCH_STRONG_THEMES, 3).number(Fact.MATCH_WEAK_THEMES, 1),
                item -> item.number(Fact.MATCH_STRONG_THEMES, 0).number(Fact.MATCH_WEAK_THEMES, 0),
                new Effect.Adjust(ReasonCode.THEME_MATCH, 60),
                new Effect.Adjust(ReasonCode.THEME_MATCH, 60));
        speaks(
                "relevance.expert",
                item -> item.number(Fact.MATCH_EXPERT_THEMES, 2).number(Fact.MATCH_WEAK_THEMES, 1),
                item -> item.number(Fact.MATCH_EXPERT_THEMES, 2),
                new Effect.Adjust(ReasonCode.EXPERTISE_MATCH, 60));
        speaks(
                "relevance.expert-alone",
                item -> item.number(Fact.MATCH_EXPERT_THEMES, 2),
                item -> item.number(Fact.MATCH_EXPERT_THEMES, 2).number(Fact.MATCH_STRONG_THEMES, 1),
                new Effect.Adjust(ReasonCode.EXPERTISE_MATCH, 60));
        speaks(
                "relevance.story",
                item -> item.number(Fact.MATCH_STORY_THEMES, 4),
                item -> item.unknown(Fact.MATCH_STORY_THEMES),
                new Effect.Adjust(ReasonCode.STORY_MATCH, 60));
        speaks(
                "relevance.unit",
                item -> item.flag(Fact.MATCH_UNIT, true),
                item -> item.flag(Fact.MATCH_UNIT, false),
                new Effect.Adjust(ReasonCode.UNIT_MATCH, 25));
        speaks(
                "relevance.colleague",
                item -> item.flag(Fact.MATCH_CLOSE_COLLEAGUE, true),
                item -> item.flag(Fact.MATCH_CLOSE_COLLEAGUE, false),
                new Effect.Adjust(ReasonCode.COLLEAGUE, 40));
        speaks(
                "relevance.goal",
                item -> item.code(Fact.CONTENT_PURPOSE, Purpose.RECRUITMENT)
                        .codes(Fact.EMPLOYEE_GOALS, List.of("NETWORK", "RECRUIT")),
                item -> item.code(Fact.CONTENT_PURPOSE, Purpose.RECRUITMENT)
                        .codes(Fact.EMPLOYEE_GOALS, List.of("EXPERTISE", "PRIDE")),
                new Effect.Adjust(ReasonCode.GOAL, 35));
        speaks(
                "relevance.audience",
                item -> item.code(Fact.MATCH_AUDIENCE, Following.FEW),
                item -> item.unknown(Fact.MATCH_AUDIENCE),
                new Effect.LimitKinds(ReasonCode.SMALL_AUDIENCE, READ_AND_TALK));
        speaks(
                "relevance.audience-good",
                item -> item.code(Fact.MATCH_AUDIENCE, Following.MANY),
                item -> item.code(Fact.MATCH_AUDIENCE, Following.FEW),
                new Effect.Adjust(ReasonCode.AUDIENCE, 35));
        speaks(
                "relevance.audience-unknown",
                item -> item.unknown(Fact.MATCH_AUDIENCE),
                item -> item.code(Fact.MATCH_AUDIENCE, Following.NONE),
                new Effect.SuppressNudge(ReasonCode.AUDIENCE_UNKNOWN, Set.of(Kind.SHARE)));
        speaks(
                "relevance.fresh",
                item -> item.number(Fact.CONTENT_NEWNESS, 500),
                item -> item.number(Fact.CONTENT_NEWNESS, 0),
                new Effect.Adjust(ReasonCode.FRESH, 500));
        speaks(
                "relevance.likeness",
                item -> item.number(Fact.MATCH_LIKENESS, 300),
                item -> item.number(Fact.MATCH_LIKENESS, 79),
                new Effect.Adjust(ReasonCode.LIKENESS, 60));
        speaks(
                "relevance.same-author",
                item -> item.number(Fact.MATCH_SAME_AUTHOR, 2),
                item -> item.number(Fact.MATCH_SAME_AUTHOR, 0),
                new Effect.Adjust(ReasonCode.SAME_AUTHOR, 50));
        speaks(
                "relevance.kindred",
                item -> item.number(Fact.MATCH_KINDRED, 250),
                item -> item.unknown(Fact.MATCH_KINDRED),
                new Effect.Adjust(ReasonCode.KINDRED, 75));
        speaks(
                "relevance.learnt-more",
                item -> item.number(Fact.MATCH_LEARNT_MORE, 500).number(Fact.MATCH_LEARNT_LESS, 0),
                item -> item.number(Fact.MATCH_LEARNT_MORE, 0).number(Fact.MATCH_LEARNT_LESS, 500),
                new Effect.Adjust(ReasonCode.LEARNT_MORE, 25));
        speaks(
                "relevance.learnt-less",
                item -> item.number(Fact.MATCH_LEARNT_MORE, 0).number(Fact.MATCH_LEARNT_LESS, 500),
                item -> item.unknown(Fact.MATCH_LEARNT_LESS),
                new Effect.Adjust(ReasonCode.LEARNT_LESS, -25));
        speaks(
                "relevance.attention",
                item -> item.number(Fact.PROGRAMME_ATTENTION, 12),
                item -> item.number(Fact.PROGRAMME_ATTENTION, 4),
                new Effect.Adjust(ReasonCode.ATTENTION, 48));
        speaks(
                "relevance.stale",
                item -> item.number(Fact.CONTENT_AGE_HOURS, 721),
                item -> item.number(Fact.CONTENT_AGE_HOURS, 721).flag(Fact.CONTENT_EVERGREEN, true),
                new Effect.Block(ReasonCode.STALE));
        speaks(
                "relevance.external-mix",
                item -> item.code(Fact.CONTENT_SOURCE, Source.Kind.OWN),
                item -> item.unknown(Fact.CONTENT_SOURCE),
                new Effect.Balance(ReasonCode.EXTERNAL_MIX, Over.EXTERNAL, Bound.LEAST, 400, 50));
        speaks(
                "relevance.variety",
                item -> item.code(Fact.CONTENT_CLASS, ContentClass.STORY),
                item -> item.unknown(Fact.CONTENT_CLASS),
                new Effect.Balance(ReasonCode.VARIETY, Over.THEME, Bound.EACH, 0, 25),
                new Effect.Balance(ReasonCode.VARIETY, Over.SOURCE, Bound.EACH, 0, 15));
        speaks(
                "relevance.knowledge",
                item -> item.code(Fact.CONTENT_CLASS, ContentClass.KNOWLEDGE),
                item -> item.code(Fact.CONTENT_CLASS, ContentClass.PRODUCT),
                new Effect.Adjust(ReasonCode.KNOWLEDGE, 20));
        speaks(
                "relevance.familiar",
                item -> item.number(Fact.MATCH_TIMES_SEEN, 3),
                item -> item.number(Fact.MATCH_TIMES_SEEN, 0),
                new Effect.Adjust(ReasonCode.FAMILIAR, -45));

        speaks(
                "authenticity.promotional",
                item -> item.number(Fact.CONTENT_PROMOTIONAL, 701),
                item -> item.number(Fact.CONTENT_PROMOTIONAL, 700),
                new Effect.Adjust(ReasonCode.PROMOTIONAL, -400),
                new Effect.Label(ReasonCode.PROMOTIONAL));
        speaks(
                "authenticity.promotional-campaign",
                item -> item.code(Fact.CONTENT_CLASS, ContentClass.CAMPAIGN).number(Fact.CONTENT_PROMOTIONAL, 701),
                item -> item.code(Fact.CONTENT_CLASS, ContentClass.PRODUCT).number(Fact.CONTENT_PROMOTIONAL, 701),
                new Effect.Adjust(ReasonCode.PROMOTIONAL, -1000));
        speaks(
                "authenticity.jargon",
                item -> item.number(Fact.CONTENT_JARGON, 45).codes(Fact.CONTENT_ANSWERED_FOR, List.of("EMAIL")),
                item -> item.number(Fact.CONTENT_JARGON, 45).codes(Fact.CONTENT_ANSWERED_FOR, List.of("JARGON")),
                new Effect.RequireReview(ReasonCode.JARGON));
        speaks(
                "authenticity.some-jargon",
                item -> item.number(Fact.CONTENT_JARGON, 15),
                item -> item.number(Fact.CONTENT_JARGON, 14),
                new Effect.Adjust(ReasonCode.JARGON, -25));
        speaks(
                "authenticity.duty",
                item -> item.codes(Fact.CONTENT_CONCERNS, List.of("DUTY")),
                item -> item.codes(Fact.CONTENT_CONCERNS, List.of("EMAIL")),
                new Effect.Adjust(ReasonCode.DUTY, -250),
                new Effect.Label(ReasonCode.DUTY));
        speaks(
                "authenticity.saturation",
                item -> item.number(Fact.PROGRAMME_SATURATION, 200),
                item -> item.number(Fact.PROGRAMME_SATURATION, 199),
                silence(ReasonCode.SATURATED));
        speaks(
                "authenticity.campaign-mix",
                item -> item.code(Fact.CONTENT_CLASS, ContentClass.CAMPAIGN).number(Fact.MIX_CAMPAIGN_SHARE, 300),
                item -> item.code(Fact.CONTENT_CLASS, ContentClass.CAMPAIGN).unknown(Fact.MIX_CAMPAIGN_SHARE),
                silence(ReasonCode.CAMPAIGN_SHARE));
        speaks(
                "authenticity.employer-motive",
                item -> item.code(Fact.MATCH_MOTIVE, Motive.EMPLOYER).number(Fact.MIX_EMPLOYER_SHARE, 333),
                item -> item.code(Fact.MATCH_MOTIVE, Motive.EMPLOYER).unknown(Fact.MIX_EMPLOYER_SHARE),
                new Effect.Block(ReasonCode.EMPLOYER_SHARE));

        speaks(
                "authenticity.campaign-balance",
                item -> item.code(Fact.CONTENT_CLASS, ContentClass.CAMPAIGN),
                item -> item.code(Fact.CONTENT_CLASS, ContentClass.STORY),
                new Effect.Balance(ReasonCode.CAMPAIGN_MIX, Over.CAMPAIGN, Bound.MOST, 300, 65));
        speaks(
                "authenticity.employer-balance",
                item -> item.code(Fact.MATCH_MOTIVE, Motive.EMPLOYER),
                item -> item.code(Fact.MATCH_MOTIVE, Motive.COLLEAGUE),
                new Effect.Balance(ReasonCode.EMPLOYER_MIX, Over.EMPLOYER, Bound.MOST, 333, 50));
        speaks(
                "authenticity.spread",
                item -> item.number(Fact.PROGRAMME_SATURATION, 100),
                item -> item.number(Fact.PROGRAMME_SATURATION, 0),
                new Effect.Adjust(ReasonCode.SPREAD, -13));
        speaks(
                "champion.human-mix",
                item -> item.flag(Fact.CHAMPION_LEADER, true),
                item -> item.flag(Fact.CHAMPION_LEADER, false),
                new Effect.Balance(ReasonCode.HUMAN_MIX, Over.HUMAN, Bound.LEAST, 250, 50));

        speaks(
                "cadence.joined",
                item -> item.flag(Fact.EMPLOYEE_JOINED, false),
                item -> item.flag(Fact.EMPLOYEE_JOINED, true),
                silence(ReasonCode.NOT_JOINED));
        speaks(
                "cadence.paused",
                item -> item.flag(Fact.EMPLOYEE_PAUSED, true),
                item -> item.flag(Fact.EMPLOYEE_PAUSED, false),
                silence(ReasonCode.PAUSED));
        speaks(
                "cadence.quiet-hours",
                item -> item.flag(Fact.EMPLOYEE_QUIET_NOW, true),
                item -> item.flag(Fact.EMPLOYEE_QUIET_NOW, false),
                new Effect.DeferUntil(ReasonCode.QUIET_HOURS, Window.NEXT_WORKING_TIME));
        speaks(
                "cadence.away",
                item -> item.flag(Fact.EMPLOYEE_AWAY, true),
                item -> item.flag(Fact.EMPLOYEE_AWAY, false),
                new Effect.DeferUntil(ReasonCode.AWAY, Window.NEXT_WORKING_TIME));
        speaks(
                "cadence.channel",
                item -> item.flag(Fact.EMPLOYEE_WANTS_CHANNEL, false),
                item -> item.flag(Fact.EMPLOYEE_WANTS_CHANNEL, true),
                silence(ReasonCode.CHANNEL_NOT_CHOSEN));
        speaks(
                "cadence.benefit",
                item -> item.flag(Fact.MATCH_BENEFIT, false),
                item -> item.flag(Fact.MATCH_BENEFIT, true),
                silence(ReasonCode.NO_BENEFIT));
        speaks(
                "cadence.budget",
                item -> item.number(Fact.EMPLOYEE_MINUTES_LEFT, 0),
                item -> item.unknown(Fact.EMPLOYEE_MINUTES_LEFT),
                silence(ReasonCode.OVER_BUDGET));
        speaks(
                "cadence.back-off",
                item -> ignored(item, 2, 335),
                item -> ignored(item, 2, 336),
                silence(ReasonCode.RESTING));
        speaks(
                "cadence.too-much",
                item -> item.number(Fact.NUDGE_HOURS_SINCE_TOO_MUCH, 335),
                item -> item.number(Fact.NUDGE_HOURS_SINCE_TOO_MUCH, 336),
                silence(ReasonCode.TOO_MUCH));
        speaks(
                "cadence.quiet-mode",
                item -> item.code(Fact.PROGRAMME_MODE, "QUIET"),
                item -> item.code(Fact.PROGRAMME_MODE, "PULL_ONLY"),
                silence(ReasonCode.QUIET_MODE));
        speaks(
                "cadence.pull-only",
                item -> item.code(Fact.PROGRAMME_MODE, "PULL_ONLY"),
                item -> item.code(Fact.PROGRAMME_MODE, "NORMAL"),
                silence(ReasonCode.PULL_ONLY));
        speaks(
                "cadence.ladder",
                item -> item.number(Fact.PROGRAMME_HOURS_SINCE_COLLECTIVE, 719)
                        .number(Fact.CONTENT_HOURS_COLLECTIVE, 23),
                item -> item.number(Fact.PROGRAMME_HOURS_SINCE_COLLECTIVE, 719)
                        .number(Fact.CONTENT_HOURS_COLLECTIVE, 24),
                silence(ReasonCode.COLLECTIVE_FIRST));
        speaks(
                "cadence.wave",
                item -> item.flag(Fact.PROGRAMME_WAVE_REACHED, false),
                item -> item.flag(Fact.PROGRAMME_WAVE_REACHED, true),
                silence(ReasonCode.UNIT_RESTING));

        speaks(
                "champion.lead-by-example",
                item -> item.code(Fact.PROGRAMME_UNIT_GATE, UnitGate.RESTING).code(Fact.MATCH_MOTIVE, Motive.COLLEAGUE),
                item -> item.code(Fact.PROGRAMME_UNIT_GATE, UnitGate.RESTING).code(Fact.MATCH_MOTIVE, Motive.SELF),
                silence(ReasonCode.UNIT_RESTING));
        speaks(
                "champion.first-step",
                item -> item.flag(Fact.CHAMPION_LEADER, true).unknown(Fact.CHAMPION_DAYS_SINCE_ACTIVE),
                item -> item.flag(Fact.CHAMPION_LEADER, true).number(Fact.CHAMPION_DAYS_SINCE_ACTIVE, 30),
                new Effect.PromptChampion(ReasonCode.LEAD_BY_EXAMPLE, Prompt.FIRST_STEP));

        speaks(
                "champion.profile",
                item -> item.flag(Fact.CHAMPION_LEADER, true).flag(Fact.CHAMPION_PROFILE_COMPLETE, false),
                item -> item.flag(Fact.CHAMPION_LEADER, true).flag(Fact.CHAMPION_PROFILE_COMPLETE, true),
                new Effect.PromptChampion(ReasonCode.OWN_PROFILE, Prompt.PROFILE));
        speaks(
                "champion.themes",
                item -> item.flag(Fact.CHAMPION_LEADER, true).number(Fact.CHAMPION_PERSONAL_THEMES, 0),
                item -> item.flag(Fact.CHAMPION_LEADER, true).number(Fact.CHAMPION_PERSONAL_THEMES, 1),
                new Effect.PromptChampion(ReasonCode.OWN_THEMES, Prompt.THEME));
        speaks(
                "champion.trust",
                item -> item.flag(Fact.CHAMPION_LEADER, true).number(Fact.CHAMPION_DAYS_SINCE_TRUST, 366),
                item -> item.flag(Fact.CHAMPION_LEADER, true).number(Fact.CHAMPION_DAYS_SINCE_TRUST, 365),
                new Effect.PromptChampion(ReasonCode.TRUST, Prompt.TRUST));
        speaks(
                "champion.streak",
                item -> item.flag(Fact.CHAMPION_LEADER, true).number(Fact.CHAMPION_COMPANY_IN_A_ROW, 4),
                item -> item.flag(Fact.CHAMPION_LEADER, true).number(Fact.CHAMPION_COMPANY_IN_A_ROW, 3),
                new Effect.PromptChampion(ReasonCode.COMPANY_STREAK, Prompt.BALANCE));
        speaks(
                "champion.human-side",
                item -> item.flag(Fact.CHAMPION_LEADER, true).number(Fact.CHAMPION_HUMAN_SHARE, 249),
                item -> item.flag(Fact.CHAMPION_LEADER, true).number(Fact.CHAMPION_HUMAN_SHARE, 250),
                new Effect.PromptChampion(ReasonCode.HUMAN_SIDE, Prompt.HUMAN_SIDE));
        speaks(
                "champion.relation",
                item -> item.flag(Fact.CHAMPION_LEADER, true).flag(Fact.MATCH_CLOSE_COLLEAGUE, true),
                item -> item.flag(Fact.CHAMPION_LEADER, true).flag(Fact.MATCH_CLOSE_COLLEAGUE, false),
                new Effect.PromptChampion(ReasonCode.RELATION, Prompt.RELATION));
        speaks(
                "champion.dialogue",
                item -> item.flag(Fact.CHAMPION_LEADER, true),
                item -> item.flag(Fact.CHAMPION_LEADER, true).code(Fact.CONTENT_SOURCE, Source.Kind.OWN),
                new Effect.PromptChampion(ReasonCode.DIALOGUE, Prompt.DIALOGUE));
        speaks(
                "champion.transparency",
                item -> item.flag(Fact.CHAMPION_LEADER, true).code(Fact.CONTENT_SOURCE, Source.Kind.OWN),
                item -> item.flag(Fact.CHAMPION_LEADER, true)
                        .code(Fact.CONTENT_SOURCE, Source.Kind.OWN)
                        .code(Fact.CONTENT_CLASS, ContentClass.STORY),
                new Effect.PromptChampion(ReasonCode.TRANSPARENCY, Prompt.TRANSPARENCY));
        speaks(
                "champion.broadcast",
                item -> item.flag(Fact.CHAMPION_LEADER, true)
                        .code(Fact.CONTENT_SOURCE, Source.Kind.OWN)
                        .number(Fact.CHAMPION_BROADCAST_SHARE, 400),
                item -> item.flag(Fact.CHAMPION_LEADER, true)
                        .code(Fact.CONTENT_SOURCE, Source.Kind.OWN)
                        .code(Fact.CONTENT_CLASS, ContentClass.STORY)
                        .number(Fact.CHAMPION_BROADCAST_SHARE, 400),
                new Effect.LimitKinds(ReasonCode.BROADCAST_SHARE, READ_AND_TALK));
        speaks(
                "champion.pace",
                item -> item.flag(Fact.CHAMPION_LEADER, true).number(Fact.NUDGE_LAST_168H, 3),
                item -> item.flag(Fact.CHAMPION_LEADER, true).number(Fact.NUDGE_LAST_168H, 2),
                silence(ReasonCode.LEADER_PACE));

        speaks(
                "governance.confidential",
                item -> item.code(Fact.CONTENT_CONFIDENTIALITY, Confidentiality.CONFIDENTIAL),
                item -> item.code(Fact.CONTENT_CONFIDENTIALITY, Confidentiality.INTERNAL),
                new Effect.Block(ReasonCode.CONFIDENTIAL));
        speaks(
                "governance.internal",
                item -> item.code(Fact.CONTENT_CONFIDENTIALITY, Confidentiality.INTERNAL),
                item -> item.code(Fact.CONTENT_CONFIDENTIALITY, Confidentiality.PUBLIC),
                new Effect.LimitKinds(ReasonCode.INTERNAL_ONLY, READ_AND_TALK));
        speaks(
                "governance.internal-first",
                item -> item.code(Fact.CONTENT_SOURCE, Source.Kind.OWN).number(Fact.CONTENT_HOURS_INSIDE, 47),
                item -> item.code(Fact.CONTENT_SOURCE, Source.Kind.OWN).number(Fact.CONTENT_HOURS_INSIDE, 48),
                new Effect.LimitKinds(ReasonCode.INTERNAL_FIRST, READ_AND_TALK));
        speaks(
                "governance.agreement",
                item -> item.flag(Fact.CONTENT_LACKS_AGREEMENT, true),
                item -> item.flag(Fact.CONTENT_LACKS_AGREEMENT, false),
                new Effect.RequireReview(ReasonCode.LACKS_AGREEMENT));
        speaks(
                "governance.contact-data",
                item -> item.codes(Fact.CONTENT_CONCERNS, List.of("PHONE")),
                item -> item.codes(Fact.CONTENT_ANSWERED_FOR, List.of("PHONE")),
                silence(ReasonCode.IN_REVIEW),
                new Effect.LimitKinds(ReasonCode.IN_REVIEW, READ_AND_TALK));
        speaks(
                "governance.sensitive",
                item -> item.codes(Fact.CONTENT_CONCERNS, List.of("IBAN")),
                item -> item.codes(Fact.CONTENT_CONCERNS, List.of("EMAIL", "DUTY")),
                silence(ReasonCode.IN_REVIEW),
                new Effect.LimitKinds(ReasonCode.IN_REVIEW, READ_AND_TALK));
        speaks(
                "governance.named-colleague",
                item -> item.codes(Fact.CONTENT_CONCERNS, List.of("COLLEAGUE")),
                item -> item.flag(Fact.CONTENT_NAMES_PEOPLE, true),
                silence(ReasonCode.LACKS_AGREEMENT),
                new Effect.LimitKinds(ReasonCode.LACKS_AGREEMENT, READ_AND_TALK));
        speaks(
                "governance.disclosure",
                item -> item.code(Fact.CONTENT_SOURCE, Source.Kind.OWN),
                item -> item.code(Fact.CONTENT_SOURCE, Source.Kind.EXTERNAL),
                new Effect.RequireDisclosure(ReasonCode.DISCLOSURE));
    }

    @TestFactory
    @DisplayName("G01 each rule of the standard policy speaks about its case and leaves the one beside it alone")
    Stream<DynamicTest> each_rule_has_a_case_it_speaks_about_and_one_it_leaves_alone() {
        return StandardPolicy.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id().value(), () -> {
                    Case itsCase = CASES.get(rule.id().value());
                    assertThat(itsCase).as("cases of %s", rule.id()).isNotNull();

                    assertThat(saidBy(rule, itsCase.speaks())).isEqualTo(itsCase.effects());
                    assertThat(saidBy(rule, itsCase.silent())).isEmpty();
                }));
    }

    @Test
    void no_case_is_left_of_a_rule_that_is_gone() {
        assertThat(CASES.keySet())
                .isEqualTo(StandardPolicy.rules().stream()
                        .map(rule -> rule.id().value())
                        .collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("on an ordinary day for somebody who joined, no rule stands in the way of a push")
    void nothing_stands_in_the_way_on_an_ordinary_day() {
        List<RuleMatch> matches = StandardPolicy.ruleSet()
                .evaluate(List.of(Situation.ordinary("p-1").build()));

        assertThat(matches)
                .extracting(match -> match.rule().value())
                .containsExactly("relevance.audience-good", "relevance.external-mix", "relevance.variety");
    }

    @ParameterizedTest(name = "{0} ignored: {1} hours")
    @CsvSource({"1, 168", "2, 336", "3, 504", "4, 672", "5, 720", "12, 720"})
    @DisplayName("R36 with each message that is ignored the rest grows by a week, to 30 days at most:")
    void theRestGrows(int ignored, int restHours) {
        assertThat(saidBy(rule("cadence.back-off"), item -> ignored(item, ignored, restHours - 1)))
                .containsExactly(silence(ReasonCode.RESTING));
        assertThat(saidBy(rule("cadence.back-off"), item -> ignored(item, ignored, restHours)))
                .isEmpty();
    }

    @TestFactory
    @DisplayName("G11 when nothing at all is known, the cautious side wins: the item is held back")
    Stream<DynamicTest> a_rule_that_is_not_sure_takes_the_side_it_declares() {
        Facts nothingKnown =
                Facts.about(Situation.ordinary("p-1").build().about()).build();
        RuleSet policy = StandardPolicy.ruleSet();
        return Stream.of(
                DynamicTest.dynamicTest("held back", () -> assertThat(policy.evaluate(List.of(nothingKnown)))
                        .flatExtracting(RuleMatch::effects)
                        .containsExactlyInAnyOrder(
                                new Effect.Block(ReasonCode.CONFIDENTIAL),
                                new Effect.RequireReview(ReasonCode.LACKS_AGREEMENT))),
                DynamicTest.dynamicTest(
                        "an own item that was never inside is not pushed as something to share, but may be read",
                        () -> assertThat(saidBy(
                                        rule("governance.internal-first"),
                                        item -> item.code(Fact.CONTENT_SOURCE, Source.Kind.OWN)))
                                .containsExactly(new Effect.SuppressNudge(
                                        ReasonCode.INTERNAL_FIRST,
                                        Set.of(Kind.SHARE, Kind.WRITE, Kind.CONNECT, Kind.PODIUM, Kind.CHAMPION)))));
    }

    private static Facts.Builder ignored(Facts.Builder item, int ignored, int hoursSince) {
        return item.number(Fact.NUDGE_IGNORED_IN_A_ROW, ignored)
                .number(Fact.NUDGE_HOURS_SINCE_LAST, hoursSince)
                .number(Fact.NUDGE_HOURS_PER_IGNORED, hoursSince / ignored);
    }

    private static Rule rule(String id) {
        return StandardPolicy.rules().stream()
                .filter(rule -> rule.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Effect> saidBy(Rule rule, UnaryOperator<Facts.Builder> change) {
        Facts facts = change.apply(Situation.ordinary("p-1")).build();
        return DroolsRuleSet.of(List.of(rule)).evaluate(List.of(facts)).stream()
                .flatMap(match -> match.effects().stream())
                .toList();
    }

    private static Effect silence(ReasonCode reason) {
        return new Effect.SuppressNudge(reason, Set.of());
    }

    private static void speaks(
            String rule, UnaryOperator<Facts.Builder> speaks, UnaryOperator<Facts.Builder> silent, Effect... effects) {
        CASES.put(rule, new Case(speaks, silent, List.of(effects)));
    }

    private record Case(
            UnaryOperator<Facts.Builder> speaks, UnaryOperator<Facts.Builder> silent, List<Effect> effects) {}
}
