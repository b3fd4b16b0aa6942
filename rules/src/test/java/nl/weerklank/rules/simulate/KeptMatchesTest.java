package nl.weerklank.rules.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.suggestion.Reconsideration;
import nl.weerklank.rules.RandomRules;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeptMatchesTest {

    private static final int CASES = Boolean.getBoolean("weerklank.long") ? 1_000 : 60;

    @Test
    @DisplayName("G07 Asking only the changed rules gives just what asking all of them gives")
    void justTheSame() {
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<Rule> base = new ArrayList<>(StandardPolicy.rules());
            base.addAll(new RandomRules(seed).rules(6));
            List<Rule> draft = edited(base, random, seed);
            KeptMatches kept = KeptMatches.of(
                    draft,
                    RuleWriter.hash(base),
                    RuleChange.between(base, draft).changed());
            DroolsRuleSet whole = DroolsRuleSet.of(draft);

            for (DecisionRecord record : Month.of(seed, 3, 4, base).records()) {
                DecisionRecord expected = Reconsideration.by(whole, record);

                DecisionRecord actual = Reconsideration.by(kept.over(record), record);

                assertThat(actual).as("seed %d", seed).isEqualTo(expected);
                assertThat(kept.decide(record).suggestions())
                        .as("seed %d", seed)
                        .isEqualTo(expected.suggestions());
                assertThat(kept.decide(record).verdicts()).as("seed %d", seed).isEqualTo(expected.verdicts());
            }
        }
    }

    /** Some rules gone, some replaced, some added. */
    private static List<Rule> edited(List<Rule> base, Random random, long seed) {
        List<Rule> draft = new ArrayList<>();
        List<Rule> others = new RandomRules(seed + 1_000_000).rules(9);
        for (Rule rule : base) {
            if (random.nextInt(8) > 0) {
                draft.add(rule);
            }
        }
        draft.removeIf(rule -> others.stream().anyMatch(other -> other.id().equals(rule.id())));
        draft.addAll(others);
        return draft;
    }
}
