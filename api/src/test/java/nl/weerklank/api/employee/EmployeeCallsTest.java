package nl.weerklank.api.employee;

import static nl.weerklank.api.content.Items.freshId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("Employees over HTTP:")
class EmployeeCallsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("the employer's part is answered as it was sent")
    void employersPart() {
        String id = freshId();
        ObjectNode sent = person(id);
        sent.putArray("absence").addObject().put("from", "2026-12-21").put("until", "2027-01-04");

        put(id, sent).statusCode(200).body("version", equalTo(1)).header("ETag", "\"1\"");

        SignedIn.as(Role.HR_LEAD)
                .get("/v1/employees/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Noor de Wit"))
                .body("unit", equalTo("techniek/warmte"))
                .body("timeZone", equalTo("Europe/Amsterdam"))
                .body("absence[0].until", equalTo("2027-01-04"));
        put(id, sent).body("version", equalTo(1));
        put(id, sent.put("leader", true)).body("version", equalTo(2));
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(
                Arguments.of("no name", "name", change(person -> person.remove("name"))),
                Arguments.of("no unit", "unit", change(person -> person.remove("unit"))),
                Arguments.of("unit with an empty step", "unit", change(person -> person.put("unit", "zorg//west"))),
                Arguments.of(
                        "their own manager",
                        "managerId",
                        change(person ->
                                person.put("managerId", person.get("id").textValue()))),
                Arguments.of("unknown zone", "timeZone", change(person -> person.put("timeZone", "Europe/Utrecht"))),
                Arguments.of("unknown country", "country", change(person -> person.put("country", "XX"))),
                Arguments.of("language by name", "languages", change(person -> person.putArray("languages")
                        .add("Dutch"))),
                Arguments.of("leader a text", "leader", change(person -> person.put("leader", "no"))),
                Arguments.of("back before leaving", "absence[0].until", change(person -> person.putArray("absence")
                        .addObject()
                        .put("from", "2026-12-21")
                        .put("until", "2026-12-21"))),
                Arguments.of("kind of absence", "absence[0].kind", change(person -> person.putArray("absence")
                        .addObject()
                        .put("from", "2026-12-21")
                        .put("until", "2026-12-22")
                        .put("kind", "SICK"))),
                Arguments.of("birthday", "birthday", change(person -> person.put("birthday", "1980-01-01"))),
                Arguments.of("opt-in", "optIn", change(person -> person.put("optIn", true))),
                Arguments.of("pause cleared", "pausedUntil", change(person -> person.putNull("pausedUntil"))),
                Arguments.of("interests", "interests", change(person -> person.putArray("interests")
                        .add("technology"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiled")
    @DisplayName("R16 a person who is not right is refused with the field, and so is what belongs to the person:")
    void badPeople(String what, String field, Consumer<ObjectNode> spoil) {
        String id = freshId();
        ObjectNode sent = person(id);
        spoil.accept(sent);

        put(id, sent).statusCode(400).contentType("application/problem+json").body("field", equalTo(field));

        SignedIn.as(Role.HR_LEAD).get("/v1/employees/{id}", id).then().statusCode(404);
    }

    @Test
    @DisplayName("R16 an import refuses a line with a person-owned field, says so, and takes the others in")
    void importRefusesPersonOwned() throws Exception {
        String good = freshId();
        String bad = freshId();

        List<String> answers = imported(person(good), person(bad).put("optIn", true));

        assertThat(answers.get(0)).contains("\"result\":\"CREATED\"").contains(good);
        assertThat(answers.get(1))
                .contains("\"result\":\"REFUSED\"")
                .contains("/person-owned-field")
                .contains("\"field\":\"optIn\"");
        SignedIn.as(Role.HR_LEAD).get("/v1/employees/{id}", bad).then().statusCode(404);
    }

    @Test
    @DisplayName("R16 who opted out is still out after everybody was imported again")
    void optOutSurvivesImport() throws Exception {
        put("e-05", person("e-05")).statusCode(200);
        own("e-05", "{\"optIn\": true, \"mutedThemes\": [\"finance\"]}").statusCode(200);
        own("e-05", "{\"optIn\": false}").statusCode(200);

        imported(person("e-05").put("unit", "staf/hr"), person("e-24"));

        SignedIn.asPerson("e-05")
                .get("/v1/employees/{id}/preferences", "e-05")
                .then()
                .body("optIn", equalTo(false))
                .body("mutedThemes", equalTo(List.of("finance")));
    }

    @Test
    @DisplayName("preferences that are sent are set, null clears, and what is not sent stays")
    void partOfPreferences() {
        put("e-42", person("e-42")).statusCode(200);
        own("e-42", """
                {"optIn": true, "readiness": "SHARE", "goals": ["EXPERTISE", "NETWORK"], "interests": ["sustainability"],
                 "story": "Ik werk al tien jaar aan warmtepompen en isolatie, en help scholen om CO2 te besparen.",
                 "audience": [{"theme": "technology", "who": "MANY"}], "channels": ["EMAIL"], "weeklyMinutes": 20,
                 "quietHours": {"from": "18:00", "until": "08:30"}, "workingDays": ["MONDAY", "TUESDAY"],
                 "pausedUntil": null}
                """).statusCode(200);

        own("e-42", "{\"readiness\": \"READ\", \"weeklyMinutes\": null}").statusCode(200);

        SignedIn.asPerson("e-42")
                .get("/v1/employees/{id}/preferences", "e-42")
                .then()
                .statusCode(200)
                .body("optIn", equalTo(true))
                .body("readiness", equalTo("READ"))
                .body("weeklyMinutes", nullValue())
                .body("quietHours.until", equalTo("08:30"))
                .body("storyThemes.code", hasItem("sustainability"))
                .body("storyThemes[0].evidence", not(empty()))
                .body("setBy.readiness.by", equalTo("PERSON"))
                .body("setBy.readiness.at", not(nullValue()));
    }

    @Test
    @DisplayName("R16 what a platform sets on a person's behalf is recorded as such, and it reads nothing else")
    void onBehalf() {
        put("e-24", person("e-24")).statusCode(200);
        own("e-24", "{\"goals\": [\"CAREER\"]}").statusCode(200);

        ValidatableResponse answer = SignedIn.as(Role.PLATFORM)
                .contentType("application/json")
                .body("{\"readiness\": \"READ\"}")
                .put("/v1/employees/{id}/preferences", "e-24")
                .then();

        answer.statusCode(200).body("readiness", equalTo("READ")).body("goals", nullValue());
        SignedIn.asPerson("e-24")
                .get("/v1/employees/{id}/preferences", "e-24")
                .then()
                .body("setBy.readiness.by", equalTo("PLATFORM"))
                .body("setBy.readiness.actor", equalTo("platform"))
                .body("setBy.goals.by", equalTo("PERSON"));
        SignedIn.as(Role.PLATFORM)
                .get("/v1/employees/{id}/preferences", "e-24")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"optIn\": \"yes\"}",
                "{\"readiness\": \"EAGER\"}",
                "{\"goals\": [\"FAME\"]}",
                "{\"interests\": [\"cheese\"]}",
                "{\"audience\": [{\"theme\": \"technology\", \"who\": \"LOTS\"}]}",
                "{\"audience\": [{\"theme\": \"technology\", \"who\": \"FEW\"}, {\"theme\": \"technology\", \"who\": \"MANY\"}]}",
                "{\"channels\": [\"PIGEON\"]}",
                "{\"weeklyMinutes\": -1}",
                "{\"weeklyMinutes\": 601}",
                "{\"weeklyMinutes\": 1.5}",
                "{\"quietHours\": {\"from\": \"25:00\", \"until\": \"08:00\"}}",
                "{\"quietHours\": {\"from\": \"18:00\"}}",
                "{\"workingDays\": [\"FUNDAY\"]}",
                "{\"pausedUntil\": \"tomorrow\"}",
                "{\"unit\": \"staf\"}"
            })
    @DisplayName("preferences that make no sense are refused:")
    void badPreferences(String body) {
        put("e-42", person("e-42")).statusCode(200);

        own("e-42", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", not(nullValue()));
    }

    @Test
    @DisplayName("people are listed by unit, with what lies below it, and by a part of their name")
    void list() {
        String mark = freshId();
        put(mark + "-1", person(mark + "-1").put("unit", "north" + mark)).statusCode(200);
        put(
                        mark + "-2",
                        person(mark + "-2")
                                .put("unit", "north" + mark + "/team")
                                .put("name", "Piet Puk"))
                .statusCode(200);
        put(mark + "-3", person(mark + "-3").put("unit", "north" + mark + "-east"))
                .statusCode(200);

        assertThat(listed("unit=north" + mark)).containsExactly(mark + "-1", mark + "-2");
        assertThat(listed("unit=north" + mark + "&q=PUK")).containsExactly(mark + "-2");
        assertThat(listed("q=" + mark + "&limit=1")).containsExactly(mark + "-1");
        SignedIn.as(Role.HR_LEAD)
                .get("/v1/employees?limit=0")
                .then()
                .statusCode(400)
                .body("field", equalTo("limit"));
    }

    @Test
    @DisplayName("G06 a person sees everything that is held about them in one call")
    void everything() {
        put("e-42", person("e-42")).statusCode(200);
        own("e-42", "{\"optIn\": true}").statusCode(200);

        SignedIn.asPerson("e-42")
                .get("/v1/employees/{id}/data", "e-42")
                .then()
                .statusCode(200)
                .body("employer.name", equalTo("Noor de Wit"))
                .body("preferences.optIn", equalTo(true))
                .body("preferences.setBy.optIn.by", equalTo("PERSON"))
                .body("offered.suggestions", not(nullValue()))
                .body("offered.decisions", not(nullValue()));
    }

    @Test
    @DisplayName("G05 who is erased is gone, with what they said of themselves")
    void erase() {
        String id = freshId();
        put(id, person(id)).statusCode(200);
        SignedIn.as(Role.PLATFORM)
                .contentType("application/json")
                .body("{\"story\": \"Mijn verhaal over warmtepompen.\"}")
                .put("/v1/employees/{id}/preferences", id)
                .then()
                .statusCode(200);

        SignedIn.as(Role.HR_LEAD).delete("/v1/employees/{id}", id).then().statusCode(204);

        SignedIn.as(Role.HR_LEAD).get("/v1/employees/{id}", id).then().statusCode(404);
        SignedIn.as(Role.HR_LEAD).delete("/v1/employees/{id}", id).then().statusCode(404);
        put(id, person(id)).body("version", equalTo(1));
    }

    @Test
    @DisplayName("somebody who is not there is a 404")
    void unknown() {
        SignedIn.as(Role.PLATFORM).get("/v1/employees/{id}", "nobody").then().statusCode(404);
        SignedIn.as(Role.PLATFORM)
                .contentType("application/json")
                .body("{\"optIn\": true}")
                .put("/v1/employees/{id}/preferences", "nobody")
                .then()
                .statusCode(404)
                .body("type", endsWith("/not-found"));
    }

    private static Consumer<ObjectNode> change(Consumer<ObjectNode> change) {
        return change;
    }

    private static ObjectNode person(String id) {
        ObjectNode person = JSON.createObjectNode();
        person.put("id", id).put("name", "Noor de Wit").put("unit", "techniek/warmte");
        person.put("jobTitle", "Monteur").put("managerId", "e-boss").put("leader", false);
        person.putArray("languages").add("nl").add("en");
        return person.put("timeZone", "Europe/Amsterdam").put("country", "NL");
    }

    private static ValidatableResponse put(String id, ObjectNode person) {
        return SignedIn.as(Role.PLATFORM)
                .contentType("application/json")
                .body(person.toString())
                .put("/v1/employees/{id}", id)
                .then();
    }

    private static ValidatableResponse own(String id, String body) {
        return SignedIn.asPerson(id)
                .contentType("application/json")
                .body(body)
                .put("/v1/employees/{id}/preferences", id)
                .then();
    }

    private static List<String> imported(ObjectNode... people) {
        StringBuilder lines = new StringBuilder();
        for (ObjectNode person : people) {
            lines.append(person).append('\n');
        }
        return SignedIn.as(Role.PLATFORM)
                .contentType("application/x-ndjson")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post("/v1/employees/import")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private static List<String> listed(String query) {
        return SignedIn.as(Role.HR_LEAD)
                .get("/v1/employees?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
