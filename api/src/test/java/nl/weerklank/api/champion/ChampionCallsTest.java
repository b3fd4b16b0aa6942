package nl.weerklank.api.champion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.suggestion.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("What a leader says of themself, over HTTP:")
class ChampionCallsTest {

    private static final String NAME = "Kanarie Boegbeeld";
    private static final String FINISHED =
            "{\"checklist\": {\"photo\": true, \"headline\": true, \"lastPost\": true, \"about\": true}, \"themes\": [%s]%s}";

    private final OrganisationTransaction transaction;
    private final Organisations organisations;
    private final Sql sql;

    ChampionCallsTest(OrganisationTransaction transaction, Organisations organisations, Sql sql) {
        this.transaction = transaction;
        this.organisations = organisations;
        this.sql = sql;
    }

    @Test
    @DisplayName("R43 R44 the checklist and up to three personal themes are kept as the leader says them")
    void checklist() {
        String leader = newLeader();
        get(leader).body("complete", equalTo(false)).body("themes", empty()).body("checklist.photo", equalTo(false));

        put(leader, FINISHED.formatted("\"sustainability\", \"finance\"", ""))
                .statusCode(200)
                .body("complete", equalTo(true));

        get(leader).body("themes", equalTo(List.of("finance", "sustainability")));
    }

    @Test
    @DisplayName("R48 each day on which a leader spoke of trust stays on record, with when it was put there")
    void trust() {
        String leader = newLeader();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        put(leader, FINISHED.formatted("", ", \"trustedOn\": \"" + today.minusDays(100) + "\""))
                .statusCode(200);

        put(leader, FINISHED.formatted("", ", \"trustedOn\": \"" + today + "\""))
                .statusCode(200);

        get(leader)
                .body(
                        "trust.statedOn",
                        equalTo(List.of(today.toString(), today.minusDays(100).toString())));
        assertThat(get(leader).extract().<String>path("trust[0].recordedAt")).isNotBlank();
    }

    @Test
    @DisplayName("R38 what a leader did elsewhere can be noted for 30 days, and taken back")
    void activity() {
        String leader = newLeader();
        String yesterday = Instant.now().minus(1, ChronoUnit.DAYS).toString();

        String id =
                report(leader, "SHARED", yesterday).statusCode(201).extract().path("id");
        get(leader).body("activity", hasSize(1)).body("activity[0].what", equalTo("SHARED"));

        Stage.self(leader).delete("/v1/champions/me/activity/{id}", id).then().statusCode(204);
        get(leader).body("activity", empty());
        Stage.self(leader).delete("/v1/champions/me/activity/{id}", id).then().statusCode(404);
    }

