package nl.weerklank.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.evaluate.ReferenceEvaluator;
import nl.weerklank.rules.evaluate.Truth;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The third judge: written by hand, so that two programs cannot agree on the same mistake. */
class ThreeValuesTest {

    private static final String MISSING = "-";

    @ParameterizedTest(name = "{0} {1} {2}, with {3}, is {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            content.ageHours   | equals    | 24              | 23        | FALSE
            content.ageHours   | equals    | 24              | 24        | TRUE
            content.ageHours   | equals    | 24              | 25        | FALSE
            content.ageHours   | equals    | 24              | -         | UNKNOWN
            content.ageHours   | equals    | 200000          | 200000    | TRUE
            content.ageHours   | atLeast   | 24              | 23        | FALSE
            content.ageHours   | atLeast   | 24              | 24        | TRUE
            content.ageHours   | atLeast   | 24              | 25        | TRUE
            content.ageHours   | atLeast   | 24              | -         | UNKNOWN
            content.ageHours   | atLeast   | 0               | -1        | FALSE
            content.ageHours   | atLeast   | 0               | 0         | TRUE
            content.ageHours   | atMost    | 24              | 23        | TRUE
            content.ageHours   | atMost    | 24              | 24        | TRUE
            content.ageHours   | atMost    | 24              | 25        | FALSE
            content.ageHours   | atMost    | 24              | -         | UNKNOWN
            content.ageHours   | lessThan  | 24              | 23        | TRUE
            content.ageHours   | lessThan  | 24              | 24        | FALSE
            content.ageHours   | lessThan  | 24              | 25        | FALSE
            content.ageHours   | lessThan  | 24              | -         | UNKNOWN
            content.ageHours   | moreThan  | 24              | 23        | FALSE
            content.ageHours   | moreThan  | 24              | 24        | FALSE
            content.ageHours   | moreThan  | 24              | 25        | TRUE
            content.ageHours   | moreThan  | 24              | -         | UNKNOWN
            content.ageHours   | between   | [24, 72]        | 23        | FALSE
            content.ageHours   | between   | [24, 72]        | 24        | TRUE
            content.ageHours   | between   | [24, 72]        | 72        | TRUE
            content.ageHours   | between   | [24, 72]        | 73        | FALSE
            content.ageHours   | between   | [24, 24]        | 24        | TRUE
            content.ageHours   | between   | [24, 72]        | -         | UNKNOWN
            content.ageHours   | isKnown   | true            | 0         | TRUE
            content.ageHours   | isKnown   | true            | -         | FALSE
            content.ageHours   | isKnown   | false           | 0         | FALSE
            content.ageHours   | isKnown   | false           | -         | TRUE
            content.evergreen  | equals    | true            | true      | TRUE
            content.evergreen  | equals    | true            | false     | FALSE
            content.evergreen  | equals    | false           | false     | TRUE
            content.evergreen  | equals    | false           | true      | FALSE
            content.evergreen  | equals    | true            | -         | UNKNOWN
            content.evergreen  | equals    | false           | -         | UNKNOWN
            content.evergreen  | isKnown   | true            | false     | TRUE
            content.evergreen  | isKnown   | false           | -         | TRUE
            content.class      | equals    | "NEWS"          | NEWS      | TRUE
            content.class      | equals    | "NEWS"          | STORY     | FALSE
            content.class      | equals    | "NEWS"          | -         | UNKNOWN
            content.class      | oneOf     | ["NEWS","STORY"]| STORY     | TRUE
            content.class      | oneOf     | ["NEWS","STORY"]| PRODUCT   | FALSE
            content.class      | oneOf     | ["NEWS"]        | -         | UNKNOWN
            content.class      | noneOf    | ["NEWS","STORY"]| STORY     | FALSE
            content.class      | noneOf    | ["NEWS","STORY"]| PRODUCT   | TRUE
            content.class      | noneOf    | ["NEWS"]        | -         | UNKNOWN
            content.class      | isKnown   | true            | NEWS      | TRUE
            content.class      | isKnown   | true            | -         | FALSE
            employee.interests | contains  | "finance"       | finance   | TRUE
            employee.interests | contains  | "finance"       | a,finance | TRUE
            employee.interests | contains  | "finance"       | a,b       | FALSE
            employee.interests | contains  | "finance"       | ``        | FALSE
            employee.interests | contains  | "finance"       | -         | UNKNOWN
            employee.interests | overlaps  | ["a","b"]       | b,c       | TRUE
            employee.interests | overlaps  | ["a","b"]       | c,d       | FALSE
            employee.interests | overlaps  | ["a","b"]       | ``        | FALSE
            employee.interests | overlaps  | ["a","b"]       | -         | UNKNOWN
            employee.interests | noneOf    | ["a","b"]       | b,c       | FALSE
            employee.interests | noneOf    | ["a","b"]       | c,d       | TRUE
            employee.interests | noneOf    | ["a","b"]       | ``        | TRUE
            employee.interests | noneOf    | ["a","b"]       | -         | UNKNOWN
            employee.interests | isKnown   | true            | ``        | TRUE
            employee.interests | isKnown   | true            | -         | FALSE
            """)
    void a_comparison(String fact, String operator, String operand, String actual, Truth expected) {
        Rule rule = ruleWhen("""
                {"fact": "%s", "op": "%s", "value": %s}""".formatted(fact, operator, operand));
        Facts facts = set(Facts.about(new ContentId("p-1")), fact, actual).build();

        assertThat(byDrools(rule, facts)).isEqualTo(expected);
        assertThat(byReference(rule, facts)).isEqualTo(expected);
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
        set(facts, "content.evergreen", one);
        set(facts, "employee.joined", other);

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
        set(facts, "content.evergreen", one);
        set(facts, "employee.joined", other);

        assertThat(byDrools(rule, facts.build())).isEqualTo(expected);
        assertThat(byReference(rule, facts.build())).isEqualTo(expected);
    }

    /** A rule that labels when it is true and blocks when it is unknown, so that its truth can be heard. */
    private static Rule ruleWhen(String condition) {
        return RuleReader.read("""
                {"id": "cadence.heard", "area": "CADENCE", "schema": "rule/1", "title": {"nl": "Hoorbaar", "en": "Heard"},
                 "when": %s, "then": [{"effect": "LABEL", "reason": "FRESH"}], "onUnknown": "BLOCK", "owner": "COMMS"}""".formatted(condition));
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

    private static Facts.Builder set(Facts.Builder facts, String id, String value) {
        if (value.equals(MISSING)) {
            return facts;
        }
        Fact fact = Fact.ofId(id).orElseThrow();
        return switch (fact.type()) {
            case NUMBER -> facts.number(fact, Integer.parseInt(value));
            case FLAG -> facts.flag(fact, Boolean.parseBoolean(value));
            case CODE -> facts.code(fact, value);
            case CODES -> facts.codes(fact, value.isEmpty() ? List.of() : Arrays.asList(value.split(",")));
        };
    }
}
