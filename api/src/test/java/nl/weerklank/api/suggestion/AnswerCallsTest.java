package nl.weerklank.api.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerklank.api.content.Items;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("Answers to suggestions over HTTP:")
class AnswerCallsTest {

    private String item;
    private String person;
    private String suggestion;

    @BeforeEach
    void somebodyWithASuggestion() {
        item = Stage.newItem();
        person = Stage.newOpenPerson();
        suggestion = Stage.suggestionOf(Stage.ask(person, 50, "PULL"), item);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHARED", "DONE", "DECLINED", "TOO_MUCH"})
    @DisplayName("R72 an item that was answered never returns:")
    void neverReturns(String outcome) {
        answer(Map.of("outcome", outcome)).statusCode(200).body("outcome", equalTo(outcome));

        ValidatableResponse next = Stage.ask(person, 50, "PULL");

        next.body("suggestions.contentId", not(hasItem(item)));
    }

    @Test
    @DisplayName("R72 an item that was put off stays away until its date")
    void putOff() {
        answer(Map.of("outcome", "SNOOZED", "until", inDays(7))).statusCode(200);

        ValidatableResponse next = Stage.ask(person, 50, "PULL");

        next.body("suggestions.contentId", not(hasItem(item)))
                .body("withheld.byReason", org.hamcrest.Matchers.hasKey("SNOOZED"));
    }

    @Test
    @DisplayName("an answer can be repeated, and stays")
    void answerStays() {
        answer(Map.of("outcome", "DECLINED")).statusCode(200);
        answer(Map.of("outcome", "DECLINED")).statusCode(200);

        answer(Map.of("outcome", "SHARED"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("ANSWERED_ALREADY"));
    }

    @Test
    @DisplayName("what was put off, or only seen, can still be answered; and that it was too much can always be said")
    void laterAnswers() {
        answer(Map.of("outcome", "SEEN")).statusCode(200);
        answer(Map.of("outcome", "SNOOZED", "until", inDays(7))).statusCode(200);
        answer(Map.of("outcome", "SHARED")).statusCode(200);
        answer(Map.of("outcome", "TOO_MUCH")).statusCode(200);
        answer(Map.of("outcome", "SHARED")).statusCode(200);
    }

    @Test
    @DisplayName("a second no to the same theme asks, that once, whether to mute it")
    void asksWhetherToMute() {
        String second = declinable();
        String third = declinable();

        answer(Map.of("outcome", "DECLINED")).statusCode(200).body("askToMute", nullValue());
        decline(second).body("askToMute", equalTo("sustainability"));
        decline(third).body("askToMute", nullValue());
    }

    @Test
    @DisplayName("a theme that is muted already is not asked about")
    void mutedAlready() {
        String second = declinable();
        answer(Map.of("outcome", "DECLINED")).statusCode(200);
        Stage.says(person, Map.of("mutedThemes", List.of("sustainability"))).statusCode(200);

        decline(second).body("askToMute", nullValue());
    }

    private String declinable() {
        String other = Stage.newItem();
        return Stage.suggestionOf(Stage.ask(person, 50, "PULL"), other);
    }

    private static ValidatableResponse decline(String suggestion) {
        return Stage.platform()
                .body(Map.of("outcome", "DECLINED"))
                .post("/v1/suggestions/{id}/outcome", suggestion)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|outcome",
                "{\"outcome\": \"LIKED\"}|outcome",
                "{\"outcome\": \"SNOOZED\"}|until",
                "{\"outcome\": \"SNOOZED\", \"until\": \"2020-01-01T00:00:00Z\"}|until",
                "{\"outcome\": \"SNOOZED\", \"until\": \"2999-01-01T00:00:00Z\"}|until",
                "{\"outcome\": \"DONE\", \"until\": \"2027-01-01T00:00:00Z\"}|until",
                "{\"outcome\": \"DONE\", \"score\": 3}|score",
            })
    @DisplayName("an answer that makes no sense is refused, naming the field:")
    void badAnswers(String body, String field) {
        Stage.platform()
                .body(body)
                .post("/v1/suggestions/{id}/outcome", suggestion)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-id", "00000000-0000-7000-8000-000000000000"})
    @DisplayName("an answer to a suggestion that does not exist is not found:")
    void unknown(String id) {
        Stage.platform()
                .body(Map.of("outcome", "DONE"))
                .post("/v1/suggestions/{id}/outcome", id)
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("G13 a person answers their own suggestions and nobody else's")
    void ownOnly() {
        String other = Stage.newOpenPerson();

        Stage.self(other)
                .body(Map.of("outcome", "DONE"))
                .post("/v1/suggestions/{id}/outcome", suggestion)
                .then()
                .statusCode(403);
        Stage.self(person)
                .body(Map.of("outcome", "DONE"))
                .post("/v1/suggestions/{id}/outcome", suggestion)
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("R53 a person can say of their own suggestion that it felt pushy; a platform cannot say it for them")
    void feltPushy() {
        Stage.self(person)
                .body(Map.of("feedback", "FELT_PUSHY"))
                .post("/v1/suggestions/{id}/feedback", suggestion)
                .then()
                .statusCode(200)
                .body("feedback", equalTo("FELT_PUSHY"));
        Stage.platform()
                .body(Map.of("feedback", "FELT_PUSHY"))
                .post("/v1/suggestions/{id}/feedback", suggestion)
                .then()
                .statusCode(403);
        Stage.self(person)
                .body(Map.of("feedback", "NICE"))
                .post("/v1/suggestions/{id}/feedback", suggestion)
                .then()
                .statusCode(400)
                .body("field", equalTo("feedback"));
    }

    @Test
    @DisplayName("G06 a person finds what they answered among their data, with the title of the item")
    void answersAreHeld() {
        String offered = "offered.suggestions.find { it.suggestionId == '%s' }".formatted(suggestion);
        answer(Map.of("outcome", "TOO_MUCH")).statusCode(200);
        Stage.self(person)
                .body(Map.of("feedback", "FELT_PUSHY"))
                .post("/v1/suggestions/{id}/feedback", suggestion)
                .then()
                .statusCode(200);

        ValidatableResponse held =
                Stage.self(person).get("/v1/employees/{id}/data", person).then();

        held.body(offered + ".title", equalTo(Items.item(item).get("title").textValue()))
                .body(offered + ".tooMuchAt", notNullValue())
                .body(offered + ".feltPushyAt", notNullValue());
    }

    @Test
    @DisplayName("G06 an item that became confidential keeps its title to itself")
    void confidentialSince() {
        String offered = "offered.suggestions.find { it.suggestionId == '%s' }".formatted(suggestion);
        Stage.platform()
                .body(Items.item(item).put("confidentiality", "CONFIDENTIAL"))
                .put("/v1/content/{id}", item)
                .then()
                .statusCode(200);

        ValidatableResponse held =
                Stage.self(person).get("/v1/employees/{id}/data", person).then();

        held.body(offered + ".contentId", equalTo(item)).body(offered + ".title", nullValue());
    }

    @Test
    @DisplayName("an answer that is repeated with its key is taken once")
    void sameKey() {
        UUID key = UUID.randomUUID();
        String first = withKey(key, "DONE").statusCode(200).extract().asString();

        assertThat(withKey(key, "DONE").statusCode(200).extract().asString()).isEqualTo(first);
        withKey(key, "DECLINED").statusCode(422);
    }

    private ValidatableResponse withKey(UUID key, String outcome) {
        return Stage.platform()
                .header("Idempotency-Key", key)
                .body(Map.of("outcome", outcome))
                .post("/v1/suggestions/{id}/outcome", suggestion)
                .then();
    }

    private ValidatableResponse answer(Map<String, ?> body) {
        return Stage.platform()
                .body(body)
                .post("/v1/suggestions/{id}/outcome", suggestion)
                .then();
    }

    private static String inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }
}
