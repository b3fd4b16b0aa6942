package nl.weerklank.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReaderTest {

    private static final String BACK_OFF = """
            {"id": "cadence.back-off", "area": "CADENCE", "schema": "rule/1",
             "title": {"nl": "Rust na negeren", "en": "Rest after being ignored"},
             "scope": {"channels": ["EMAIL", "CHAT"]},
             "when": {"all": [
                 {"fact": "nudge.ignoredInARow", "op": "atLeast", "value": {"param": "ignored"}},
                 {"fact": "nudge.hoursSinceLast", "op": "lessThan", "value": {"param": "restHours"}}]},
             "then": [{"effect": "SUPPRESS_NUDGE", "reason": "RESTING"}],
             "params": {"ignored": {"type": "int", "min": 1, "max": 10, "value": 2},
                        "restHours": {"type": "int", "min": 24, "max": 2160, "value": 336}},
             "onUnknown": "SUPPRESS", "valid": {"from": "2026-12-01"}, "owner": "COMMS"}
            """;

    @Test
    void the_example_of_the_language_is_read() {
        Rule rule = RuleReader.read(BACK_OFF);

        assertThat(rule.id()).isEqualTo(new RuleId("cadence.back-off"));
        assertThat(rule.channels()).containsExactlyInAnyOrder(Channel.EMAIL, Channel.CHAT);
        assertThat(rule.when().leaves())
                .extracting(Condition.Leaf::fact)
                .containsExactly(Fact.NUDGE_IGNORED_IN_A_ROW, Fact.NUDGE_HOURS_SINCE_LAST);
        assertThat(rule.valueOf(new Amount.Param("restHours"))).isEqualTo(336);
        assertThat(rule.then())
                .containsExactly(new Consequence.Says(new Effect.SuppressNudge(ReasonCode.RESTING, Set.of())));
        assertThat(rule.valid()).isEqualTo(new Validity(LocalDate.of(2026, 12, 1), null));
        assertThat(rule.enabled()).isTrue();
    }

    @ParameterizedTest(name = "{0} → {1} is refused at {2}")
    @DisplayName("G09 whatever is outside the vocabulary is refused, with its place, its value and what is allowed")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nudge.ignoredInARow            | nudge.ignoredInRow             | /when/all/0/fact   | nudge.ignoredInRow | nudge.ignoredInARow
            "op": "atLeast"                | "op": "matches"                | /when/all/0/op     | matches            | atLeast
            "op": "atLeast"                | "op": "overlaps"               | /when/all/0/op     | overlaps           | equals
            "op": "atLeast"                | "op": 3                        | /when/all/0/op     | 3                  | equals
            SUPPRESS_NUDGE                 | SUPPRESS_NUDGES                | /then/0/effect     | SUPPRESS_NUDGES    | SUPPRESS_NUDGE
            "reason": "RESTING"            | "reason": "Resting"            | /then/0/reason     | Resting            | RESTING
            {"param": "ignored"}           | {"param": "ignord"}            | /when/all/0/value/param | ignord        | ignored
            "onUnknown": "SUPPRESS"        | "onUnknown": "MAYBE"           | /onUnknown         | MAYBE              | IGNORE
            "owner": "COMMS"               | "owner": "ME"                  | /owner             | ME                 | HR
            "schema": "rule/1"             | "schema": "rule/9"             | /schema            | rule/9             | rule/1
            "CHAT"                         | "FAX"                          | /scope/channels/1  | FAX                | APP
            "title":                       | "titel":                       | /titel             | {"nl":"Rust na negeren","en":"Rest after being ignored"} | title
            "type": "int", "min": 1        | "type": "text", "min": 1       | /params/ignored/type | text             | int
            """)
    void outside_the_vocabulary(String good, String bad, String path, String value, String nearest) {
        RuleRefusedException refusal = refusalOf(BACK_OFF.replace(good, bad));

        assertThat(refusal.issues()).anySatisfy(issue -> {
            assertThat(issue.path()).isEqualTo(path);
            assertThat(issue.value()).isEqualTo(value);
            assertThat(issue.allowed()).contains(nearest);
        });
    }

    @ParameterizedTest(name = "{0} → {1} is refused at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "min": 1, "max": 10, "value": 2 | "min": 1, "max": 10, "value": 11  | /params/ignored/value
            "min": 1, "max": 10, "value": 2 | "min": 9, "max": 1, "value": 2    | /params/ignored/max
            "value": 2}                     | "value": 2.0}                     | /params/ignored/value
            "value": 2}                     | "value": "2"}                     | /params/ignored/value
            "value": 2}                     | "value": 99999999999999}          | /params/ignored/value
            {"param": "restHours"}          | 1000001                           | /when/all/1/value
            {"param": "restHours"}          | 24                                | /params/restHours
            {"param": "restHours"}          | null                              | /when/all/1/value
            {"param": "restHours"}          | {"param": "restHours", "x": 1}    | /when/all/1/value/x
            "id": "cadence.back-off"        | "id": "relevance.back-off"        | /id
            "id": "cadence.back-off"        | "id": "cadence.Back off"          | /id
            "id": "cadence.back-off"        | "id": 7                           | /id
            "Rust na negeren"               | "Rust\\u202Ena"                   | /title/nl
            "Rust na negeren"               | "Rust\\nna"                       | /title/nl
            "Rust na negeren"               | ""                                | /title/nl
            "from": "2026-12-01"            | "from": "1 december"              | /valid/from
            "from": "2026-12-01"            | "from": "2026-12-01", "until": "2026-12-01" | /valid/until
            "then": [                       | "then": [], "x": [                | /then
            "owner": "COMMS"                | "owner": "COMMS", "serves": ["36"] | /serves/0
            "owner": "COMMS"                | "owner": "COMMS", "enabled": "no" | /enabled
            """)
    void outside_the_bounds(String good, String bad, String path) {
        RuleRefusedException refusal = refusalOf(BACK_OFF.replace(good, bad));

        assertThat(refusal.issues()).extracting(Issue::path).contains(path);
    }

    @Test
    void a_code_is_checked_against_the_codes_of_its_fact() {
        RuleRefusedException refusal = refusalOf(withCondition("""
                {"fact": "content.class", "op": "oneOf", "value": ["NEWS", "KNOWLEGDE"]}"""));

        assertThat(refusal.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.path()).isEqualTo("/when/value/1");
            assertThat(issue.allowed()).startsWith("KNOWLEDGE");
        });
    }

    @Test
    void the_organisation_names_its_own_themes() {
        Rule rule = RuleReader.read(withCondition("""
                {"fact": "content.themes", "op": "overlaps", "value": ["warmtenetten"]}"""));

        assertThat(rule.when().leaves()).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("G09 no condition can hold an expression, a path or a script")
    @ValueSource(
            strings = {
                "{\"fact\": \"content.class.name\", \"op\": \"equals\", \"value\": \"NEWS\"}",
                "{\"fact\": \"content.class\", \"op\": \"equals\", \"value\": \"System.exit(1)\"}",
                "{\"fact\": \"content.themes\", \"op\": \"contains\", \"value\": \"${jndi:ldap://x}\"}",
                "{\"fact\": \"content.themes\", \"op\": \"contains\", \"value\": \"'; drop table rule; --\"}",
                "{\"fact\": \"content.ageHours\", \"op\": \"atLeast\", \"value\": \"1+1\"}",
                "{\"fact\": \"content.ageHours\", \"op\": \"atLeast\", \"value\": {\"$eval\": \"1\"}}",
                "{\"eval\": \"true\"}",
                "\"true\"",
                "[]",
                "{\"all\": []}",
                "{\"all\": {\"any\": []}}",
                "{\"all\": [{\"fact\": \"content.evergreen\", \"op\": \"isKnown\", \"value\": true}], \"any\": []}",
                "{\"fact\": \"content.evergreen\", \"op\": \"isKnown\"}",
                "{\"fact\": \"content.ageHours\", \"op\": \"between\", \"value\": [3]}",
                "{\"fact\": \"content.ageHours\", \"op\": \"between\", \"value\": [3, 2]}",
            })
    void no_condition(String condition) {
        assertThat(refusalOf(withCondition(condition)).issues())
                .isNotEmpty()
                .allSatisfy(issue -> assertThat(issue.path()).startsWith("/when"));
    }

    @Test
    void groups_stand_at_most_two_within_each_other() {
        String leaf = "{\"fact\": \"content.evergreen\", \"op\": \"isKnown\", \"value\": true}";

        assertThat(RuleReader.read(withCondition("{\"all\": [{\"any\": [%s]}]}".formatted(leaf))))
                .isNotNull();
        assertThat(refusalOf(withCondition("{\"all\": [{\"any\": [{\"none\": [%s]}]}]}".formatted(leaf)))
                        .issues())
                .extracting(Issue::path)
                .containsExactly("/when/all/0/any/0");
    }

    @Test
    void every_mistake_is_named_at_once() {
        String worse = BACK_OFF.replace("\"owner\": \"COMMS\"", "\"owner\": \"ME\"")
                .replace("atLeast", "atleast")
                .replace("SUPPRESS_NUDGE", "NUDGE");

        assertThat(refusalOf(worse).issues())
                .extracting(Issue::path)
                .containsExactlyInAnyOrder("/when/all/0/op", "/then/0/effect", "/owner");
    }

    @Test
    void a_number_outside_its_bounds_is_named_once_and_not_where_it_is_used() {
        RuleRefusedException refusal = refusalOf(BACK_OFF.replace("\"value\": 336", "\"value\": 9000"));

        assertThat(refusal.issues()).extracting(Issue::path).containsExactly("/params/restHours/value");
    }

    @Test
    @DisplayName("R26 each mistake is named in Dutch and in English, with a way out")
    void a_mistake_is_named_in_both_languages() {
        Issue issue = refusalOf(BACK_OFF.replace("\"owner\": \"COMMS\"", "\"owner\": \"ME\""))
                .issues()
                .getFirst();

        assertThat(issue.message().nl())
                .isEqualTo("Dit woord staat niet in de woordenlijst; kies een van de toegestane.");
        assertThat(issue.message().en()).isEqualTo("This word is not in the vocabulary; choose one of those allowed.");
    }

    @Test
    void what_is_missing_is_said_to_be_missing() {
        Issue issue =
                refusalOf(BACK_OFF.replace("\"title\"", "\"name\"")).issues().getLast();

        assertThat(issue.path()).isEqualTo("/title");
        assertThat(issue.message().nl()).isEqualTo("Dit ontbreekt. Hier hoort een object te staan: {…}.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nonsense", "{} {}", "{\"id\": \"a\", \"id\": \"b\"}", "null", "[]", "3"})
    void what_is_no_document_is_refused(String json) {
        assertThat(refusalOf(json).issues()).isNotEmpty();
    }

    @Test
    void a_document_that_is_too_deep_or_too_long_is_refused_before_it_is_read() {
        assertThat(refusalOf("[".repeat(100_000)).issues()).hasSize(1);
        assertThat(refusalOf("[".repeat(1_000)).issues()).hasSize(1);
        assertThat(refusalOf(" ".repeat(RuleReader.MOST_BYTES + 1)).issues()).hasSize(1);
    }

    @Test
    @DisplayName("R01 no rule can give a personal reason without a fact that shows it")
    void a_personal_reason_is_shown_by_its_fact() {
        String everyone = withCondition("{\"fact\": \"content.class\", \"op\": \"equals\", \"value\": \"CAMPAIGN\"}")
                .replace(
                        "{\"effect\": \"SUPPRESS_NUDGE\", \"reason\": \"RESTING\"}",
                        "{\"effect\": \"ADJUST\", \"reason\": \"THEME_MATCH\", \"amount\": 900}");
        String always = everyone.replace(
                "{\"fact\": \"content.class\", \"op\": \"equals\", \"value\": \"CAMPAIGN\"}",
                "{\"fact\": \"match.strongThemes\", \"op\": \"atLeast\", \"value\": 0}");
        String shown = always.replace("\"value\": 0", "\"value\": 1");

        assertThat(refusalOf(everyone).issues()).extracting(Issue::path).containsExactly("/then/0/reason");
        assertThat(refusalOf(always).issues()).extracting(Issue::path).containsExactly("/then/0/reason");
        assertThat(RuleReader.read(shown)).isNotNull();
    }

    @Test
    void an_editor_cannot_move_a_score_further_than_the_language_allows() {
        String rule = withCondition("{\"fact\": \"content.evergreen\", \"op\": \"equals\", \"value\": true}")
                .replace("\"then\": [{\"effect\": \"SUPPRESS_NUDGE\", \"reason\": \"RESTING\"}]", """
                        "then": [{"effect": "ADJUST", "reason": "FRESH", "amount": {"param": "points"}}],
                        "params": {"points": {"type": "int", "min": 0, "max": 5000, "value": 10}}""");

        assertThat(refusalOf(rule).issues()).extracting(Issue::path).containsExactly("/then/0/amount");
        assertThat(RuleReader.read(rule.replace("5000", "1000"))).isNotNull();
    }

    @Test
    void a_refusal_shows_little_of_a_value_and_nothing_that_could_forge_a_log_line() {
        RuleRefusedException refusal =
                refusalOf(BACK_OFF.replace("\"COMMS\"", "\"x\\nERROR forged " + "y".repeat(500) + "\""));

        assertThat(refusal.getMessage()).doesNotContain("\n");
        assertThat(refusal.issues().getFirst().value()).hasSizeLessThan(80);
    }

    @Test
    void layout_and_defaults_do_not_change_the_hash_but_content_does() {
        Rule rule = RuleReader.read(BACK_OFF);

        assertThat(RuleWriter.hash(RuleReader.read(BACK_OFF.replaceAll("\\s+", " "))))
                .isEqualTo(RuleWriter.hash(rule));
        assertThat(RuleWriter.hash(RuleReader.read(BACK_OFF.replace("\"EMAIL\", \"CHAT\"", "\"CHAT\", \"EMAIL\""))))
                .isEqualTo(RuleWriter.hash(rule));
        assertThat(RuleWriter.hash(RuleReader.read(BACK_OFF.replace("336", "337"))))
                .isNotEqualTo(RuleWriter.hash(rule));
        assertThat(RuleWriter.hash(List.of(rule))).isNotEqualTo(RuleWriter.hash(rule));
    }

    @Test
    void the_canonical_form_is_in_the_order_of_rfc_8785() {
        assertThat(RuleWriter.canonical(RuleReader.read(BACK_OFF)))
                .startsWith(
                        "{\"area\":\"CADENCE\",\"enabled\":true,\"id\":\"cadence.back-off\",\"onUnknown\":\"SUPPRESS\"")
                .doesNotContain(" \"", "\n");
    }

    private static String withCondition(String condition) {
        return """
                {"id": "cadence.some", "area": "CADENCE", "schema": "rule/1", "title": {"nl": "Iets", "en": "Some"},
                 "when": %s, "then": [{"effect": "SUPPRESS_NUDGE", "reason": "RESTING"}],
                 "onUnknown": "IGNORE", "owner": "HR"}""".formatted(condition);
    }

    private static RuleRefusedException refusalOf(String json) {
        RuleRefusedException refusal = catchThrowableOfType(RuleRefusedException.class, () -> RuleReader.read(json));
        assertThat(refusal)
                .as("a refusal of %s", json.length() > 200 ? "a long document" : json)
                .isNotNull();
        return refusal;
    }
}
