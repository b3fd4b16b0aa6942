package nl.weerklank.api.collective;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.suggestion.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In an organisation of its own: once something is told, it holds for every item of the organisation. */
@QuarkusTest
@DisplayName("The ladder of channels over HTTP:")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LadderCallsTest {

    private static final String HERE = "ladder";

    @Test
    @Order(1)
    @DisplayName(
            "R34 where nobody ever told of a newsletter, a screen or a meeting, pushes go on, and the step is named")
    void nobodyTells() {
        String item = newItem();
        String person = newOpenPerson();

        ValidatableResponse answer = ask(person, item);

        answer.body("suggestions.find { it.contentId == '%s' }.delivery".formatted(item), equalTo("PUSH"));
        explanation(answer, item)
                .body("offered.step.code", equalTo("PUSH"))
                .body("offered.step.text", startsWith("Stap 3 van 3"));
    }

    @Test
    @Order(2)
    @DisplayName(
            "R34 once a newsletter is told of, an item waits until it was in one a day ago; looking is always possible")
    void collectiveFirst() {
        String early = newItem();
        String late = newItem();
        report(early, Map.of("channel", "NEWSLETTER", "at", ago(Duration.ofHours(25))))
                .statusCode(200);
        report(late, Map.of("channel", "SCREEN", "at", ago(Duration.ofHours(2))))
                .statusCode(200);
        String person = newOpenPerson();

        ValidatableResponse answer = ask(person, early);

        answer.body("suggestions.find { it.contentId == '%s' }.delivery".formatted(early), equalTo("PUSH"))
                .body("suggestions.find { it.contentId == '%s' }.delivery".formatted(late), equalTo("PULL"))
                .body(
                        "suggestions.find { it.contentId == '%s' }.notPushed.code".formatted(late),
                        equalTo("COLLECTIVE_FIRST"));
        explanation(answer, late)
                .body("offered.step.code", equalTo("COLLECTIVE"))
                .body("offered.step.text", startsWith("Stap 1 van 3"));
    }

    @Test
    @Order(3)
    @DisplayName("R34 what was told is kept once, with where, when and by whom")
    void told() {
        String item = newItem();
        String at = ago(Duration.ofHours(3));
        report(item, Map.of("channel", "MEETING", "at", at)).statusCode(200);

        report(item, Map.of("channel", "MEETING", "at", at))
                .statusCode(200)
                .body("items.channel", contains("MEETING"))
                .body("items.by", contains("platform"));

        platform()
                .get("/v1/content/{id}/collective", item)
                .then()
                .statusCode(200)
                .body("items.channel", contains("MEETING"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|channel",
                "{\"channel\": \"RADIO\"}|channel",
                "{\"channel\": \"SCREEN\", \"at\": \"2999-01-01T00:00:00Z\"}|at",
                "{\"channel\": \"SCREEN\", \"at\": \"1999-01-01T00:00:00Z\"}|at",
            })
    @Order(4)
    @DisplayName("a report without sense is refused, naming the field:")
    void refused(String body, String field) {
        platform()
                .body(body)
                .post("/v1/content/{id}/collective", newItem())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    @Test
    @Order(5)
    @DisplayName("of an item that is not there nothing can be told")
    void noSuchItem() {
        report("p-" + UUID.randomUUID(), Map.of("channel", "SCREEN")).statusCode(404);
    }

    private static String newItem() {
        String id = "p-" + UUID.randomUUID();
        Stage.putItem(platform(), id);
        return id;
    }

    private static String newOpenPerson() {
        String id = "p-" + UUID.randomUUID();
        Stage.putPerson(platform(), id);
        Stage.says(
                SignedIn.asAdded(id, Role.EMPLOYEE, id, HERE).contentType("application/json"),
                id,
                Stage.openPreferences());
        return id;
    }

    /** Asks until the item is among what is weighed: the index follows within a moment. Looking first costs no place. */
    private static ValidatableResponse ask(String person, String item) {
        for (int i = 0; i < 200; i++) {
            if (Stage.suggestionOf(Stage.ask(platform(), person, 50, "PULL"), item) != null) {
                return Stage.ask(platform(), person, 50, "EMAIL");
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("item " + item + " is not found");
    }

    private static ValidatableResponse report(String item, Map<String, ?> body) {
        return platform().body(body).post("/v1/content/{id}/collective", item).then();
    }

    private static ValidatableResponse explanation(ValidatableResponse answer, String item) {
        return SignedIn.as(Role.COMPLIANCE, HERE)
                .header("Accept-Language", "nl")
                .queryParam("contentId", item)
                .get("/v1/decisions/{id}/explanation", answer.extract().<String>path("decisionId"))
                .then()
                .statusCode(200);
    }

    private static String ago(Duration time) {
        return Instant.now().minus(time).toString();
    }

    private static RequestSpecification platform() {
        return SignedIn.as(Role.PLATFORM, HERE).contentType("application/json");
    }
}