    @Test
    @DisplayName("R38 what lies further back than 30 days, or ahead, is refused")
    void activityOutOfBounds() {
        String leader = newLeader();

        report(leader, "DONE", Instant.now().minus(31, ChronoUnit.DAYS).toString())
                .statusCode(400)
                .body("field", equalTo("at"));
        report(leader, "DONE", Instant.now().plus(1, ChronoUnit.HOURS).toString())
                .statusCode(400)
                .body("field", equalTo("at"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"themes\": []}|checklist",
                "{\"checklist\": {\"photo\": true, \"headline\": true, \"lastPost\": true}, \"themes\": []}|checklist.about",
                "{\"checklist\": {\"photo\": true, \"headline\": true, \"lastPost\": true, \"about\": true}}|themes",
                "{\"checklist\": {\"photo\": true, \"headline\": true, \"lastPost\": true, \"about\": true}, \"themes\": [\"a\", \"b\", \"c\", \"d\"]}|themes",
                "{\"checklist\": {\"photo\": true, \"headline\": true, \"lastPost\": true, \"about\": true}, \"themes\": [\"geen-thema\"]}|themes",
                "{\"checklist\": {\"photo\": true, \"headline\": true, \"lastPost\": true, \"about\": true}, \"themes\": [], \"trustedOn\": \"2999-01-01\"}|trustedOn",
                "{\"checklist\": {\"photo\": true, \"headline\": true, \"lastPost\": true, \"about\": true}, \"themes\": [], \"trustedOn\": \"2001-01-01\"}|trustedOn",
            })
    @DisplayName("R43 what cannot be meant is refused, naming the field:")
    void refused(String body, String field) {
        put(newLeader(), body).statusCode(400).body("field", equalTo(field));
    }

    @Test
    @DisplayName("R42 who leads nothing is told so in plain words, and keeps nothing")
    void notALeader() {
        String member = Stage.newPerson();

        Stage.self(member)
                .header("Accept-Language", "nl")
                .get("/v1/champions/me")
                .then()
                .statusCode(403)
                .body("type", containsString("not-a-leader"))
                .body("detail", containsString("geen onderdeel"));
        put(member, FINISHED.formatted("", "")).statusCode(403);
        report(member, "SHARED", Instant.now().minusSeconds(60).toString()).statusCode(403);
    }

    @Test
    @DisplayName("R43 R44 R48 R49 a leader is invited to what prepares first, each time with a dated how-to")
    void invitations() {
        String leader = newLeader();
        Stage.says(Stage.self(leader), leader, Stage.openPreferences());
        Stage.newItem();

        assertThat(promptFor(leader)).isEqualTo("PROFILE");
        put(leader, FINISHED.formatted("", "")).statusCode(200);
        assertThat(promptFor(leader)).isEqualTo("THEME");
        put(leader, FINISHED.formatted("\"sustainability\"", "")).statusCode(200);
        assertThat(promptFor(leader)).isEqualTo("FIRST_STEP");
        report(leader, "SHARED", Instant.now().minusSeconds(60).toString()).statusCode(201);
        assertThat(promptFor(leader)).isEqualTo("TRUST");
    }

    private static String promptFor(String leader) {
        ValidatableResponse answer = Stage.ask(Stage.self(leader), leader, 3, "PULL");
        answer.body("suggestions.findAll { it.prompt != null }", hasSize(1))
                .body("suggestions[0].kind", equalTo("CHAMPION"))
                .body("suggestions[0].howTo.ruleId", containsString("champion."))
                .body("suggestions[0].howTo.old", equalTo(false));
        assertThat(answer.extract().<String>path("suggestions[0].howTo.updatedOn"))
                .isNotBlank();
        assertThat(answer.extract().<String>path("suggestions[0].howTo.why")).endsWith(".");
        return answer.extract().path("suggestions[0].prompt");
    }

    @Test
    @DisplayName("R42 nothing of the leader stands in what is told about a member, whoever reads it")
    void canary() {
        String unit = "kanarie-" + UUID.randomUUID();
        String leader = newLeader();
        String member = Stage.newPersonIn(unit);
        for (int i = 0; i < 4; i++) {
            Stage.newPersonIn(unit);
        }
        Stage.says(Stage.self(member), member, Stage.openPreferences());
        Stage.says(Stage.self(leader), leader, Stage.openPreferences());
        Stage.newItem();
        appoint(unit, leader).statusCode(200).body("leader.name", equalTo(NAME));
        put(leader, FINISHED.formatted("\"logistics\"", ", \"trustedOn\": \"" + LocalDate.now(ZoneOffset.UTC) + "\""))
                .statusCode(200);

        ValidatableResponse answer = Stage.ask(Stage.self(member), member, 5, "EMAIL");
        String decision = answer.extract().path("decisionId");
        String all = answer.extract().asString()
                + read(Stage.self(member), "/v1/decisions/" + decision)
                + read(Stage.self(member), "/v1/decisions/" + decision + "/explanation")
                + read(Stage.self(member), "/v1/employees/" + member + "/data")
                + read(SignedIn.as(Role.COMPLIANCE), "/v1/decisions/" + decision)
                + read(SignedIn.as(Role.COMPLIANCE), "/v1/decisions/" + decision + "/explanation");

        assertThat(all)
                .contains("programme.unitGate")
                .doesNotContain(leader)
                .doesNotContain(NAME)
                .doesNotContain("reportedAt")
                .doesNotContain("trustedOn");
    }

    @Test
    @DisplayName("R42 a leader's own decision tells the leader everything, and compliance nothing of how they stand")
    void leadersOwnDecision() {
        String leader = newLeader();
        Stage.says(Stage.self(leader), leader, Stage.openPreferences());
        Stage.newItem();
        String decision =
                Stage.ask(Stage.self(leader), leader, 3, "PULL").extract().path("decisionId");

        assertThat(read(Stage.self(leader), "/v1/decisions/" + decision)).contains("champion.profileComplete");
        assertThat(read(SignedIn.as(Role.COMPLIANCE), "/v1/decisions/" + decision))
                .doesNotContain("champion.profileComplete")
                .doesNotContain("PROFILE")
                .doesNotContain("FIRST_STEP");
    }

    @Test
    @DisplayName("R42 what a leader answered stands in their own decision, and compliance does not read it there")
    void leadersAnswers() {
        String leader = newLeader();
        Stage.says(Stage.self(leader), leader, Stage.openPreferences());
        Stage.newItem();
        Stage.self(leader)
                .body(Map.of("outcome", "SHARED"))
                .post("/v1/suggestions/{id}/outcome", Stage.pushed(Stage.ask(Stage.self(leader), leader, 3, "EMAIL")))
                .then()
                .statusCode(200);

        String decision =
                Stage.ask(Stage.self(leader), leader, 3, "PULL").extract().path("decisionId");

        assertThat(read(Stage.self(leader), "/v1/decisions/" + decision)).contains("\"SHARED\"");
        assertThat(read(SignedIn.as(Role.COMPLIANCE), "/v1/decisions/" + decision))
                .doesNotContain("\"SHARED\"")
                .doesNotContain("actedAt")
                .doesNotContain("\"answered\"");
    }

    @Test
    @DisplayName("R42 who watches the service sees no count of what leaders are invited to")
    void noMetric() {
        String leader = newLeader();
        Stage.says(Stage.self(leader), leader, Stage.openPreferences());
        Stage.newItem();
        Stage.ask(Stage.self(leader), leader, 3, "PULL").body("suggestions.prompt", hasItem("PROFILE"));

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("weerklank_rules_effects"))
                .body(not(containsString("PromptChampion")))
                .body(not(containsString("LEAD_BY_EXAMPLE")));
    }

