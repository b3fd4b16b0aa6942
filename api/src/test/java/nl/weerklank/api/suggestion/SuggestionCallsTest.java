package nl.weerklank.api.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.sql.Sql;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("Suggestions over HTTP:")
class SuggestionCallsTest {

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Organisations organisations;

    @Inject
    Sql sql;

    @Test
    @DisplayName(
            "R03 R29 a suggestion names the part of the profile, the words of the item and what is in it for the person")
    void namesWhy() {
        String item = Stage.newItem();
        String person = Stage.newOpenPerson();

        ValidatableResponse answer = Stage.ask(person, 50, "PULL");

        answer.body("decisionId", notNullValue())
                .body("ruleSetRevision", notNullValue())
                .body("withheld.considered", notNullValue())
                .root("suggestions.find { it.contentId == '%s' }".formatted(item))
                .body("delivery", equalTo("PULL"))
                .body("motive", equalTo("SELF"))
                .body("whatsInItForYou", containsString("je vakkennis"))
                .body("whatsInItForYou", containsString("armtepomp"))
                .body("effortMinutes", equalTo(6))
                .body("disclosure.required", equalTo(true))
                .body("angles.size()", equalTo(2))
                .body(
                        "reasons.find { it.ruleId == 'relevance.theme' }.text",
                        containsString("Past bij je interesse in Duurzaamheid"))
                .body("reasons.find { it.ruleId == 'relevance.theme' }.text", containsString("armtepomp"));
    }

    @Test
    @DisplayName("the same decision reads in English for who prefers English")
    void inEnglish() {
        String item = Stage.newItem();
        String person = Stage.newOpenPerson();

        ValidatableResponse answer = Stage.platform()
                .header("Accept-Language", "en")
                .body(Map.of("employeeId", person, "limit", 50, "channel", "PULL"))
                .post("/v1/suggestions")
                .then();

        answer.root("suggestions.find { it.contentId == '%s' }".formatted(item))
                .body("whatsInItForYou", containsString("Your goal is growing and showing your expertise"))
                .body(
                        "reasons.find { it.ruleId == 'relevance.theme' }.text",
                        containsString("Fits your interest in Sustainability"));
    }

    @Test
    @DisplayName("R05 R29 without a chosen goal nothing is claimed to be in it for the person, and nothing is pushed")
    void withoutGoal() {
        Stage.newItem();
        String person = Stage.newPerson();
        Map<String, Object> preferences = Stage.openPreferences();
        preferences.remove("goals");
        Stage.says(Stage.self(person), person, preferences);

        ValidatableResponse answer = Stage.ask(person, 50, "EMAIL");

        answer.body("suggestions", not(empty()))
                .body("suggestions.motive", everyItem(equalTo("EMPLOYER")))
                .body("suggestions.whatsInItForYou", everyItem(nullValue()))
                .body("suggestions.delivery", everyItem(equalTo("PULL")))
                .body("suggestions.notPushed.code", hasItem("NO_BENEFIT"));
    }

    @Test
    @DisplayName("R05 R10 what a close colleague made is for that colleague, who is named when it is shown")
    void forAColleague() {
        String unit = "team-" + UUID.randomUUID();
        String colleague = Stage.newPersonIn(unit);
        Stage.says(Stage.self(colleague), colleague, Map.of("optIn", true));
        String item = Stage.newItemBy(colleague);
        String person = Stage.newPersonIn(unit);
        Stage.says(person, Map.of("interests", List.of("sustainability"), "readiness", "SHARE"));

        ValidatableResponse answer = Stage.ask(person, 50, "PULL");

        answer.root("suggestions.find { it.contentId == '%s' }".formatted(item))
                .body("motive", equalTo("COLLEAGUE"))
                .body("whatsInItForYou", nullValue())
                .body("reasons.text", hasItem(containsString("Iemand Anders")));
        String decision = answer.extract().path("decisionId");
        assertThat(SignedIn.as(Role.COMPLIANCE)
                        .get("/v1/decisions/{id}", decision)
                        .asString())
                .as("the record")
                .doesNotContain("Iemand Anders");
    }

