package nl.weerklank.api.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.suggestion.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("Waves over HTTP:")
class WaveCallsTest {

    private static final String HERE = "ladder";

    @AfterEach
    void everyoneAgain() {
        demand("{}").statusCode(200);
        if (!"EVERYONE".equals(waves().extract().path("open"))) {
            open("EVERYONE").statusCode(200);
        }
    }

    @Test
    @DisplayName("R67 a programme in which nobody opened a wave is everyone's, and nothing comes after it")
    void everyone() {
        waves().body("open", equalTo("EVERYONE")).body("next", nullValue());
        lead().get("/v1/programme").then().body("wave", equalTo("EVERYONE"));
    }

    @Test
    @DisplayName("R67 whose wave has not begun is sent nothing, in the words for a team that rests; looking goes on")
    void notYet() {
        String person = newOpenPerson();
        open("CHAMPIONS").statusCode(200).body("next.wave", equalTo("AMBASSADORS"));

        Stage.ask(platform(), person, 50, "EMAIL").body("suggestions.delivery", not(hasItem("PUSH")));

        assertThat(explained(person)).contains("UNIT_RESTING");
        open("AMBASSADORS").statusCode(200);
        assertThat(explained(person)).doesNotContain("UNIT_RESTING");
    }

    @Test
    @DisplayName(
            "R67 a wave whose conditions are not met is refused with what is missing, and can be opened anyway with a reason")
    void conditions() {
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        open("CHAMPIONS").statusCode(200);
        demand("{\"ambassadors\": {\"from\": \"%s\", \"joined\": 900000}}".formatted(tomorrow))
                .statusCode(200)
                .body("next.missing", hasSize(2));

        open("AMBASSADORS")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("field", equalTo("wave"))
                .body("detail", containsString("900000"))
                .body("remedy", not(emptyOrNullString()));

        waves().body("open", equalTo("CHAMPIONS"));
        open(Map.of("wave", "AMBASSADORS", "reason", "de pilot ging goed", "anyway", true))
                .statusCode(200)
                .body("open", equalTo("AMBASSADORS"))
                .body("openings[0].anyway", equalTo(true))
                .body("openings[0].reason", equalTo("de pilot ging goed"))
                .body("openings[0].by", not(emptyOrNullString()));
    }

    @Test
    @DisplayName("R67 what has to hold is listed with whether it does, units that are open included")
    void checklist() {
        open("CHAMPIONS").statusCode(200);

        demand("{\"ambassadors\": {\"from\": \"2026-01-01T00:00:00Z\", \"units\": \"SOME\"}}")
                .statusCode(200)
                .body("entries.ambassadors.units", equalTo("SOME"))
                .body("next.checklist.met", equalTo(List.of(true, false)))
                .body("next.missing", hasSize(1));

        open("AMBASSADORS").statusCode(409).body("detail", containsString("leidinggevenden"));
    }

    @Test
    @DisplayName("R67 a wave is not opened past one whose conditions are not met")
    void notPast() {
        open("CHAMPIONS").statusCode(200);
        demand("{\"ambassadors\": {\"joined\": 900000}}").statusCode(200);

        open("EVERYONE").statusCode(409);
    }

    @Test
    @DisplayName("R63 how many joined is not said below five, nor can a condition ask for fewer")
    void neverFewerThanFive() {
        open("CHAMPIONS").statusCode(200);

        demand("{\"ambassadors\": {\"joined\": 4}}").statusCode(400).body("field", equalTo("ambassadors.joined"));
        demand("{\"ambassadors\": {\"units\": \"NONE\"}}").statusCode(400).body("field", equalTo("ambassadors.units"));

        demand("{\"everyone\": {\"joined\": 5}}").statusCode(200);
    }

    @Test
    @DisplayName(
            "R67 who opened which wave, when and why stays readable, the newest first, and in the history of the programme")
    void history() {
        open(Map.of("wave", "CHAMPIONS", "reason", "we beginnen klein")).statusCode(200);
        open(Map.of("wave", "EVERYONE", "reason", "iedereen kan mee")).statusCode(200);

        waves().body("openings[0].wave", equalTo("EVERYONE"))
                .body("openings[0].reason", equalTo("iedereen kan mee"))
                .body("openings[1].wave", equalTo("CHAMPIONS"))
                .body("openings[1].anyway", equalTo(false));
        lead().get("/v1/programme/history").then().statusCode(200).body("items[0].reason", equalTo("iedereen kan mee"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\": \"x\"}|wave",
                "{\"wave\": \"NOBODY\", \"reason\": \"x\"}|wave",
                "{\"wave\": \"EVERYONE\", \"reason\": \"x\"}|wave",
                "{\"wave\": \"CHAMPIONS\"}|reason",
                "{\"wave\": \"CHAMPIONS\", \"reason\": \" \"}|reason",
            })
    @DisplayName("a wish without sense is refused, naming the field:")
    void refused(String body, String field) {
        open(body).statusCode(400).contentType("application/problem+json").body("field", equalTo(field));
    }

    private static String newOpenPerson() {
        String id = "p-" + UUID.randomUUID();
        Stage.putPerson(platform(), id);
        Map<String, Object> says = new HashMap<>(Stage.openPreferences());
        Stage.says(SignedIn.asAdded(id, Role.EMPLOYEE, id, HERE).contentType("application/json"), id, says);
        Stage.putItem(platform(), "p-" + UUID.randomUUID());
        return id;
    }

    /** Which reasons keep pushes from this person now. */
    private static List<String> explained(String person) {
        for (int i = 0; i < 200; i++) {
            List<String> found =
                    Stage.ask(platform(), person, 50, "EMAIL").extract().path("suggestions.notPushed.code");
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw new AssertionError("nothing is offered");
    }

    private static ValidatableResponse waves() {
        return lead().get("/v1/programme/waves").then().statusCode(200);
    }

    private static ValidatableResponse open(String wave) {
        return wave.startsWith("{")
                ? lead().body(wave).post("/v1/programme/waves").then()
                : open(Map.of("wave", wave, "reason", "een test"));
    }

    private static ValidatableResponse open(Map<String, ?> wanted) {
        return lead().body(wanted).post("/v1/programme/waves").then();
    }

    private static ValidatableResponse demand(String body) {
        return lead().body(body).put("/v1/programme/waves/entries").then();
    }

    private static RequestSpecification lead() {
        return SignedIn.as(Role.COMMS_LEAD, HERE)
                .contentType("application/json")
                .header("Accept-Language", "nl");
    }

    private static RequestSpecification platform() {
        return SignedIn.as(Role.PLATFORM, HERE).contentType("application/json");
    }
}
