package nl.weerklank.api.learnt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.suggestion.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@DisplayName("R36 What somebody's answers taught")
class LearntCallsTest {

    private static final String SENTENCE = "Je deelde of deed de laatste tijd iets over Duurzaamheid & klimaat.";

    private String person;

    @BeforeEach
    void somebody() {
        person = Stage.newOpenPerson();
    }

    @Test
    @DisplayName("is nothing before they answer, and then a theme, what it does, since when and from how many answers")
    void told() {
        learnt().body("themes", empty()).body("wipedAt", nullValue()).body("halfLifeDays", equalTo(30));

        answer("SHARED");
        answer("DECLINED");

        learnt().body("themes", hasSize(1))
                .body("themes[0].theme", equalTo("sustainability"))
                .body("themes[0].effect", equalTo("HIGHER"))
                .body("themes[0].answers", equalTo(2))
                .body("themes[0].since", notNullValue())
                .body("stories", equalTo(1));
    }

    @Test
    @DisplayName("lowers after a no, and holds nothing back")
    void lower() {
        answer("DECLINED");
        String another = Stage.newItem();

        ValidatableResponse answer = Stage.ask(person, 50, "PULL");

        learnt().body("themes[0].effect", equalTo("LOWER"));
        answer.body("suggestions.contentId", hasItem(another))
                .body(
                        reasonsOf(another),
                        hasItem(
                                "Je zei de laatste tijd vaker nee tegen Duurzaamheid & klimaat, dus dit staat iets lager."));
    }

    @Test
    @DisplayName("is among the reasons of the next answer, and gone from the one after it was wiped")
    void wiped() {
        answer("SHARED");
        String another = Stage.newItem();
        Stage.ask(person, 50, "PULL").body(reasonsOf(another), hasItem(SENTENCE));

        self().delete("/v1/employees/{id}/learnt", person).then().statusCode(204);

        Stage.ask(person, 50, "PULL").body(reasonsOf(another), not(hasItem(SENTENCE)));
        learnt().body("themes", empty()).body("stories", equalTo(0)).body("wipedAt", notNullValue());
    }

    @Test
    @DisplayName("R73 is forgotten in the next answer also by somebody who only looked")
    void onlyLooked() {
        String item = Stage.newItem();
        String suggestion = Stage.suggestionOf(Stage.ask(person, 50, "PULL"), item);
        self().body(Map.of("outcome", "SEEN"))
                .post("/v1/suggestions/{id}/outcome", suggestion)
                .then()
                .statusCode(200);
        String before = Stage.ask(person, 50, "PULL").extract().path("decisionId");

        self().delete("/v1/employees/{id}/learnt", person).then().statusCode(204);

        Stage.ask(person, 50, "PULL").body("decisionId", not(equalTo(before)));
        learnt().body("stories", equalTo(0));
    }

    @Test
    @DisplayName("begins anew with the first answer after it was wiped")
    void anew() {
        answer("SHARED");
        self().delete("/v1/employees/{id}/learnt", person).then().statusCode(204);

        answer("DECLINED");

        learnt().body("themes[0].effect", equalTo("LOWER")).body("themes[0].answers", equalTo(1));
    }

    @Test
    @DisplayName("G06 stands among everything that is held about them")
    void amongTheirData() {
        answer("SHARED");

        self().get("/v1/employees/{id}/data", person)
                .then()
                .statusCode(200)
                .body("learnt.themes[0].theme", equalTo("sustainability"))
                .body("learnt.themes[0].value", equalTo(250));
    }

    @Test
    @DisplayName("G05 goes with them when they are erased, also when it was wiped before")
    void erased() {
        answer("SHARED");
        self().delete("/v1/employees/{id}/learnt", person).then().statusCode(204);

        self().delete("/v1/employees/{id}", person).then().statusCode(204);
        Stage.putPerson(Stage.platform(), person);

        Stage.says(Stage.platform(), person, Map.of("interests", List.of("sustainability")));
        assertThat(Stage.ask(person, 50, "PULL").extract().asString()).doesNotContain(SENTENCE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"EMPLOYEE"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("G13 is read and wiped by nobody else:")
    void nobodyElse(Role role) {
        SignedIn.as(role).get("/v1/employees/{id}/learnt", person).then().statusCode(403);
        SignedIn.as(role).delete("/v1/employees/{id}/learnt", person).then().statusCode(403);
    }

    private RequestSpecification self() {
        return Stage.self(person);
    }

    private ValidatableResponse learnt() {
        return self().get("/v1/employees/{id}/learnt", person).then().statusCode(200);
    }

    private void answer(String outcome) {
        String item = Stage.newItem();
        String suggestion = Stage.suggestionOf(Stage.ask(person, 50, "PULL"), item);
        self().body(Map.of("outcome", outcome))
                .post("/v1/suggestions/{id}/outcome", suggestion)
                .then()
                .statusCode(200);
    }

    private static String reasonsOf(String item) {
        return "suggestions.find { it.contentId == '%s' }.reasons.text".formatted(item);
    }
}
