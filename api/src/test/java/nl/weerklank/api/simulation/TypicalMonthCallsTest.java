package nl.weerklank.api.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("What caps would mean, over HTTP:")
class TypicalMonthCallsTest {

    @Test
    @DisplayName("R37 five weeks of an invented person are shown, day by day, and nothing of the programme changes")
    void preview() {
        String before = SignedIn.as(Role.COMMS_LEAD).get("/v1/programme").path("revision");

        ValidatableResponse answer = preview("{\"caps\": {\"day\": 1, \"week\": 2, \"month\": 4}}");

        answer.statusCode(200).body("days", hasSize(35)).body("temper", equalTo("EAGER"));
        assertThat(answer.extract().<List<List<String>>>path("days.pushes").subList(0, 30).stream()
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(4);
        assertThat(SignedIn.as(Role.COMMS_LEAD).get("/v1/programme").<String>path("revision"))
                .isEqualTo(before);
    }

    @Test
    @DisplayName("R36 the rest for whoever does not answer is shown too, with its sentence")
    void ignoring() {
        preview("{\"caps\": {\"day\": 1, \"week\": 3, \"month\": 8}, \"temper\": \"IGNORING\"}")
                .statusCode(200)
                .body("days.why.code", hasItem("RESTING"))
                .body("days.findAll { it.why != null }.why.text", everyItem(org.hamcrest.Matchers.endsWith(".")));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|caps",
                "{\"caps\": {\"day\": 3, \"week\": 3, \"month\": 8}}|caps.day",
                "{\"caps\": {\"day\": 1, \"week\": 3, \"month\": 8}, \"temper\": \"ANGRY\"}|temper",
                "{\"caps\": {\"day\": 1, \"week\": 3, \"month\": 8}, \"mode\": \"LOUD\"}|mode",
            })
    @DisplayName("R37 what lies beyond the ceilings, or has no sense, is refused, naming the field:")
    void refused(String body, String field) {
        preview(body).statusCode(400).contentType("application/problem+json").body("field", equalTo(field));
    }

    private static ValidatableResponse preview(String body) {
        return SignedIn.as(Role.COMMS_LEAD)
                .header("Accept-Language", "nl")
                .contentType("application/json")
                .body(body)
                .post("/v1/programme/preview")
                .then();
    }
}
