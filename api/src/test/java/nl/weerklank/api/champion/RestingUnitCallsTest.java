package nl.weerklank.api.champion;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.suggestion.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("R38 While a unit rests until its leader leads by example, over HTTP:")
class RestingUnitCallsTest {

    private static final String STORY =
            "Ik werk aan warmtepompen en duurzame energie: CO2 besparen met zonnepanelen en isolatie is wat ik graag doe.";

    private String unit;
    private String leader;
    private String member;

    @BeforeEach
    void aUnitWhoseLeaderDidNothing() {
        unit = "rust-" + UUID.randomUUID();
        leader = Stage.newPersonIn("top-" + unit);
        Stage.says(Stage.self(leader), leader, Stage.openPreferences());
        member = Stage.newPersonIn(unit);
        for (int i = 0; i < 4; i++) {
            Stage.newPersonIn(unit);
        }
        SignedIn.as(Role.CHAMPION_OWNER)
                .contentType("application/json")
                .body(Map.of("unit", unit, "leader", leader))
                .put("/v1/champions/leaders")
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("what a close colleague made waits where people look, and is sent once the leader did something")
    void forAColleague() {
        String colleague = Stage.newPersonIn(unit);
        Stage.says(Stage.self(colleague), colleague, Map.of("optIn", true));
        String item = Stage.newItemBy(colleague);
        says(Map.of("goals", List.of("HELP_COLLEAGUES")));

        String ofItem = "suggestions.find { it.contentId == '%s' }".formatted(item);
        asked("EMAIL")
                .body("suggestions.delivery", everyItem(equalTo("PULL")))
                .body(ofItem + ".motive", equalTo("COLLEAGUE"))
                .body(ofItem + ".notPushed.code", equalTo("UNIT_RESTING"))
                .body(ofItem + ".whatsInItForYou", containsString("collega’s helpen"));
        asked("PULL").body("suggestions.contentId", hasItem(item)).body(ofItem + ".notPushed", nullValue());

        leaderActs();

        asked("EMAIL").body("suggestions.find { it.delivery == 'PUSH' }.motive", equalTo("COLLEAGUE"));
    }

    @Test
    @DisplayName("what is for the employer waits, unless the person asked for pushes personally")
    void forTheEmployer() {
        Stage.newItem();
        says(Map.of("goals", List.of("EXPERTISE"), "story", STORY));

        asked("EMAIL")
                .body("suggestions.delivery", everyItem(equalTo("PULL")))
                .body("suggestions.motive", hasItem("EMPLOYER"))
                .body("suggestions.notPushed.code", hasItem("UNIT_RESTING"));

        Stage.says(Stage.self(member), member, Map.of("evenAtRest", true));

        asked("EMAIL")
                .body("suggestions.find { it.delivery == 'PUSH' }.motive", equalTo("EMPLOYER"))
                .body("suggestions.notPushed.code", not(hasItem("UNIT_RESTING")));
    }

    @Test
    @DisplayName("what somebody would do for themselves is sent all the same")
    void forThemselves() {
        Stage.newItem();
        says(Map.of("goals", List.of("EXPERTISE"), "interests", List.of("sustainability")));

        asked("EMAIL").body("suggestions.find { it.delivery == 'PUSH' }.motive", equalTo("SELF"));
    }

    private void says(Map<String, ?> theirs) {
        Map<String, Object> all = new HashMap<>(Stage.openPreferences());
        all.put("interests", List.of());
        all.putAll(theirs);
        Stage.says(Stage.self(member), member, all);
    }

    private ValidatableResponse asked(String channel) {
        return Stage.ask(Stage.self(member), member, 50, channel);
    }

    private void leaderActs() {
        Stage.self(leader)
                .body(Map.of(
                        "what", "SHARED", "at", Instant.now().minusSeconds(60).toString()))
                .post("/v1/champions/me/activity")
                .then()
                .statusCode(201);
    }
}
