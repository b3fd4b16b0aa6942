package nl.weerklank.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The hand-written policy")
class HandWrittenPolicyTest {

    private static final int ITEMS = 4_000;
    private static final int ROUNDS = Boolean.getBoolean("weerklank.long") ? 250 : 3;

    private final RuleSet drools = StandardPolicy.ruleSet();
    private final RuleSet handWritten = new HandWrittenPolicy();

    @Test
    @DisplayName("says exactly what the rules that ship say, of thousands of items known and unknown")
    void saysTheSame() {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            List<Facts> items = new RandomFacts(seed).items(ITEMS);

            assertThat(handWritten.evaluate(items)).as("seed %d", seed).isEqualTo(drools.evaluate(items));
        }
    }

    @Test
    @DisplayName("is compared on items of which every rule that ships has something to say")
    void everyRuleSpeaks() {
        List<RuleMatch> matches = drools.evaluate(new RandomFacts(1).items(ITEMS));

        Set<RuleId> spoke = matches.stream().map(RuleMatch::rule).collect(Collectors.toSet());

        assertThat(spoke)
                .isEqualTo(Rule.enabledOf(StandardPolicy.rules()).stream()
                        .map(Rule::id)
                        .collect(Collectors.toSet()));
    }
}