    @Test
    @DisplayName("G05 G06 it stands in what a leader reads of themself, and goes when they are erased")
    void dataAndErasure() {
        String leader = newLeader();
        put(leader, FINISHED.formatted("\"finance\"", ", \"trustedOn\": \"" + LocalDate.now(ZoneOffset.UTC) + "\""))
                .statusCode(200);
        report(leader, "DONE", Instant.now().minusSeconds(60).toString()).statusCode(201);
        String unit = "weg-" + UUID.randomUUID();
        Stage.newPersonIn(unit);
        appoint(unit, leader).statusCode(200);

        Stage.self(leader)
                .get("/v1/employees/{id}/data", leader)
                .then()
                .body("champion.checklist.about", equalTo(true))
                .body("champion.themes", equalTo(List.of("finance")))
                .body("champion.trust", hasSize(1))
                .body("champion.activity", hasSize(1))
                .body("champion.posts[0].unit", equalTo(unit));
        assertThat(kept()).containsOnlyKeys("champion", "champion_trust", "champion_activity", "unit_leader");
        Map<String, Long> before = kept();

        SignedIn.as(Role.HR_LEAD).delete("/v1/employees/{id}", leader).then().statusCode(204);

        kept().forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(before.get(table) - 1));
    }

    private Map<String, Long> kept() {
        return transaction.in(
                organisations.usual(),
                () -> Map.of(
                        "champion", rows("champion"),
                        "champion_trust", rows("champion_trust"),
                        "champion_activity", rows("champion_activity"),
                        "unit_leader", rows("unit_leader")));
    }

    private long rows(String table) {
        return sql.first("select count(*) as rows from " + table, row -> row.number("rows"))
                .orElseThrow();
    }

    @Test
    @DisplayName("R38 who is appointed leads, whatever the employer's own line says")
    void appointedLeads() {
        String member = Stage.newPerson();
        String unit = "benoemd-" + UUID.randomUUID();
        Stage.newPersonIn(unit);
        appoint(unit, member).statusCode(200);

        get(member).body("complete", equalTo(false));
    }

    private static String newLeader() {
        String id = "p-" + UUID.randomUUID();
        Stage.platform()
                .body(Map.of(
                        "id",
                        id,
                        "name",
                        NAME,
                        "unit",
                        "top",
                        "leader",
                        true,
                        "languages",
                        List.of("nl"),
                        "timeZone",
                        "UTC"))
                .put("/v1/employees/{id}", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static ValidatableResponse get(String leader) {
        return Stage.self(leader).get("/v1/champions/me").then().statusCode(200);
    }

    private static ValidatableResponse put(String leader, String body) {
        return Stage.self(leader).body(body).put("/v1/champions/me").then();
    }

    private static ValidatableResponse report(String leader, String what, String at) {
        return Stage.self(leader)
                .body(Map.of("what", what, "at", at))
                .post("/v1/champions/me/activity")
                .then();
    }

    private static ValidatableResponse appoint(String unit, String leader) {
        return SignedIn.as(Role.CHAMPION_OWNER)
                .contentType("application/json")
                .body(Map.of("unit", unit, "leader", leader))
                .put("/v1/champions/leaders")
                .then();
    }

    private static String read(RequestSpecification caller, String address) {
        return caller.get(address).then().statusCode(200).extract().asString();
    }
}
