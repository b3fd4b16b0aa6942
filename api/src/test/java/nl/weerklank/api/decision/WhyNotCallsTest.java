package nl.weerklank.api.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.suggestion.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Why not, over HTTP:")
class WhyNotCallsTest {

    private static final String TRACES = """
            select concat_ws('/', (select count(*) from decision), (select count(*) from suggestion),
                (select count(*) from nudge), (select count(*) from saturation),
                (select count(*) from access_log)) as traces
            """;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Organisations organisations;

    @Inject
    Sql sql;

    private String item;
    private String person;

    @BeforeEach
    void somebodyWithoutInterests() {
        item = Stage.newItem();
        person = Stage.newPerson();
        Map<String, Object> preferences = Stage.openPreferences();
        preferences.put("interests", List.of());
        Stage.says(Stage.self(person), person, preferences);
    }

    @Test
    @DisplayName(
            "G02 a person hears what stands in the way, and what of their own choices would let the item come; and it does")
    void own() {
        ValidatableResponse answer = ask(Stage.self(person), Map.of());

        answer.statusCode(200)
                .body("contentId", equalTo(item))
                .body("title", notNullValue())
                .body("whyNot.goal", equalTo("OFFERED"))
                .body("whyNot.first.code", equalTo("NO_MATCH"))
                .body("whyNot.retrieved", equalTo(true))
                .body("whyNot.smallestChange.verified", equalTo(true))
                .body("whyNot.smallestChange.changes.fact", equalTo(List.of("employee.interests")))
                .body("whyNot.smallestChange.changes.who", everyItem(in(List.of("PERSON", "TIME"))))
                .body("whyNot.text", containsString("Als je bij je interesses ook"));
        Map<String, Object> more = Stage.openPreferences();
        more.put("interests", answer.extract().path("whyNot.smallestChange.changes[0].to"));
        Stage.says(Stage.self(person), person, more);
        assertThat(Stage.suggestionOf(Stage.ask(person, 3, "PULL"), item)).isNotNull();
    }

    @Test
    @DisplayName("R73 asking leaves no trace at all of the person who asks about themselves")
    void noTrace() {
        String before = traces();

        ask(Stage.self(person), Map.of()).statusCode(200);
        ask(Stage.self(person), Map.of("channel", "EMAIL")).statusCode(200);

        assertThat(traces()).isEqualTo(before);
    }

    @Test
    @DisplayName("G13 compliance asks about a named person only for a case, which that person sees")
    void compliance() {
        RequestSpecification compliance = SignedIn.as(Role.COMPLIANCE).contentType("application/json");

        ask(SignedIn.as(Role.COMPLIANCE).contentType("application/json"), Map.of())
                .statusCode(400)
                .body("field", equalTo("caseReference"));
        ValidatableResponse answer = ask(compliance, Map.of("caseReference", "case-9"));

        answer.statusCode(200)
                .body("whyNot.smallestChange.changes[0].sentence", containsString("medewerker"))
                .body("whyNot.first.text", containsString("medewerker"));
        assertThat(answer.extract().asString()).doesNotContain(person);
        Stage.self(person)
                .get("/v1/employees/{id}/data", person)
                .then()
                .statusCode(200)
                .body("offered.lookedUp.findAll { it.action == 'askWhyNot' }.caseReference", hasItem("case-9"));
    }

    @Test
    @DisplayName("G13 nobody asks about somebody else, and nobody in another role asks at all")
    void notOthers() {
        ask(Stage.self(Stage.newOpenPerson()), Map.of()).statusCode(403);
        ask(SignedIn.as(Role.COMMS_LEAD).contentType("application/json"), Map.of())
                .statusCode(403);
    }

    @Test
    @DisplayName("G02 what a person may not read is to them as if it were not there")
    void hidden() {
        String theirs = ask(Stage.self(person), Map.of("contentId", "no-such-item"))
                .statusCode(404)
                .extract()
                .asString();
        Stage.platform().delete("/v1/content/{id}", item);

        String withdrawn =
                ask(Stage.self(person), Map.of()).statusCode(404).extract().asString();

        assertThat(withdrawn.replace(item, "no-such-item")).isEqualTo(theirs);
    }

    @Test
    @DisplayName("G02 a person finds by its title what they may ask about, and nothing that is not theirs to read")
    void finds() {
        find(Stage.self(person), item).statusCode(200).body("items.contentId", equalTo(List.of(item)));
        Stage.platform().delete("/v1/content/{id}", item);

        find(Stage.self(person), item).statusCode(200).body("items.size()", equalTo(0));
        find(Stage.self(person), " ").statusCode(400).body("field", equalTo("words"));
    }

    private static ValidatableResponse find(RequestSpecification caller, String words) {
        return caller.queryParam("words", words).get("/v1/why-not/items").then();
    }

    @Test
    @DisplayName("G02 the explanation of a past decision says what would have let an item through")
    void then() {
        String decision = Stage.ask(person, 3, "PULL").extract().path("decisionId");

        explain(decision, item)
                .statusCode(200)
                .body("whyNot.first.code", equalTo("NO_MATCH"))
                .body("whyNot.smallestChange.changes.fact", equalTo(List.of("employee.interests")));
        explain(decision, "no-such-item")
                .statusCode(200)
                .body("whyNot.retrieved", equalTo(false))
                .body("whyNot.cause", nullValue());
    }

    @Test
    @DisplayName("G02 an item that was not there yet when it was decided is said to be so")
    void notThereYet() {
        String decision = Stage.ask(person, 3, "PULL").extract().path("decisionId");
        String newer = Stage.newItem();

        explain(decision, newer)
                .statusCode(200)
                .body("whyNot.retrieved", equalTo(false))
                .body("whyNot.cause.code", equalTo("NOT_INDEXED"));
    }

    private ValidatableResponse explain(String decision, String content) {
        return SignedIn.as(Role.COMPLIANCE)
                .header("Accept-Language", "nl")
                .queryParam("contentId", content)
                .get("/v1/decisions/{id}/explanation", decision)
                .then();
    }

    private ValidatableResponse ask(RequestSpecification caller, Map<String, String> more) {
        Map<String, String> question = new HashMap<>(Map.of("employeeId", person, "contentId", item));
        question.putAll(more);
        return caller.header("Accept-Language", "nl")
                .body(question)
                .post("/v1/why-not")
                .then();
    }

    private String traces() {
        return transaction.in(organisations.usual(), () -> sql.first(TRACES, row -> row.text("traces"))
                .orElseThrow());
    }
}
