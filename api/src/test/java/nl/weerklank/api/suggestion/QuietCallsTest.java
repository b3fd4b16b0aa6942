package nl.weerklank.api.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@DisplayName("Silence over HTTP:")
class QuietCallsTest {

    private final OrganisationTransaction transaction;
    private final Organisations organisations;
    private final Sql sql;
    private final List<String> started = new ArrayList<>();
    private String unit;
    private String person;

    QuietCallsTest(OrganisationTransaction transaction, Organisations organisations, Sql sql) {
        this.transaction = transaction;
        this.organisations = organisations;
        this.sql = sql;
    }

    @BeforeEach
    void somebodyInAUnitOfTheirOwn() {
        Stage.newItem();
        unit = "stil-" + UUID.randomUUID();
        person = openPersonIn(unit + "/team");
    }

    @AfterEach
    void nobodyIsSilent() {
        started.forEach(id -> end(id));
    }

    @Test
    @DisplayName("R18 a unit that is silent gets no pushes, with everything below it; others do, and looking goes on")
    void silentUnit() {
        String colleague = openPersonIn("elders-" + UUID.randomUUID());

        start(Map.of("scope", Map.of("unit", unit), "reason", "reorganisatie")).statusCode(201);

        Stage.ask(person, 50, "EMAIL")
                .body("suggestions.delivery", not(hasItem("PUSH")))
                .body("suggestions.notPushed.code", hasItem("QUIET_MODE"));
        assertThat(Stage.ask(person, 50, "PULL").extract().<List<String>>path("suggestions.suggestionId"))
                .isNotEmpty();
        assertThat(Stage.pushed(Stage.ask(colleague, 50, "EMAIL"))).isNotNull();
    }

    @Test
    @DisplayName(
            "R18 a push that was granted before is refused when it is about to be sent, and its place is free again")
    void reservedBefore() {
        String push = Stage.pushed(Stage.ask(person, 50, "EMAIL"));
        String silence = started(Map.of("scope", Map.of("unit", unit), "reason", "incident"));

        claim(push).statusCode(409).body("code", equalTo("QUIET"));
        end(silence).statusCode(200);

        assertThat(Stage.pushed(Stage.ask(person, 50, "EMAIL"))).isNotNull();
    }

    @Test
    @DisplayName("R18 what is about a silent theme is not pushed, nor sent when it was granted before")
    void silentTheme() {
        String push = Stage.pushed(Stage.ask(person, 50, "EMAIL"));
        String other = openPersonIn(unit);

        start(Map.of("scope", Map.of("theme", "sustainability"), "reason", "rechtszaak"))
                .statusCode(201);

        claim(push).statusCode(409).body("code", equalTo("QUIET"));
        Stage.ask(other, 50, "EMAIL")
                .body("suggestions.delivery", not(hasItem("PUSH")))
                .body("suggestions.notPushed.code", hasItem("QUIET_MODE"));
    }

