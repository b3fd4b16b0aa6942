package nl.weerklank.api.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.suggestion.Stage;
import nl.weerklank.rules.record.RecordCodec;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("Decisions over HTTP:")
class DecisionCallsTest {

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Organisations organisations;

    @Inject
    Sql sql;

    private String item;
    private String person;
    private String decision;

    @BeforeEach
    void aDecision() {
        item = Stage.newItem();
        person = Stage.newStoryteller();
        decision = Stage.ask(person, 3, "EMAIL").extract().path("decisionId");
    }

    @Test
    @DisplayName("G06 a person finds their own decisions, newest first, and nobody else's")
    void own() {
        String newer = Stage.ask(person, 3, "PULL").extract().path("decisionId");
        Stage.ask(Stage.newOpenPerson(), 3, "PULL");

        ValidatableResponse found = Stage.self(person).get("/v1/decisions").then();

        found.statusCode(200)
                .body("items.decisionId", equalTo(List.of(newer, decision)))
                .body("items.pseudonym", everyItem(nullValue()))
                .body("items[0].offered.size()", notNullValue())
                .body("nextCursor", nullValue());
        Stage.self(person)
                .queryParam("employeeId", person)
                .get("/v1/decisions")
                .then()
                .statusCode(200);
        Stage.self(person)
                .queryParam("employeeId", "e-42")
                .get("/v1/decisions")
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("a person finds by what it came to, whatever the item: what pushed nothing is not among the pushed")
    void ownByOutcome() {
        String looked = Stage.ask(person, 3, "PULL").extract().path("decisionId");

        ValidatableResponse found = Stage.self(person)
                .queryParam("outcome", "PUSHED")
                .get("/v1/decisions")
                .then();

        found.statusCode(200)
                .body("items.decisionId", hasItem(decision))
                .body("items.decisionId", not(hasItem(looked)));
    }

    @Test
    @DisplayName("a long list comes in pages, each decision once")
    void pages() {
        String second = Stage.ask(person, 4, "PULL").extract().path("decisionId");
        String third = Stage.ask(person, 5, "PULL").extract().path("decisionId");

        ValidatableResponse first =
                Stage.self(person).queryParam("limit", 2).get("/v1/decisions").then();
        String cursor = first.extract().path("nextCursor");
        ValidatableResponse last = Stage.self(person)
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get("/v1/decisions")
                .then();

        first.body("items.decisionId", equalTo(List.of(third, second)));
        last.body("items.decisionId", equalTo(List.of(decision))).body("nextCursor", nullValue());
    }

    @Test
    @DisplayName(
            "G13 compliance finds decisions by pseudonym; a named person only for a case, and that is written down")
    void complianceSearches() {
        ValidatableResponse named = compliance()
                .queryParam("employeeId", person)
                .queryParam("caseReference", "case-7")
                .get("/v1/decisions")
                .then();

        named.statusCode(200)
                .body("items.decisionId", hasItem(decision))
                .body("items.pseudonym", hasItem(notNullValue()));
        assertThat(named.extract().asString()).doesNotContain(person);
        compliance()
                .queryParam("employeeId", person)
                .get("/v1/decisions")
                .then()
                .statusCode(400)
                .body("field", equalTo("caseReference"));
        assertThat(lookUps(named.extract().path("items[0].pseudonym"))).containsExactly("case-7");
    }

    private List<String> lookUps(String pseudonym) {
        return transaction.in(
                organisations.usual(),
                () -> sql.list(
                        "select case_reference from access_log where pseudonym = ?",
                        row -> row.text("case_reference"),
                        UUID.fromString(pseudonym)));
    }

    @ParameterizedTest
    @CsvSource({"OFFERED, true", "PUSHED, true", "WITHHELD, true", "EXPIRED, false"})
    @DisplayName("decisions are found by item and by what they came to:")
    void filters(String outcome, boolean found) {
        ValidatableResponse answer = Stage.self(person)
                .queryParam("contentId", itemFor(outcome))
                .queryParam("outcome", outcome)
                .get("/v1/decisions")
                .then();

        answer.statusCode(200).body("items.decisionId", found ? hasItem(decision) : not(hasItem(decision)));
    }

    @ParameterizedTest
    @CsvSource({"OFFERED, true", "PUSHED, true", "WITHHELD, true", "EXPIRED, false", ", true"})
    @DisplayName("compliance finds decisions of everybody by item and outcome, page by page and each once:")
    void complianceFilters(String outcome, boolean found) {
        List<String> all = new ArrayList<>();

        String cursor = null;
        do {
            var search = compliance().queryParam("contentId", itemFor(outcome)).queryParam("limit", 2);
            if (outcome != null) {
                search.queryParam("outcome", outcome);
            }
            if (cursor != null) {
                search.queryParam("cursor", cursor);
            }
            ValidatableResponse page = search.get("/v1/decisions").then().statusCode(200);
            all.addAll(page.extract().path("items.decisionId"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);

        assertThat(all).doesNotHaveDuplicates();
        assertThat(all.contains(decision)).isEqualTo(found);
    }

    /** Only one item is pushed to this person, and it is offered; what was withheld is another. */
    private String itemFor(@Nullable String outcome) {
        return Stage.self(person)
                .get("/v1/decisions/{id}", decision)
                .then()
                .extract()
                .path(
                        "WITHHELD".equals(outcome)
                                ? "record.verdicts.find { it.stops }.content"
                                : "record.suggestions.find { it.delivery == 'PUSH' }.content");
    }

    @Test
    @DisplayName("what was offered is not found among what was withheld")
    void offeredIsNotWithheld() {
        compliance()
                .queryParam("contentId", itemFor("PUSHED"))
                .queryParam("outcome", "WITHHELD")
                .get("/v1/decisions")
                .then()
                .statusCode(200)
                .body("items.decisionId", not(hasItem(decision)));
    }

    @Test
    @DisplayName("decisions are found by the revision of their rules")
    void byRevision() {
        String revision = Stage.self(person)
                .get("/v1/decisions/{id}", decision)
                .then()
                .extract()
                .path("ruleSetRevision");

        Stage.self(person)
                .queryParam("ruleSetRevision", revision)
                .get("/v1/decisions")
                .then()
                .body("items.decisionId", hasItem(decision));
        Stage.self(person)
                .queryParam("ruleSetRevision", "another")
                .get("/v1/decisions")
                .then()
                .body("items.size()", equalTo(0));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "outcome, LIKED",
        "from, yesterday",
        "to, 2026-13-01",
        "cursor, nonsense",
        "limit, 0",
        "limit, 201",
        "contentId, no spaces"
    })
    @DisplayName("a search that makes no sense is refused, naming the parameter:")
    void badSearch(String parameter, String value) {
        compliance()
                .queryParam(parameter, value)
                .get("/v1/decisions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(parameter));
    }

    @Test
    @DisplayName(
            "G01 G06 a person reads the whole record of their decision, and its hash is that of its canonical form")
    void ownRecord() throws Exception {
        ValidatableResponse answer =
                Stage.self(person).get("/v1/decisions/{id}", decision).then();

        answer.statusCode(200)
                .body("state", equalTo("HELD"))
                .body("redacted", equalTo(false))
                .body("record.schema", equalTo("decision/1"))
                .body("record.employee", equalTo(person))
                .body("record.grounds.profile.preferences.story", containsString("zonnepanelen"));
        JsonNode record =
                new ObjectMapper().readTree(answer.extract().asString()).get("record");
        assertThat(RecordCodec.hash(new JsonCanonicalizer(record.toString()).getEncodedUTF8()))
                .isEqualTo(answer.extract().path("hash"));
    }

    @Test
    @DisplayName("G13 R42 compliance reads the record without name, own words or what a leader did")
    void redacted() {
        ValidatableResponse answer =
                compliance().get("/v1/decisions/{id}", decision).then();

        answer.statusCode(200).body("redacted", equalTo(true)).body("record.employee", notNullValue());
        assertThat(answer.extract().asString())
                .doesNotContain(person)
                .doesNotContain("zonnepanelen")
                .doesNotContain("champion.");
    }

    @Test
    @DisplayName("G13 a decision is read by its person and by compliance, and by nobody else")
    void ownOnly() {
        Stage.self(Stage.newOpenPerson())
                .get("/v1/decisions/{id}", decision)
                .then()
                .statusCode(403);
        SignedIn.as(Role.HR_LEAD).get("/v1/decisions/{id}", decision).then().statusCode(403);
        SignedIn.as(Role.COMMS_LEAD).get("/v1/decisions/{id}", decision).then().statusCode(403);
        Stage.platform().get("/v1/decisions/{id}", decision).then().statusCode(403);
        compliance().get("/v1/decisions/{id}", UUID.randomUUID()).then().statusCode(404);
        compliance().get("/v1/decisions/no-id").then().statusCode(404);
    }

    private static RequestSpecification compliance() {
        return SignedIn.as(Role.COMPLIANCE);
    }
}
