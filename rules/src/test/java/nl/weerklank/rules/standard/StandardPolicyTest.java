package nl.weerklank.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;
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

    private static List<Effect> effectsOf(List<RuleMatch> matches, String rule) {
        return matches.stream()
                .filter(match -> match.rule().equals(new RuleId(rule)))
                .flatMap(match -> match.effects().stream())
                .toList();
    }
}