    @Test
    @DisplayName("R18 silence that is to come ends the time to send; until then pushes go on")
    void silenceToCome() {
        Instant from = Instant.now().plus(Duration.ofMinutes(5));

        start(Map.of("scope", Map.of("unit", unit), "reason", "gesloten periode", "from", from.toString()))
                .statusCode(201);

        ValidatableResponse answer = Stage.ask(person, 50, "EMAIL");
        String sendBefore = answer.extract().path("suggestions.find { it.delivery == 'PUSH' }.sendBefore");
        assertThat(Instant.parse(sendBefore))
                .isCloseTo(from, org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MILLIS));
    }

    @Test
    @DisplayName("R18 a silence tells for whom it is, who asked for it, when, why and until when, and who ended it")
    void told() {
        Instant until = Instant.now().plus(Duration.ofDays(3));
        String id =
                started(Map.of("scope", Map.of("unit", unit), "reason", "reorganisatie", "until", until.toString()));

        SignedIn.as(Role.COMMS_LEAD)
                .get("/v1/programme")
                .then()
                .statusCode(200)
                .body("quiet.find { it.id == '%s' }.reason".formatted(id), equalTo("reorganisatie"))
                .body("quiet.find { it.id == '%s' }.scope.unit".formatted(id), equalTo(unit))
                .body("quiet.find { it.id == '%s' }.until".formatted(id), not(emptyOrNullString()))
                .body("quiet.find { it.id == '%s' }.startedAt".formatted(id), not(emptyOrNullString()))
                .body("quiet.find { it.id == '%s' }.by".formatted(id), not(emptyOrNullString()));
        end(id).statusCode(200);

        SignedIn.as(Role.COMMS_LEAD).get("/v1/programme").then().body("quiet.id", not(hasItem(id)));
        SignedIn.as(Role.WORKS_COUNCIL)
                .get("/v1/programme/quiet")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(id))
                .body("items.find { it.id == '%s' }.endedBy".formatted(id), not(emptyOrNullString()));
    }

    @Test
    @DisplayName(
            "R18 a silence that is over is in no later revision, stays in the list, and its leaving is nobody's act")
    void overIsOver() {
        String over = started(Map.of("scope", Map.of("unit", unit), "reason", "voorbij"));
        end(over).statusCode(200);

        String next = started(Map.of("scope", Map.of("unit", unit), "reason", "daarna"));
        end(next).statusCode(200);
        started(Map.of("scope", Map.of("unit", unit), "reason", "nu"));

        String items = "items.findAll { it.id == '%s' || it.id == '%s' }".formatted(over, next);
        SignedIn.as(Role.COMMS_LEAD)
                .get("/v1/programme/quiet")
                .then()
                .body(items + ".id", equalTo(List.of(next, over)))
                .body(items + ".endedBy", everyItem(not(emptyOrNullString())));
        assertThat(silencesInTheLastRevision()).doesNotContain(over, next);
    }

    private String silencesInTheLastRevision() {
        return transaction.in(organisations.usual(), () -> sql.first(
                        "select coalesce(body ->> 'quiet', '') as quiet from programme_revision order by seq desc limit 1",
                        row -> row.text("quiet"))
                .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMS_LEAD", "HR_LEAD", "COMPLIANCE", "CHAMPION_OWNER", "ADMIN"})
    @DisplayName("G08 one person may ask for silence, and end it:")
    void onePersonMay(Role role) {
        String id = SignedIn.as(role)
                .contentType("application/json")
                .body(Map.of("scope", Map.of("unit", unit), "reason", "incident"))
                .post("/v1/programme/quiet")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        SignedIn.as(role).delete("/v1/programme/quiet/{id}", id).then().statusCode(200);

        SignedIn.as(role).delete("/v1/programme/quiet/{id}", id).then().statusCode(404);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scope\": {\"unit\": \"niemandsland\"}, \"reason\": \"x\"}|scope.unit",
                "{\"scope\": {\"unit\": \"a//b\"}, \"reason\": \"x\"}|scope.unit",
                "{\"scope\": {\"theme\": \"geen-thema\"}, \"reason\": \"x\"}|scope.theme",
                "{\"scope\": {\"unit\": \"zorg\", \"theme\": \"sustainability\"}, \"reason\": \"x\"}|scope.theme",
                "{}|reason",
                "{\"reason\": \" \"}|reason",
                "{\"reason\": \"x\", \"until\": \"2020-01-01T00:00:00Z\"}|until",
                "{\"reason\": \"x\", \"from\": \"2999-01-01T00:00:00Z\"}|from",
            })
    @DisplayName("a wish for silence without sense is refused, naming the field:")
    void refused(String body, String field) {
        SignedIn.as(Role.COMMS_LEAD)
                .contentType("application/json")
                .body(body)
                .post("/v1/programme/quiet")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    private static String openPersonIn(String unit) {
        String id = Stage.newPersonIn(unit);
        Stage.says(Stage.self(id), id, Stage.openPreferences());
        return id;
    }

    private String started(Map<String, ?> wanted) {
        return start(wanted).statusCode(201).extract().path("id");
    }

    private ValidatableResponse start(Map<String, ?> wanted) {
        ValidatableResponse answer = SignedIn.as(Role.COMMS_LEAD)
                .contentType("application/json")
                .body(wanted)
                .post("/v1/programme/quiet")
                .then();
        started.add(answer.extract().path("id"));
        return answer;
    }

    private static ValidatableResponse end(String id) {
        return SignedIn.as(Role.COMMS_LEAD)
                .delete("/v1/programme/quiet/{id}", id)
                .then();
    }

    private static ValidatableResponse claim(String suggestion) {
        return Stage.platform().post("/v1/suggestions/{id}/claim", suggestion).then();
    }
}
