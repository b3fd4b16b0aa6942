package nl.weerklank.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.standard.StandardPolicy;
import nl.weerklank.rules.vocabulary.Bundle;
import nl.weerklank.rules.vocabulary.Template;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RuleSetCheckTest {

    private static final List<Rule> STANDARD = StandardPolicy.rules();

    @Test
    void the_standard_policy_has_no_issues() {
        assertThat(RuleSetCheck.of(STANDARD, STANDARD).issues()).isEmpty();
    }

    @Test
    void two_rules_with_one_id_are_refused() {
        assertThat(issuesOf(with(rule("relevance.expert", "content.evergreen", "equals", "true"))))
                .containsExactly("REFUSE SAME_ID relevance.expert");
    }

    @Test
    void a_set_holds_so_many_rules() {
        List<Rule> many = new ArrayList<>(STANDARD);
        for (int i = 0; i < RuleSetCheck.MOST_RULES; i++) {
            many.add(rule("relevance.own-" + i, "content.evergreen", "equals", "true"));
        }

        assertThat(issuesOf(many)).containsExactly("REFUSE TOO_MANY_RULES null");
    }

    @Test
    @DisplayName("R68 a guard rail of compliance that is removed, switched off or taken from compliance is refused")
    void a_guard_rail_stays() {
        String refused = "REFUSE GUARD_RAIL_WEAKENED governance.confidential";

        assertThat(issuesOf(without("governance.confidential"))).containsExactly(refused);
        assertThat(issuesOf(changed("governance.confidential", "\"enabled\":true", "\"enabled\":false")))
                .containsExactly(refused);
        assertThat(issuesOf(changed("governance.confidential", "\"owner\":\"COMPLIANCE\"", "\"owner\":\"COMMS\"")))
                .containsExactly(refused);
        assertThat(issuesOf(changed("governance.confidential", "\"BLOCK\",\"reason\"", "\"LABEL\",\"reason\"")))
                .containsExactly(refused);
        assertThat(issuesOf(changed("governance.confidential", "\"onUnknown\":\"BLOCK\"", "\"onUnknown\":\"IGNORE\"")))
                .containsExactly(refused);
        assertThat(issuesOf(changed(
                        "governance.confidential", "\"schema\"", "\"scope\":{\"channels\":[\"EMAIL\"]},\"schema\"")))
                .containsExactly(refused);
        assertThat(issuesOf(changed(
                        "governance.confidential", "\"schema\"", "\"valid\":{\"until\":\"2030-01-01\"},\"schema\"")))
                .containsExactly(refused);
    }

    @Test
    void a_guard_rail_may_become_stronger_and_its_numbers_may_move_within_their_bounds() {
        assertThat(issuesOf(changed(
                        "governance.confidential",
                        "\"op\":\"equals\",\"value\":\"CONFIDENTIAL\"",
                        "\"op\":\"oneOf\",\"value\":[\"CONFIDENTIAL\",\"INTERNAL\"]")))
                .doesNotContain("REFUSE GUARD_RAIL_WEAKENED governance.confidential");
        assertThat(issuesOf(changed("governance.internal-first", "\"value\":48", "\"value\":24")))
                .isEmpty();
    }

    @Test
    @DisplayName("R18 no rule set pushes in quiet mode")
    void quiet_mode_stays_quiet() {
        String refused = "REFUSE PUSHES_IN_QUIET_MODE cadence.quiet-mode";

        assertThat(issuesOf(without("cadence.quiet-mode"))).contains(refused);
        assertThat(issuesOf(changed("cadence.quiet-mode", "\"value\":\"QUIET\"", "\"value\":\"PULL_ONLY\"")))
                .contains(refused);
        assertThat(RuleSetCheck.of(List.of(), List.of()).issues())
                .extracting(RuleSetIssue::code)
                .contains(IssueCode.PUSHES_IN_QUIET_MODE);
    }

    @Test
    void a_guard_rail_that_an_older_base_never_had_is_offered_and_not_demanded() {
        List<Rule> older = without("governance.agreement");

        assertThat(RuleSetCheck.of(older, older).issues())
                .extracting(RuleSetCheckTest::line)
                .containsExactly("WARN GUARD_RAIL_NOT_TAKEN_OVER governance.agreement");
    }

    @Test
    void a_compliance_rule_of_the_organisations_own_is_missed() {
        Rule own = changed(
                rule("governance.own", "content.class", "equals", "\"VACANCY\""), "\"COMMS\"", "\"COMPLIANCE\"");

        assertThat(RuleSetCheck.of(with(own), STANDARD).issues())
                .extracting(RuleSetCheckTest::line)
                .containsExactly("WARN COMPLIANCE_RULE_DROPPED governance.own");
    }

    @Test
    void a_number_of_a_shipped_rule_stays_within_the_bounds_it_ships_with() {
        String refused = "REFUSE OUTSIDE_BOUNDS cadence.back-off";

        assertThat(issuesOf(changed("cadence.back-off", "\"min\":24,", "\"min\":1,")))
                .contains(refused);
        assertThat(issuesOf(changed("cadence.back-off", "\"max\":720,", "\"max\":9000,")))
                .contains(refused);
        assertThat(issuesOf(changed(
                        "cadence.back-off",
                        "\"restHours\":{\"max\":720,\"min\":24,",
                        "\"rest\":{\"max\":720,\"min\":1,",
                        "{\"param\":\"restHours\"}",
                        "{\"param\":\"rest\"}")))
                .contains(refused);
        assertThat(issuesOf(changed(
                        "cadence.too-much",
                        "{\"param\":\"restHours\"}",
                        "1",
                        ",\"params\":{\"restHours\":{\"max\":8760,\"min\":168,\"type\":\"int\",\"value\":336}}",
                        "")))
                .contains("REFUSE OUTSIDE_BOUNDS cadence.too-much");
        assertThat(issuesOf(changed("cadence.back-off", "\"value\":168", "\"value\":500")))
                .isEmpty();
        assertThat(issuesOf(changed("relevance.audience-good", "\"max\":300", "\"max\":900")))
                .containsExactly("REFUSE OUTSIDE_BOUNDS relevance.audience-good");
    }

    @Test
    @DisplayName("G12 a fact serves its purpose and nothing else")
    void a_purpose_forbids_an_effect() {
        List<RuleSetIssue> issues = RuleSetCheck.of(
                        STANDARD, with(rule("relevance.away", "employee.away", "equals", "true")))
                .issues();

        assertThat(issues)
                .filteredOn(issue -> issue.code() == IssueCode.PURPOSE_FORBIDS)
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.path()).isEqualTo("/then/0/effect");
                    assertThat(issue.value()).isEqualTo("LABEL");
                    assertThat(issue.allowed()).containsExactly("SUPPRESS_NUDGE", "DEFER_UNTIL");
                    assertThat(issue.message().nl())
                            .isEqualTo(
                                    "De regel relevance.away gebruikt of je afwezig bent voor LABEL, en daar is dat gegeven"
                                            + " niet voor bedoeld: “Als je afwezig bent, dan staat er een opmerking bij.” Kies een"
                                            + " gevolg dat wel mag (SUPPRESS_NUDGE, DEFER_UNTIL), of kijk naar een ander gegeven.");
                });
    }

    @Test
    void what_happens_when_a_fact_is_missing_serves_its_purpose_too() {
        Rule blocking = changed(
                rule("cadence.own", "employee.away", "equals", "true"), "LABEL", "SUPPRESS_NUDGE", "IGNORE", "BLOCK");

        assertThat(issuesOf(with(blocking))).contains("REFUSE PURPOSE_FORBIDS cadence.own");
    }

    @Test
    @DisplayName("R28 no rule gives points for who somebody is")
    void nobody_is_ranked() {
        String points = "{\"effect\":\"ADJUST\",\"reason\":\"FRESH\",\"amount\":50}";

        assertThat(issuesOf(
                        with(saying(rule("relevance.unit-first", "employee.units", "contains", "\"zorg\""), points))))
                .containsExactly("REFUSE RANKS_PEOPLE relevance.unit-first");
        assertThat(issuesOf(with(saying(rule("relevance.news", "content.class", "equals", "\"NEWS\""), points))))
                .isEmpty();
    }

    @Test
    @DisplayName("R23 no rule gives points for the mood of a text")
    void mood_weighs_nothing() {
        String points = "{\"effect\":\"ADJUST\",\"reason\":\"FRESH\",\"amount\":-50}";

        assertThat(issuesOf(with(saying(rule("relevance.sad", "content.sentiment", "equals", "\"NEGATIVE\""), points))))
                .containsExactly("REFUSE WEIGHS_MOOD relevance.sad");
    }

    @Test
    void a_rule_that_holds_back_whatever_there_is_is_refused() {
        Rule always = blocking("governance.all", """
                {"any": [{"fact": "content.evergreen", "op": "isKnown", "value": true},
                         {"fact": "content.evergreen", "op": "isKnown", "value": false}]}""");

        assertThat(issuesOf(with(always))).contains("REFUSE HOLDS_BACK_EVERYTHING governance.all");
    }

    @Test
    void a_condition_that_no_value_can_meet_is_named() {
        for (String never : List.of(
                "{\"all\": [{\"fact\": \"content.ageHours\", \"op\": \"lessThan\", \"value\": 24},"
                        + "{\"fact\": \"content.ageHours\", \"op\": \"atLeast\", \"value\": 24}]}",
                "{\"all\": [{\"fact\": \"content.class\", \"op\": \"equals\", \"value\": \"NEWS\"},"
                        + "{\"fact\": \"content.class\", \"op\": \"equals\", \"value\": \"STORY\"}]}",
                "{\"all\": [{\"fact\": \"content.themes\", \"op\": \"contains\", \"value\": \"a\"},"
                        + "{\"fact\": \"content.themes\", \"op\": \"noneOf\", \"value\": [\"a\", \"b\"]}]}",
                "{\"all\": [{\"fact\": \"content.evergreen\", \"op\": \"isKnown\", \"value\": false},"
                        + "{\"fact\": \"content.evergreen\", \"op\": \"equals\", \"value\": true}]}",
                "{\"fact\": \"content.words\", \"op\": \"lessThan\", \"value\": 0}")) {
            assertThat(issuesOf(with(when("cadence.own", never)))).containsExactly("WARN NEVER_TRUE cadence.own");
        }
    }

    @Test
    void a_condition_that_some_value_can_meet_is_not() {
        for (String sometimes : List.of(
                "{\"all\": [{\"fact\": \"content.ageHours\", \"op\": \"atMost\", \"value\": 24},"
                        + "{\"fact\": \"content.ageHours\", \"op\": \"atLeast\", \"value\": 24}]}",
                "{\"all\": [{\"fact\": \"content.themes\", \"op\": \"contains\", \"value\": \"a\"},"
                        + "{\"fact\": \"content.themes\", \"op\": \"contains\", \"value\": \"b\"}]}",
                "{\"fact\": \"content.words\", \"op\": \"lessThan\", \"value\": 1}")) {
            assertThat(issuesOf(with(when("cadence.own", sometimes)))).isEmpty();
        }
    }

    @Test
    void a_rule_in_the_shadow_of_one_that_blocks_is_named_with_it() {
        Rule label = when("relevance.old-news", """
                {"all": [{"fact": "content.class", "op": "equals", "value": "NEWS"},
                         {"fact": "content.evergreen", "op": "equals", "value": false},
                         {"fact": "content.ageHours", "op": "moreThan", "value": 1000}]}""");

        List<RuleSetIssue> issues = RuleSetCheck.of(STANDARD, with(label)).issues();

        assertThat(issues).extracting(RuleSetCheckTest::line).containsExactly("WARN SHADOWED relevance.old-news");
        assertThat(issues.getFirst().value()).isEqualTo("relevance.stale");
        assertThat(issues.getFirst().message().en())
                .contains("A piece more than 30 days old is no longer offered, unless it is evergreen.");
    }

    @Test
    void a_rule_that_speaks_of_one_more_situation_is_not_in_the_shadow() {
        Rule label = when("relevance.old-news", """
                {"all": [{"fact": "content.class", "op": "equals", "value": "NEWS"},
                         {"fact": "content.evergreen", "op": "equals", "value": false},
                         {"fact": "content.ageHours", "op": "atLeast", "value": 720}]}""");

        assertThat(issuesOf(with(label))).isEmpty();
    }

    @Test
    void a_rule_that_repeats_another_is_redundant() {
        Rule narrower = changed(
                rule("cadence.own", "programme.mode", "equals", "\"PULL_ONLY\""),
                "LABEL",
                "SUPPRESS_NUDGE",
                "FRESH",
                "PULL_ONLY");

        assertThat(issuesOf(with(narrower))).containsExactly("WARN REDUNDANT cadence.own");
    }

    @Test
    void two_rules_with_one_condition_are_better_joined() {
        assertThat(issuesOf(with(rule("relevance.old", "match.unit", "equals", "true"))))
                .containsExactly("WARN SAME_CONDITION relevance.unit");
    }

    @Test
    void two_rules_that_say_opposite_things_of_the_same_are_named() {
        Rule up = saying(
                rule("relevance.vacancies", "content.class", "oneOf", "[\"VACANCY\",\"PRODUCT\"]"),
                "{\"effect\":\"ADJUST\",\"reason\":\"FRESH\",\"amount\":50}");
        Rule down = saying(
                rule("relevance.products", "content.class", "oneOf", "[\"PRODUCT\",\"CAMPAIGN\"]"),
                "{\"effect\":\"ADJUST\",\"reason\":\"FRESH\",\"amount\":-50}");

        assertThat(issuesOf(with(up, down))).containsExactly("WARN OPPOSITE relevance.vacancies");
    }

    @Test
    void two_rules_that_leave_different_kinds_leave_none() {
        Rule share = saying(
                rule("relevance.share-only", "content.class", "equals", "\"VACANCY\""),
                "{\"effect\":\"LIMIT_KINDS\",\"reason\":\"FRESH\",\"kinds\":[\"SHARE\"]}");

        assertThat(issuesOf(with(share)))
                .contains("WARN NO_KIND_LEFT relevance.share-only")
                .allMatch(line -> line.startsWith("WARN NO_KIND_LEFT"));
    }

    @Test
    void every_issue_has_a_sentence_in_both_languages_with_the_same_places() {
        var dutch = Bundle.of(Issues.class, "issues", Language.NL).all();
        var english = Bundle.of(Issues.class, "issues", Language.EN).all();

        assertThat(dutch.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(IssueCode.values()).map(Enum::name).toList());
        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        dutch.forEach((code, template) -> assertThat(Set.copyOf(template.places()))
                .as(code)
                .isEqualTo(
                        Set.copyOf(english.getOrDefault(code, new Template("")).places())));
        assertThat(EnumSet.allOf(IssueCode.class))
                .allSatisfy(code -> assertThat(code.severity()).isNotNull());
    }

    private static String line(RuleSetIssue issue) {
        return "%s %s %s".formatted(issue.severity(), issue.code(), issue.rule());
    }

    private static List<String> issuesOf(List<Rule> draft) {
        return RuleSetCheck.of(STANDARD, draft).issues().stream()
                .map(RuleSetCheckTest::line)
                .toList();
    }

    private static List<Rule> with(Rule... more) {
        return Stream.concat(STANDARD.stream(), Stream.of(more)).toList();
    }

    private static List<Rule> without(String id) {
        return STANDARD.stream().filter(rule -> !rule.id().value().equals(id)).toList();
    }

    private static List<Rule> changed(String id, String... fromTo) {
        return STANDARD.stream()
                .map(rule -> rule.id().value().equals(id) ? changed(rule, fromTo) : rule)
                .toList();
    }

    /** The rule with each first text in its JSON replaced by the one after it. */
    private static Rule changed(Rule rule, String... fromTo) {
        String json = RuleWriter.canonical(rule);
        for (int i = 0; i < fromTo.length; i += 2) {
            assertThat(json).contains(fromTo[i]);
            json = json.replace(fromTo[i], fromTo[i + 1]);
        }
        return RuleReader.read(json);
    }

    private static Rule saying(Rule rule, String effect) {
        return changed(rule, "{\"effect\":\"LABEL\",\"reason\":\"FRESH\"}", effect);
    }

    private static Rule rule(String id, String fact, String op, String value) {
        return when(id, "{\"fact\": \"%s\", \"op\": \"%s\", \"value\": %s}".formatted(fact, op, value));
    }

    private static Rule when(String id, String condition) {
        return RuleReader.read(
                """
                {"id": "%s", "area": "%s", "schema": "rule/1", "title": {"nl": "Eigen", "en": "Own"},
                 "when": %s, "then": [{"effect": "LABEL", "reason": "FRESH"}],
                 "onUnknown": "IGNORE", "owner": "COMMS"}""".formatted(id, id.substring(0, id.indexOf('.')).toUpperCase(java.util.Locale.ROOT), condition));
    }

    private static Rule blocking(String id, String condition) {
        return changed(when(id, condition), "\"effect\":\"LABEL\"", "\"effect\":\"BLOCK\"");
    }
}
