package nl.weerklank.api.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Rule sets over HTTP:")
class RuleSetCallsTest {

    @Test
    @DisplayName("the policy that ships is published at first use, each rule with its sentence in both languages")
    void published() {
        ValidatableResponse answer =
                SignedIn.as(Role.COMPLIANCE).get("/v1/rule-sets/published").then();

        answer.statusCode(200)
                .body("rules.size()", equalTo(StandardPolicy.rules().size()))
                .body("rules.sentence.nl", everyItem(not(emptyOrNullString())))
                .body("rules.sentence.en", everyItem(not(emptyOrNullString())))
                .body("publication.by", equalTo("weerklank"))
                .body("publication.at", not(emptyOrNullString()));
        String hash = answer.extract().path("hash");
        assertThat(hash).isEqualTo(RuleWriter.hash(StandardPolicy.rules()));
        assertThat(answer.extract().<String>path("revision")).isEqualTo("rules-1-" + hash.substring(0, 12));
    }

    @Test
    @DisplayName("the vocabulary names facts, operators, effects and reasons in both languages")
    void vocabulary() {
        SignedIn.as(Role.EMPLOYEE)
                .get("/v1/vocabulary")
                .then()
                .statusCode(200)
                .body("facts.id", hasItem("content.themes"))
                .body("operators.id", hasItem("atLeast"))
                .body("effects.id", hasItem("SUPPRESS_NUDGE"))
                .body("effects.phrase.nl", everyItem(not(emptyOrNullString())))
                .body("effects.find { it.id == 'ADJUST' }.forms.fields.id", hasItem(List.of("per", "each", "max")))
                .body("reasons.find { it.id == 'RESTING' }.phrase.nl", not(emptyOrNullString()));
    }
}
