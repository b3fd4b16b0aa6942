package nl.weerklank.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.FactType;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.evaluate.ReferenceEvaluator;
import nl.weerklank.rules.evaluate.Truth;
import nl.weerklank.rules.language.Operator;
import nl.weerklank.rules.language.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The third judge: written by hand, so that two programs cannot agree on the same mistake. */
class ThreeValuesTest {

    @ParameterizedTest(name = "{0} {1} {2}, with {3}, is {4}")
    @CsvFileSource(resources = "three-values.csv", delimiter = '|', quoteCharacter = '`')
    void a_comparison(String fact, String operator, String operand, String actual, Truth expected) {
        TableRow row = new TableRow(fact, operator, operand, actual, expected);
        Rule rule = row.rule();
        Facts facts = row.facts();

        assertThat(byDrools(rule, facts)).isEqualTo(expected);
        assertThat(byReference(rule, facts)).isEqualTo(expected);
    }

    @Test
    void the_table_has_every_operator_for_every_type_coming_out_every_way() {
        Set<String> wanted = new TreeSet<>();
        for (FactType type : FactType.values()) {
            for (Operator operator : Operator.of(type)) {
                Arrays.stream(Truth.values()).forEach(truth -> wanted.add(type + " " + operator.word() + " " + truth));
            }
            wanted.remove(type + " isKnown UNKNOWN");
        }

        Set<String> found = TableRow.all().stream()
                .map(row -> "%s %s %s".formatted(row.factType(), row.operator(), row.expected()))
                .collect(Collectors.toSet());

        assertThat(new TreeSet<>(found)).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0} of {1} and {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            all  | true  | true  | TRUE
            all  | true  | false | FALSE
            all  | true  | -     | UNKNOWN
            all  | false | true  | FALSE
            all  | false | false | FALSE
            all  | false | -     | FALSE
            all  | -     | true  | UNKNOWN
            all  | -     | false | FALSE
            all  | -     | -     | UNKNOWN
            any  | true  | true  | TRUE
            any  | true  | false | TRUE
            any  | true  | -     | TRUE
            any  | false | true  | TRUE
            any  | false | false | FALSE
            any  | false | -     | UNKNOWN
            any  | -     | true  | TRUE
            any  | -     | false | UNKNOWN
            any  | -     | -     | UNKNOWN
            none | true  | true  | FALSE
            none | true  | false | FALSE
            none | true  | -     | FALSE
            none | false | true  | FALSE
            none | false | false | TRUE
            none | false | -     | UNKNOWN
            none | -     | true  | FALSE
            none | -     | false | UNKNOWN
            none | -     | -     | UNKNOWN
            """)
    void a_group(String group, String one, String other, Truth expected) {
        Rule rule = ruleWhen("""
                {"%s": [{"fact": "content.evergreen", "op": "equals", "value": true},
                        {"fact": "employee.joined", "op": "equals", "value": true}]}""".formatted(group));
        Facts.Builder facts = Facts.about(new ContentId("p-1"));
        TableRow.set(facts, "content.evergreen", one);
        TableRow.set(facts, "employee.joined", other);

        assertThat(byDrools(rule, facts.build())).isEqualTo(expected);
        assertThat(byReference(rule, facts.build())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of a group {1} of {2} and {3}, beside true, is {4}")
    @CsvSource(delimiter = '|', textBlock = """
            all  | any  | -     | false | UNKNOWN
            all  | any  | -     | true  | TRUE
            all  | none | -     | false | UNKNOWN
            all  | none | false | false | TRUE
            all  | none | true  | -     | FALSE
            any  | all  | -     | true  | TRUE
            none | all  | false | -     | FALSE
            none | none | true  | -     | FALSE
            """)
    void a_group_within_a_group(String outer, String inner, String one, String other, Truth expected) {
        Rule rule = ruleWhen("""
                {"%s": [{"fact": "employee.paused", "op": "equals", "value": true},
                        {"%s": [{"fact": "content.evergreen", "op": "equals", "value": true},
                                {"fact": "employee.joined", "op": "equals", "value": true}]}]}""".formatted(outer, inner));
        Facts.Builder facts = Facts.about(new ContentId("p-1")).flag(Fact.EMPLOYEE_PAUSED, true);
        TableRow.set(facts, "content.evergreen", one);
        TableRow.set(facts, "employee.joined", other);

        assertThat(byDrools(rule, facts.build())).isEqualTo(expected);
        assertThat(byReference(rule, facts.build())).isEqualTo(expected);
    }

    private static Rule ruleWhen(String condition) {
        return TableRow.heard(condition);
    }

    private static Truth byDrools(Rule rule, Facts facts) {
        List<RuleMatch> matches = DroolsRuleSet.of(List.of(rule)).evaluate(List.of(facts));
        assertThat(matches).hasSizeLessThanOrEqualTo(1);
        if (matches.isEmpty()) {
            return Truth.FALSE;
        }
        return matches.getFirst().becauseUnknown() ? Truth.UNKNOWN : Truth.TRUE;
    }

    private static Truth byReference(Rule rule, Facts facts) {
        return ReferenceEvaluator.trace(rule, facts).condition().truth();
    }
}