    @Test
    @DisplayName("R73 metrics tell what the service does by stage and reason, and nothing of persons")
    void metrics() {
        Stage.newItem();
        String person = Stage.newOpenPerson();
        Stage.ask(person, 3, "EMAIL");

        String metrics = io.restassured.RestAssured.get("/q/metrics").asString();

        assertThat(metrics)
                .contains(
                        "weerklank_decision_stage_seconds_count{stage=\"retrieve\"",
                        "weerklank_decision_stage_seconds_count{stage=\"rules\"",
                        "weerklank_decision_stage_seconds_count{stage=\"record\"",
                        "weerklank_decision_stage_seconds_count{stage=\"turn\"",
                        "weerklank_decision_candidates",
                        "weerklank_rules_effects_total",
                        "weerklank_nudges_total{answer=\"GRANTED\"",
                        "weerklank_tagging_waiting")
                .doesNotContain(person);
    }

    @Test
    @DisplayName("R04 who filled in only themes gets something sensible: to read or to talk about")
    void onlyThemes() {
        Stage.newItem();
        String person = Stage.newPerson();
        Stage.says(person, Map.of("interests", List.of("sustainability")));

        ValidatableResponse answer = Stage.ask(person, 3, "PULL");

        answer.body("suggestions", not(empty())).body("suggestions.kind", everyItem(equalTo("READ")));
    }

    @Test
    @DisplayName("R01 who shares nothing with any item gets nothing, and the reasons in plain sentences")
    void nothingFits() {
        Stage.newItem();
        String person = Stage.newPerson();

        ValidatableResponse answer = Stage.ask(person, 3, "PULL");

        answer.body("suggestions", empty()).body("why", not(empty())).body("why[0]", not(containsString("NO_MATCH")));
    }

