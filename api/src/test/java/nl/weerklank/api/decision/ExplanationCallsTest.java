package nl.weerklank.api.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.suggestion.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The explanation of a decision over HTTP:")
class ExplanationCallsTest {

    private static final int WITHHELD = Boolean.getBoolean("weerklank.long") ? 1_000 : 12;

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
    @DisplayName(
            "G01 the explanation of an item says which rules spoke, with what effect, and what each one asked and saw")
    void why() {
        ValidatableResponse answer = explain(Stage.self(person), offered(), "nl");

        answer.statusCode(200)
                .body("outcome", containsString("voorgesteld, op plaats 1"))
                .body("stops.size()", equalTo(0))
                .body("offered.score", notNullValue())
                .root("rules.find { it.ruleId == 'relevance.theme' }")
                .body("spoke", equalTo(true))
                .body("sentence", notNullValue())
                .body("effects[0].effect", equalTo("ADJUST"))
                .body("effects[0].contribution", notNullValue())
                .body("condition.truth", equalTo("TRUE"));
        assertThat(answer.extract().<List<Object>>path("rules.findAll { !it.spoke }"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("G01 in one sentence: what speaks most for an item, and for what was held back the first stop")
    void oneSentence() {
        String offered = offered();

        explain(Stage.self(person), offered, "nl")
                .body("because", equalTo("Past bij de interesses die je hebt gekozen."));
        explain(Stage.self(person), offered, "en").body("because", equalTo("Fits the interests you chose."));
        explain(Stage.self(person), "never-seen", "nl").body("because", nullValue());
    }

    @Test
    @DisplayName(
            "G01 compliance reads of each rule who published it as it stood and who approved that; the person does not")
    void approvals() {
        String offered = offered();

        explain(compliance(), offered, "nl")
                .body("rules.approval.revision", everyItem(notNullValue()))
                .body("rules.approval.publishedBy", hasItem("weerklank"))
                .body("rules.approval.approvedBy", everyItem(notNullValue()));
        explain(Stage.self(person), offered, "nl").body("rules.approval", everyItem(nullValue()));
    }

    @Test
    @DisplayName(
            "G01 G13 no explanation names a colleague, also not the one who made the item or is in somebody's team")
    void noOtherPeople() {
        String colleague = Stage.newOpenPerson();
        String theirs = Stage.newItemBy(colleague);
        decision = Stage.ask(person, 50, "PULL").extract().path("decisionId");

        String told = explain(Stage.self(person), theirs, "nl").extract().asString();
        String toldAll = Stage.self(person)
                .get("/v1/decisions/{id}/explanation", decision)
                .then()
                .extract()
                .asString();

        assertThat(told).contains("collega uit je team");
        assertThat(told + toldAll).doesNotContain(colleague).doesNotContain("Iemand Anders");
        assertThat(explain(compliance(), theirs, "nl").extract().asString())
                .doesNotContain(colleague)
                .doesNotContain(person)
                .doesNotContain("Iemand Anders");
    }

    @Test
    @DisplayName("G02 why not: an item the person wrote off is explained by its stops, in the reader's language")
    void whyNot() {
        declineAndAskAgain();

        explain(Stage.self(person), item, "nl")
                .body("stops.code", hasItem("ALREADY_ANSWERED"))
                .body("outcome", containsString("al op gereageerd"));
        explain(compliance(), item, "en").body("outcome", containsString("already responded"));
    }

    @Test
    @DisplayName("G02 why not: an item that was not weighed at all is said to be so")
    void notWeighed() {
        explain(compliance(), "never-seen", "en")
                .statusCode(200)
                .body("outcome", containsString("not among"))
                .body("rules.size()", equalTo(0));
        explain(compliance(), "no spaces", "en").statusCode(400).body("field", equalTo("contentId"));
    }

    @Test
    @DisplayName("G01 the explanation of a whole decision says what became of every item")
    void whole() {
        ValidatableResponse answer = compliance()
                .header("Accept-Language", "nl")
                .get("/v1/decisions/{id}/explanation", decision)
                .then();

        answer.statusCode(200)
                .body("outcome", containsString("bekeken stukken"))
                .body("items.size()", greaterThan(0))
                .body("items.outcome", everyItem(notNullValue()))
                .body("items.findAll { it.wasOffered }.kind", everyItem(notNullValue()))
                .body("items.findAll { it.wasOffered }.stop", everyItem(nullValue()))
                .body("items.findAll { !it.wasOffered }.stop", everyItem(notNullValue()));
    }

    @Test
    @DisplayName("G01 the contributions of an item, offered or not, add up to its score")
    void contributions() {
        List<Map<String, Object>> items = compliance()
                .get("/v1/decisions/{id}/explanation", decision)
                .then()
                .extract()
                .path("items.findAll { it.score != 0 }");

        assertThat(items).isNotEmpty();
        for (Map<String, Object> each : someOf(items)) {
            List<Integer> amounts = explain(compliance(), (String) each.get("contentId"), "nl")
                    .extract()
                    .path("contributions.amount");
            assertThat(amounts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(each.get("score"));
        }
    }

    /** What was offered, and of the rest as many as there is time for: finding the least that would let one through takes long. */
    private static List<Map<String, Object>> someOf(List<Map<String, Object>> items) {
        Map<Boolean, List<Map<String, Object>>> offered =
                items.stream().collect(Collectors.partitioningBy(item -> Boolean.TRUE.equals(item.get("wasOffered"))));
        return Stream.concat(
                        offered.get(true).stream(), offered.get(false).stream().limit(WITHHELD))
                .toList();
    }

    @Test
    @DisplayName("G06 a person reads the titles of what they were offered, and not of what was kept from them")
    void titles() {
        declineAndAskAgain();

        ValidatableResponse answer = Stage.self(person)
                .get("/v1/decisions/{id}/explanation", decision)
                .then();

        answer.body("items.findAll { it.wasOffered }.title", everyItem(notNullValue()))
                .body("items.find { it.contentId == '" + item + "' }.title", nullValue());
        explain(Stage.self(person), item, "nl").body("title", nullValue());
        explain(compliance(), item, "nl").body("title", notNullValue());
    }

    private String offered() {
        return Stage.self(person)
                .get("/v1/decisions/{id}", decision)
                .then()
                .extract()
                .path("record.suggestions[0].content");
    }

    private void declineAndAskAgain() {
        String suggestion = Stage.suggestionOf(Stage.ask(person, 50, "PULL"), item);
        Stage.self(person)
                .body(Map.of("outcome", "DECLINED"))
                .post("/v1/suggestions/{id}/outcome", suggestion)
                .then()
                .statusCode(200);
        decision = Stage.ask(person, 50, "PULL").extract().path("decisionId");
    }

    private ValidatableResponse explain(RequestSpecification caller, String content, String language) {
        return caller.header("Accept-Language", language)
                .queryParam("contentId", content)
                .get("/v1/decisions/{id}/explanation", decision)
                .then();
    }

    private static RequestSpecification compliance() {
        return SignedIn.as(Role.COMPLIANCE);
    }
}
