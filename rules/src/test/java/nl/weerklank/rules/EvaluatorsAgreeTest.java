package nl.weerklank.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.evaluate.ReferenceEvaluator;
import nl.weerklank.rules.evaluate.RuleTrace;
import nl.weerklank.rules.evaluate.Trace;
import nl.weerklank.rules.evaluate.Truth;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.EffectWord;
import nl.weerklank.rules.language.Operator;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What decides and what explains are two programs over one tree; they never differ. A case is one rule set and one item. */
class EvaluatorsAgreeTest {

    private static final int RULES = 12;
    private static final int ITEMS = 100;
    private static final int CASES = 100_000;
    private static final long SEED = Long.getLong("weerklank.seed", new Random().nextLong());

    @Test
    @DisplayName("G01 Drools and the reference evaluator say the same of random rules and random facts")
    void the_network_and_the_reference_evaluator_agree() {
        System.out.printf("rules: %,d cases, repeat with -Dweerklank.seed=%d%n", CASES, SEED);
        Coverage coverage = new Coverage();

        int cases = 0;
        for (long seed = SEED; cases < CASES; seed++) {
            RandomRules random = new RandomRules(seed);
            List<Rule> rules = random.rules(RULES);
            List<Facts> items = random.itemsFor(rules, ITEMS);
            cases += items.size();

            List<RuleMatch> decided = DroolsRuleSet.of(rules).evaluate(items);

            ReferenceEvaluator reference = new ReferenceEvaluator(rules);
            assertThat(decided).as("seed %d", seed).isEqualTo(reference.evaluate(items));
            items.forEach(item -> coverage.note(reference.trace(item)));
            decided.forEach(coverage::note);
        }

        coverage.isComplete();
    }

    @Test
    @DisplayName("G01 Drools and the reference evaluator say the same of the standard policy, on and around its bounds")
    void they_agree_on_the_standard_policy() {
        List<Rule> rules = StandardPolicy.rules();
        List<Facts> items = new RandomRules(SEED).itemsFor(rules, 5_000);

        List<RuleMatch> decided = StandardPolicy.ruleSet().evaluate(items);

        assertThat(decided).as("seed %d", SEED).isEqualTo(new ReferenceEvaluator(rules).evaluate(items));
    }

    @Test
    void the_order_of_rules_and_items_shows_nowhere() {
        for (int set = 0; set < 40; set++) {
            RandomRules random = new RandomRules(SEED + set);
            List<Rule> rules = random.rules(RULES);
            List<Facts> items = random.items(ITEMS);
            List<Rule> otherRules = new ArrayList<>(rules);
            List<Facts> otherItems = new ArrayList<>(items);
            Collections.shuffle(otherRules, new Random(set));
            Collections.shuffle(otherItems, new Random(set));

            DroolsRuleSet one = DroolsRuleSet.of(rules);
            DroolsRuleSet other = DroolsRuleSet.of(otherRules);

            assertThat(other.revision()).isEqualTo(one.revision());
            assertThat(other.evaluate(otherItems)).as("seed %d", SEED + set).isEqualTo(one.evaluate(items));
        }
    }

    @Test
    @DisplayName("G09 a random rule is written as JSON and read back as the same rule with the same hash")
    void a_rule_survives_being_written_and_read() {
        for (int set = 0; set < 200; set++) {
            for (Rule rule : new RandomRules(SEED + set).rules(RULES)) {
                Rule again = RuleReader.read(RuleWriter.canonical(rule));

                assertThat(again).as("seed %d", SEED + set).isEqualTo(rule);
                assertThat(RuleWriter.hash(again)).isEqualTo(RuleWriter.hash(rule));
            }
        }
    }

    /** A property over cases that never occur protects nothing: every outcome of every word was seen. */
    private static final class Coverage {

        private final Set<String> outcomes = new TreeSet<>();
        private final Set<Class<?>> groups = new HashSet<>();
        private final Set<EffectWord> effects = new HashSet<>();
        private final Set<Boolean> becauseUnknown = new HashSet<>();
        private int deepest;

        void note(List<RuleTrace> traces) {
            traces.forEach(trace -> note(trace.condition(), 0));
        }

        void note(RuleMatch match) {
            becauseUnknown.add(match.becauseUnknown());
            match.effects().stream()
                    .map(effect -> EffectWord.of((Effect) effect))
                    .forEach(effects::add);
        }

        private void note(Trace trace, int depth) {
            deepest = Math.max(deepest, depth);
            switch (trace) {
                case Trace.Comparison comparison ->
                    outcomes.add(comparison.leaf().operator() + " " + comparison.truth());
                case Trace.Group group -> {
                    groups.add(group.condition().getClass());
                    outcomes.add(group.condition().getClass().getSimpleName() + " " + group.truth());
                    group.parts().forEach(part -> note(part, depth + 1));
                }
            }
        }

        void isComplete() {
            Set<String> wanted = new TreeSet<>();
            for (Truth truth : Truth.values()) {
                for (Operator operator : Operator.values()) {
                    wanted.add(operator + " " + truth);
                }
                List.of("All", "Any", "None").forEach(group -> wanted.add(group + " " + truth));
            }
            wanted.remove(Operator.IS_KNOWN + " " + Truth.UNKNOWN);
            assertThat(outcomes).isEqualTo(wanted);
            assertThat(groups)
                    .containsExactlyInAnyOrder(Condition.All.class, Condition.Any.class, Condition.None.class);
            assertThat(effects).containsExactlyInAnyOrder(EffectWord.values());
            assertThat(becauseUnknown).containsExactlyInAnyOrder(true, false);
            assertThat(deepest).isGreaterThanOrEqualTo(2);
        }
    }
}
