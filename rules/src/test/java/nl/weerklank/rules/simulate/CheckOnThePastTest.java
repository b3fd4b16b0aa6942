package nl.weerklank.rules.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.rules.check.RuleSetCheck;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Checked on what was decided, a draft")
class CheckOnThePastTest {

    private static final List<Rule> BASE = StandardPolicy.rules();
    private static final int TWELVE = 12;

    private static final Rule ABOUT_NOTHING =
            rule("{\"fact\": \"content.words\", \"op\": \"atLeast\", \"value\": 9000}", "LABEL");
    private static final Rule ABOUT_EVERYTHING =
            rule("{\"fact\": \"content.words\", \"op\": \"atLeast\", \"value\": 0}", "BLOCK");

    @Test
    @DisplayName("is told which rule would never have spoken")
    void neverSpoke() {
        assertThat(issuesOf(ABOUT_NOTHING, TWELVE)).contains("NEVER_SPOKE governance.mine");
    }

    @Test
    @DisplayName("is told which rule would have held everything back, and that nothing is left")
    void heldBackEverything() {
        assertThat(issuesOf(ABOUT_EVERYTHING, TWELVE))
                .contains("HELD_BACK_EVERYTHING governance.mine", "NOTHING_LEFT ")
                .doesNotContain("NEVER_SPOKE governance.mine");
    }

    @Test
    @DisplayName("cannot tell a rule that speaks to two people from one that speaks to nobody")
    void fewAreNobody() {
        assertThat(issuesOf(toTeam("dept-0/team-0"), TWELVE)).doesNotContain("NEVER_SPOKE governance.mine");
        assertThat(issuesOf(toTeam("dept-1/team-2"), TWELVE)).contains("NEVER_SPOKE governance.mine");
    }

    @Test
    @DisplayName("cannot tell a rule that leaves two people something from one that leaves nobody anything")
    void leftToFew() {
        Rule butTwo = rule(
                "{\"none\": [{\"fact\": \"employee.units\", \"op\": \"contains\", \"value\": \"dept-1/team-2\"}]}",
                "BLOCK");

        assertThat(issuesOf(butTwo, TWELVE)).contains("HELD_BACK_EVERYTHING governance.mine");
    }

    @Test
    @DisplayName("is told nothing of decisions about fewer than five people")
    void tooFew() {
        assertThat(issuesOf(ABOUT_EVERYTHING, 4)).isEmpty();
    }

    private static List<String> issuesOf(Rule draft, int people) {
        List<Rule> rules = Stream.concat(BASE.stream(), Stream.of(draft)).toList();
        Month month = Month.of(3, people, 3, BASE);

        return RuleSetCheck.of(BASE, rules).issuesOn(month.records().stream()).stream()
                .map(issue -> issue.code() + " " + (issue.rule() == null ? "" : issue.rule()))
                .toList();
    }

    private static Rule toTeam(String unit) {
        return rule("{\"fact\": \"employee.units\", \"op\": \"contains\", \"value\": \"%s\"}".formatted(unit), "LABEL");
    }

    private static Rule rule(String when, String effect) {
        return RuleReader.read("""
                {"id": "governance.mine", "area": "GOVERNANCE", "schema": "rule/1", "title": {"nl": "Van mij", "en": "Mine"},
                 "when": %s, "then": [{"effect": "%s", "reason": "FRESH"}], "onUnknown": "IGNORE", "owner": "COMMS"}""".formatted(when, effect));
    }
}
