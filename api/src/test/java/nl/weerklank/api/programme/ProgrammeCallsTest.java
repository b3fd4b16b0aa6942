package nl.weerklank.api.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import nl.weerklank.api.retention.Retention;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("The programme over HTTP:")
class ProgrammeCallsTest {

    private static final String USUAL =
            "{\"mode\": \"NORMAL\", \"caps\": {\"day\": 1, \"week\": 3, \"month\": 8}, \"leaderActiveDays\": 30, \"simulation\": \"PACE\"}";

    @AfterEach
    void asUsual() {
        put(USUAL).statusCode(200);
    }

    @Test
    @DisplayName("R37 every change is a revision of its own, and shows the ceilings that nobody can exceed")
    void change() {
        String before = get().extract().path("revision");

        ValidatableResponse answer = put(
                "{\"mode\": \"QUIET\", \"caps\": {\"day\": 0, \"week\": 2, \"month\": 4}, \"leaderActiveDays\": 14, \"reason\": \"reorganisatie\"}");

        answer.statusCode(200)
                .body("mode", equalTo("QUIET"))
                .body("caps.week", equalTo(2))
                .body("ceilings.day", equalTo(2))
                .body("ceilings.week", equalTo(5))
                .body("ceilings.month", equalTo(15));
        assertThat(answer.extract().<String>path("revision")).isNotEqualTo(before);
        get().body("mode", equalTo("QUIET")).body("leaderActiveDays", equalTo(14));
    }

    @Test
    @DisplayName(
            "G07 a programme says for which changes of rules it demands a simulation; a wish without a word of it changes nothing")
    void simulation() {
        put(USUAL.replace("PACE", "ALWAYS")).statusCode(200).body("simulation", equalTo("ALWAYS"));
        put(USUAL.replace(", \"simulation\": \"PACE\"", "")).statusCode(200);

        get().body("simulation", equalTo("ALWAYS"));
    }

    @Test
    @DisplayName("a programme tells who changed it, when and why")
    void act() {
        put(USUAL.replace("\"PACE\"}", "\"PACE\", \"reason\": \"na overleg\"}")).statusCode(200);

        get().body("reason", equalTo("na overleg"))
                .body("changedBy", not(emptyOrNullString()))
                .body("changedAt", not(emptyOrNullString()));
    }

    @Test
    @DisplayName("who changes a programme that somebody else changed meanwhile is told so, and nothing changes")
    void changedMeanwhile() {
        String seen = get().extract().path("revision");
        put(USUAL).statusCode(200);

        ValidatableResponse late =
                put(USUAL.replace("{\"mode\": \"NORMAL\"", "{\"mode\": \"QUIET\", \"revision\": \"" + seen + "\""));

        late.statusCode(412).body("field", equalTo("revision")).body("value", equalTo(seen));
        get().body("mode", equalTo("NORMAL"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"mode\": \"NORMAL\", \"caps\": {\"day\": 3, \"week\": 3, \"month\": 8}, \"leaderActiveDays\": 30}|caps.day",
                "{\"mode\": \"NORMAL\", \"caps\": {\"day\": 1, \"week\": 6, \"month\": 8}, \"leaderActiveDays\": 30}|caps.week",
                "{\"mode\": \"NORMAL\", \"caps\": {\"day\": 1, \"week\": 3, \"month\": 16}, \"leaderActiveDays\": 30}|caps.month",
                "{\"mode\": \"NORMAL\", \"caps\": {\"day\": -1, \"week\": 3, \"month\": 8}, \"leaderActiveDays\": 30}|caps.day",
                "{\"mode\": \"NORMAL\", \"caps\": {\"day\": 1, \"week\": 3}, \"leaderActiveDays\": 30}|caps.month",
                "{\"mode\": \"NORMAL\", \"leaderActiveDays\": 30}|caps",
                "{\"mode\": \"LOUD\", \"caps\": {\"day\": 1, \"week\": 3, \"month\": 8}, \"leaderActiveDays\": 30}|mode",
                "{\"mode\": \"NORMAL\", \"caps\": {\"day\": 1, \"week\": 3, \"month\": 8}, \"leaderActiveDays\": 0}|leaderActiveDays",
                "{\"mode\": \"NORMAL\", \"caps\": {\"day\": 1, \"week\": 3, \"month\": 8}}|leaderActiveDays",
                "{\"mode\": \"NORMAL\", \"caps\": {\"day\": 1, \"week\": 3, \"month\": 8}, \"leaderActiveDays\": 30, \"simulation\": \"MAYBE\"}|simulation",
            })
    @DisplayName("R37 a wish beyond the ceilings, or without sense, is refused, naming the field:")
    void refused(String body, String field) {
        put(body).statusCode(400).contentType("application/problem+json").body("field", equalTo(field));
    }

    @Test
    @DisplayName("R38 a leader's act can be asked for as long as it is sure to be kept, and no longer")
    void asLongAsActsAreKept() {
        put(USUAL.replace("\"leaderActiveDays\": 30", "\"leaderActiveDays\": " + Retention.BEHAVIOUR.fewestDays()))
                .statusCode(200);

        put(USUAL.replace(
                        "\"leaderActiveDays\": 30", "\"leaderActiveDays\": " + (Retention.BEHAVIOUR.fewestDays() + 1)))
                .statusCode(400)
                .body("remedy", containsString("91"));
    }

    private static ValidatableResponse get() {
        return SignedIn.as(Role.COMMS_LEAD).get("/v1/programme").then().statusCode(200);
    }

    private static ValidatableResponse put(String body) {
        return SignedIn.as(Role.COMMS_LEAD)
                .contentType("application/json")
                .body(body)
                .put("/v1/programme")
                .then();
    }
}
