package nl.weerklank.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.language.Parameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StandardPolicyTest {

    private static final RuleSet POLICY = StandardPolicy.ruleSet();

    @Test
    @DisplayName("R03 an item that fits gains for that once, and for how strongly it fits")
    void an_item_that_fits_gains_for_that_once_and_for_how_strongly_it_fits() {
        Facts facts = Situation.ordinary("p-1")
                .number(Fact.MATCH_STRONG_THEMES, 1)
                .number(Fact.MATCH_WEAK_THEMES, 2)
                .build();

        List<RuleMatch> matches = POLICY.evaluate(List.of(facts));

        assertThat(effectsOf(matches, "relevance.theme"))
                .containsExactly(
                        new Effect.Adjust(ReasonCode.THEME_MATCH, 60), new Effect.Adjust(ReasonCode.THEME_MATCH, 30));
    }

    @Test
    void an_item_that_is_held_back_is_not_weighed_any_further() {
        Facts stale = Situation.ordinary("p-1")
                .number(Fact.CONTENT_AGE_HOURS, 721)
                .flag(Fact.CONTENT_EVERGREEN, false)
                .code(Fact.CONTENT_CLASS, ContentClass.KNOWLEDGE)
                .build();

        List<RuleMatch> matches = POLICY.evaluate(List.of(stale));

        assertThat(matches).extracting(match -> match.rule().value()).containsExactly("relevance.stale");
    }

    @Test
    @DisplayName("R46 a leader who had three messages in a week gets no fourth, and the rule can only be made stricter")
    void leadersHaveAPaceOfTheirOwn() {
        Facts leader = Situation.ordinary("p-1")
                .flag(Fact.CHAMPION_LEADER, true)
                .number(Fact.NUDGE_LAST_168H, 3)
                .build();

        assertThat(effectsOf(POLICY.evaluate(List.of(leader)), "champion.pace"))
                .containsExactly(new Effect.SuppressNudge(ReasonCode.LEADER_PACE, Set.of()));
        assertThat(parameter("champion.pace", "nudges").max())
                .isEqualTo(Caps.STANDARD.week().most());
    }

    @Test
    @DisplayName(
            "R51 a leader is offered no more company news to share from 40% on, and the rule can only be made stricter")
    void broadcastingStaysAMinority() {
        Facts news = Situation.ordinary("p-1")
                .flag(Fact.CHAMPION_LEADER, true)
                .code(Fact.CONTENT_SOURCE, Source.Kind.OWN)
                .number(Fact.CHAMPION_BROADCAST_SHARE, 400)
                .build();

        assertThat(effectsOf(POLICY.evaluate(List.of(news)), "champion.broadcast"))
                .containsExactly(new Effect.LimitKinds(ReasonCode.BROADCAST_SHARE, Set.of(Kind.READ, Kind.TALK)));
        assertThat(parameter("champion.broadcast", "share").max()).isEqualTo(400);
    }

    private static Parameter parameter(String rule, String name) {
        return StandardPolicy.rules().stream()
                .filter(one -> one.id().equals(new RuleId(rule)))
                .map(one -> one.params().get(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Effect> effectsOf(List<RuleMatch> matches, String rule) {
        return matches.stream()
                .filter(match -> match.rule().equals(new RuleId(rule)))
                .flatMap(match -> match.effects().stream())
                .toList();
    }
}