    @Test
    @DisplayName("R16 who left gets nothing, and hears why")
    void left() {
        Stage.newItem();
        String person = Stage.newOpenPerson();
        Stage.says(Stage.self(person), person, Map.of("optIn", false, "interests", List.of("sustainability")));

        ValidatableResponse answer = Stage.ask(person, 3, "PULL");

        answer.body("suggestions", empty()).body("withheld.byReason", org.hamcrest.Matchers.hasKey("NOT_JOINED"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 51, 10_000})
    @DisplayName("a limit outside 1 to 50 is refused, naming it and what was expected:")
    void limit(int limit) {
        Stage.platform()
                .body(Map.of("employeeId", "e-1", "limit", limit))
                .post("/v1/suggestions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("limit"))
                .body("detail", containsString(Integer.toString(limit)))
                .body("detail", containsString("1 to 50"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"limit\": 3}|400|employeeId",
                "{\"employeeId\": \"no spaces\"}|400|employeeId",
                "{\"employeeId\": \"e-1\", \"channel\": \"PIGEON\"}|400|channel",
                "{\"employeeId\": \"e-1\", \"limit\": \"three\"}|400|limit",
                "{\"employeeId\": \"e-1\", \"limit\": 1.5}|400|limit",
                "{\"employeeId\": \"e-1\", \"colour\": \"red\"}|400|colour",
            })
    @DisplayName("a question that makes no sense is refused, naming the field:")
    void badInput(String body, int status, String field) {
        Stage.platform()
                .body(body)
                .post("/v1/suggestions")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"e-1\""})
    @DisplayName("what is no question at all is refused:")
    void noQuestion(String body) {
        Stage.platform()
                .body(body)
                .post("/v1/suggestions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    @DisplayName("an unknown employee is not found")
    void unknownEmployee() {
        Stage.platform()
                .body(Map.of("employeeId", "nobody-" + UUID.randomUUID()))
                .post("/v1/suggestions")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    @DisplayName("G13 an employee may ask for themselves and for nobody else")
    void ownOnly() {
        String person = Stage.newOpenPerson();
        String other = Stage.newPerson();

        Stage.ask(Stage.self(person), person, 3, "PULL");
        Stage.self(person)
                .body(Map.of("employeeId", other))
                .post("/v1/suggestions")
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("R73 looking again changes nothing and leaves no row, with or without a key")
    void refresh() {
        Stage.newItem();
        String person = Stage.newOpenPerson();
        String first = Stage.ask(person, 3, "PULL").extract().asString();
        long rows = rows();
        String metrics = decisionMetrics();

        String again = Stage.ask(person, 3, "PULL").extract().asString();
        String withKey = Stage.ask(Stage.platform().header("Idempotency-Key", UUID.randomUUID()), person, 3, "PULL")
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
        assertThat(withKey).isEqualTo(first);
        assertThat(rows()).isEqualTo(rows);
        assertThat(decisionMetrics()).isEqualTo(metrics);
    }

    @Test
    @DisplayName("R73 that something was seen changes nothing; an answer does")
    void seenIsNoInput() {
        String item = Stage.newItem();
        String person = Stage.newOpenPerson();
        ValidatableResponse first = Stage.ask(person, 50, "PULL");
        String suggestion = Stage.suggestionOf(first, item);

        outcome(suggestion, Map.of("outcome", "SEEN")).statusCode(200);
        String afterSeen = Stage.ask(person, 50, "PULL").extract().asString();
        outcome(suggestion, Map.of("outcome", "DONE")).statusCode(200);
        ValidatableResponse afterDone = Stage.ask(person, 50, "PULL");

        assertThat(afterSeen).isEqualTo(first.extract().asString());
        afterDone.body("suggestions.contentId", not(hasItem(item)));
    }

    @Test
    @DisplayName("a call that is repeated with its key gives the same decision; with another question it is refused")
    void sameKey() {
        Stage.newItem();
        String person = Stage.newOpenPerson();
        UUID key = UUID.randomUUID();

        String first = Stage.ask(Stage.platform().header("Idempotency-Key", key), person, 3, "EMAIL")
                .extract()
                .asString();
        String again = Stage.ask(Stage.platform().header("Idempotency-Key", key), person, 3, "EMAIL")
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
        Stage.platform()
                .header("Idempotency-Key", key)
                .body(Map.of("employeeId", person, "limit", 4, "channel", "EMAIL"))
                .post("/v1/suggestions")
                .then()
                .statusCode(422);
    }

    @Test
    @DisplayName("G14 two organisations with equal ids decide apart and never see each other's decisions")
    void twoOrganisations() {
        String person = "both-" + UUID.randomUUID();
        String item = "both-" + UUID.randomUUID();
        for (String organisation : List.of("main", "other")) {
            Stage.putPerson(platformOf(organisation), person);
            Stage.putItem(platformOf(organisation), item);
            Stage.says(platformOf(organisation), person, Map.of("interests", List.of("sustainability")));
        }
        String ours = Stage.ask(platformOf("main"), person, 3, "PULL").extract().path("decisionId");
        String theirs =
                Stage.ask(platformOf("other"), person, 3, "PULL").extract().path("decisionId");

        SignedIn.as(Role.COMPLIANCE, "other")
                .get("/v1/decisions/{id}", ours)
                .then()
                .statusCode(404);
        SignedIn.as(Role.COMPLIANCE, "main")
                .get("/v1/decisions/{id}", theirs)
                .then()
                .statusCode(404);
        SignedIn.as(Role.COMPLIANCE, "main")
                .get("/v1/decisions/{id}", ours)
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification platformOf(String organisation) {
        return SignedIn.as(Role.PLATFORM, organisation).contentType("application/json");
    }

    private static ValidatableResponse outcome(String suggestion, Map<String, ?> body) {
        return Stage.platform()
                .body(body)
                .post("/v1/suggestions/{id}/outcome", suggestion)
                .then();
    }

    /** Every row in which a look could leave a trace. */
    private long rows() {
        return transaction.in(organisations.usual(), () -> sql.first("""
                                select (select count(*) from decision) + (select count(*) from decision_payload)
                                    + (select count(*) from suggestion) + (select count(*) from nudge)
                                    + (select count(*) from idempotency) + (select count(*) from access_log) as rows
                                """, row -> row.number("rows"))
                .orElseThrow());
    }

    private static String decisionMetrics() {
        return io.restassured.RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("weerklank_decision") || line.startsWith("weerklank_suggestion"))
                .sorted()
                .reduce("", (one, other) -> one + "\n" + other);
    }
}
