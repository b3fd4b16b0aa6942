package nl.weerklank.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.rules.RandomRules;
import nl.weerklank.rules.TableRow;
import nl.weerklank.rules.check.AllSituations;
import nl.weerklank.rules.evaluate.ReferenceEvaluator;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Who judges the judges: one constraint at a time is compiled wrongly, in every way, and the tests of the two evaluators
 * have to notice. A mistake that shows in no situation at all is none; it is counted apart.
 */
class MutantsTest {

    private static final boolean LONG = Boolean.getBoolean("weerklank.long");
    private static final long SEED = Long.getLong("weerklank.seed", new Random().nextLong());
    private static final int RANDOM_RULES = LONG ? 120 : 48;
    private static final int SAMPLE = LONG ? Integer.MAX_VALUE : 400;
    /** As many items at random as the differential test asks of each rule set, beside those in which one fact decides. */
    private static final int ITEMS = 100;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    @DisplayName("G01 a wrong constraint of a rule that ships is noticed, at least 98 of 100")
    void a_wrong_constraint_of_the_standard_policy_is_noticed() {
        Score score = new Score("the standard policy");

        sample(StandardPolicy.rules().stream().filter(Rule::enabled))
                .forEach(mutation -> score.note(
                        mutation,
                        isNoticed(mutation, new RandomRules(SEED).itemsFor(List.of(mutation.rule()), ITEMS))));

        score.isHighEnough();
    }

    @Test
    @DisplayName("G01 a wrong constraint of a random rule is noticed, at least 98 of 100")
    void a_wrong_constraint_of_a_random_rule_is_noticed() {
        Score score = new Score("random rules");
        Stream<Rule> rules = IntStream.range(0, RANDOM_RULES)
                .mapToObj(set -> new RandomRules(SEED + set).rules(1).getFirst())
                .filter(rule -> rule.enabled() && isSmall(rule));

        sample(rules)
                .forEach(mutation -> score.note(
                        mutation,
                        isNoticed(mutation, new RandomRules(SEED).itemsFor(List.of(mutation.rule()), ITEMS))));

        score.isHighEnough();
    }

    @Test
    @DisplayName("G01 a wrong constraint of a comparison is noticed by the table written by hand, at least 98 of 100")
    void a_wrong_constraint_is_noticed_by_the_table() {
        Score score = new Score("the table written by hand");

        sample(TableRow.all().stream().map(TableRow::rule).distinct())
                .forEach(mutation -> score.note(
                        mutation,
                        isNoticed(
                                mutation,
                                TableRow.all().stream()
                                        .filter(row -> row.rule().equals(mutation.rule()))
                                        .map(TableRow::facts)
                                        .toList())));

        score.isHighEnough();
    }

    /** Small enough to know of every mistake whether it shows anywhere. */
    private static boolean isSmall(Rule rule) {
        return AllSituations.of(rule).filter(all -> all.size() <= 1_000).isPresent();
    }

    private List<Mutation> sample(Stream<Rule> rules) {
        List<Mutation> all = new ArrayList<>(
                rules.flatMap(rule -> Mutation.of(rule).stream()).toList());
        List<Mutation> sample = new ArrayList<>();
        while (!all.isEmpty() && sample.size() < SAMPLE) {
            sample.add(all.remove(random.nextInt(all.size())));
        }
        return sample;
    }

    private static boolean isNoticed(Mutation mutation, Collection<Facts> items) {
        DroolsRuleSet wrong = mutation.compiled();
        ReferenceEvaluator right = new ReferenceEvaluator(List.of(mutation.rule()));
        return items.stream().anyMatch(item -> !wrong.evaluate(List.of(item)).equals(right.evaluate(List.of(item))));
    }

    /** Counts; only what was missed is looked at in every situation there is. */
    private static final class Score {

        private final String of;
        private final List<Mutation> missed = new ArrayList<>();
        private int noticed;
        private int none;

        Score(String of) {
            this.of = of;
        }

        void note(Mutation mutation, boolean wasNoticed) {
            if (wasNoticed) {
                noticed++;
            } else if (showsNowhere(mutation)) {
                none++;
            } else {
                missed.add(mutation);
            }
        }

        private static boolean showsNowhere(Mutation mutation) {
            Rule rule = mutation.rule();
            return AllSituations.of(rule, alsoLookingAt(rule, mutation.after().leaf()))
                    .filter(situations -> !isNoticed(mutation, situations))
                    .isPresent();
        }

        private static Rule alsoLookingAt(Rule rule, Condition.Leaf leaf) {
            return new Rule(
                    rule.id(),
                    rule.area(),
                    rule.title(),
                    rule.channels(),
                    leaf,
                    rule.then(),
                    rule.params(),
                    rule.onUnknown(),
                    rule.valid(),
                    rule.owner(),
                    rule.serves(),
                    rule.enabled());
        }

        void isHighEnough() {
            int all = noticed + missed.size();
            double share = 100.0 * noticed / all;
            System.out.printf(
                    "mutants of %s: %d of %d noticed (%.1f%%), %d more change nothing; repeat with -Dweerklank.seed=%d%n",
                    of, noticed, all, share, none, SEED);
            assertThat(all).isGreaterThan(100);
            assertThat(share).as("missed: %s", missed).isGreaterThanOrEqualTo(98);
        }
    }
}
