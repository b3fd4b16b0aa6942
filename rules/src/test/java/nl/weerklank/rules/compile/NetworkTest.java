package nl.weerklank.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.rules.RandomRules;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.standard.StandardPolicy;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.modelcompiler.constraints.CombinedConstraint;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void each_leaf_is_a_constraint_of_its_own_that_carries_fact_operator_and_value() {
        Rule rule = ruleWhen("""
                {"all": [{"fact": "content.class", "op": "oneOf", "value": ["STORY", "NEWS"]},
                         {"fact": "content.ageHours", "op": "between", "value": [24, 72]},
                         {"none": [{"fact": "employee.goals", "op": "contains", "value": "RECRUIT"}]}]}""", "IGNORE");

        assertThat(constraintsOf(List.of(rule)))
                .containsExactlyInAnyOrder(
                        "content.class oneOf NEWS,STORY is TRUE",
                        "content.ageHours between 24..72 is TRUE",
                        "employee.goals contains RECRUIT is FALSE");
    }

    @Test
    void leaves_of_alternatives_are_constraints_of_their_own_too() {
        Rule rule = ruleWhen("""
                {"any": [{"fact": "content.evergreen", "op": "equals", "value": true},
                         {"all": [{"fact": "content.words", "op": "atMost", "value": 100},
                                  {"fact": "match.unit", "op": "isKnown", "value": false}]}]}""", "IGNORE");

        assertThat(constraintsOf(List.of(rule)))
                .containsExactlyInAnyOrder(
                        "content.evergreen equals true is TRUE",
                        "content.words atMost 100 is TRUE",
                        "match.unit isKnown false is TRUE");
    }

    @Test
    void what_is_unknown_is_a_rule_of_its_own() {
        Rule rule = ruleWhen("""
                {"fact": "content.evergreen", "op": "equals", "value": true}""", "BLOCK");

        assertThat(constraintsOf(List.of(rule)))
                .containsExactlyInAnyOrder(
                        "content.evergreen equals true is TRUE", "content.evergreen equals true is UNKNOWN");
    }

    @Test
    void a_rule_that_speaks_in_the_same_phase_of_what_is_true_and_of_what_is_unknown_asks_once() {
        Rule rule = ruleWhen("""
                {"fact": "content.evergreen", "op": "equals", "value": true}""", "SUPPRESS");

        assertThat(constraintsOf(List.of(rule))).containsExactly("content.evergreen equals true is NOT_FALSE");
    }

    @Test
    void every_leaf_of_the_standard_policy_is_in_the_network() {
        List<Rule> rules = StandardPolicy.rules();

        Collection<String> constraints = new TreeSet<>(constraintsOf(rules));

        assertThat(rules.stream().flatMap(rule -> rule.when().leaves())).allSatisfy(leaf -> assertThat(constraints)
                .anyMatch(constraint -> constraint.startsWith(
                        leaf.fact().id() + " " + leaf.operator().word() + " ")));
    }

    @Test
    void many_threads_hear_the_same_from_one_rule_set() throws Exception {
        RandomRules random = new RandomRules(4711);
        DroolsRuleSet rules = DroolsRuleSet.of(random.rules(8));
        List<List<Facts>> questions =
                IntStream.range(0, 40).mapToObj(i -> random.items(20)).toList();
        List<List<RuleMatch>> alone = questions.stream().map(rules::evaluate).toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<RuleMatch>>> together = threads.invokeAll(questions.stream()
                    .map(facts -> (Callable<List<RuleMatch>>) () -> rules.evaluate(facts))
                    .toList());

            for (int i = 0; i < questions.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }

    @Test
    void no_session_outlives_its_evaluation() {
        DroolsRuleSet rules = DroolsRuleSet.of(StandardPolicy.rules());

        rules.evaluate(new RandomRules(1).items(10));

        assertThat(rules.networks())
                .allSatisfy(
                        network -> assertThat(network.base().getKieSessions()).isEmpty());
    }

    private static Rule ruleWhen(String condition, String onUnknown) {
        return RuleReader.read("""
                {"id": "cadence.one", "area": "CADENCE", "schema": "rule/1", "title": {"nl": "Een", "en": "One"},
                 "when": %s, "then": [{"effect": "LABEL", "reason": "FRESH"}], "onUnknown": "%s", "owner": "COMMS"}""".formatted(condition, onUnknown));
    }

    /** The names of all constraints on all nodes of the built networks. */
    private static List<String> constraintsOf(List<Rule> rules) {
        return DroolsRuleSet.of(rules).networks().stream()
                .map(network -> (InternalKnowledgeBase) network.base())
                .flatMap(base -> base.getRete().getObjectTypeNodes().stream())
                .flatMap(node -> namesBelow(node.getObjectSinkPropagator()))
                .toList();
    }

    private static Stream<String> namesBelow(ObjectSinkPropagator sinks) {
        return Stream.of(sinks.getSinks())
                .filter(AlphaNode.class::isInstance)
                .map(AlphaNode.class::cast)
                .flatMap(node ->
                        Stream.concat(namesOf(node.getConstraint()), namesBelow(node.getObjectSinkPropagator())));
    }

    private static Stream<String> namesOf(Constraint constraint) {
        return switch (constraint) {
            case LambdaConstraint lambda -> Stream.of(lambda.getEvaluator().getId());
            case CombinedConstraint combined -> partsOf(combined).stream().flatMap(NetworkTest::namesOf);
            default -> Stream.of("not a constraint of ours: " + constraint);
        };
    }

    private static List<? extends Constraint> partsOf(CombinedConstraint combined) {
        try {
            var parts = CombinedConstraint.class.getDeclaredField("constraints");
            parts.setAccessible(true);
            return ((List<?>) parts.get(combined))
                    .stream().map(Constraint.class::cast).toList();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("Drools keeps the parts of a constraint elsewhere now", e);
        }
    }
}
