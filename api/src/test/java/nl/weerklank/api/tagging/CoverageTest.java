package nl.weerklank.api.tagging;

import static nl.weerklank.api.content.Items.freshId;
import static nl.weerklank.api.content.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The coverage of a draft of the themes")
class CoverageTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An organisation with hardly any content: in a large one not every item is measured. */
    private static final String SMALL = "south";

    @Test
    @DisplayName(
            "tells how many items would get a theme and have it now, with examples and their words, and changes nothing")
    void measured() {
        String id = freshId();
        store(item(id).put("title", "Wat is er").put("text", "Over de oeverzwaluw en nog een oeverzwaluw."));
        ObjectNode draft = draft("swallows", "oeverzwaluw", 1000);

        ValidatableResponse answer = measure(draft);

        answer.statusCode(200)
                .body("measured", greaterThanOrEqualTo(1))
                .body("themes[0].code", equalTo("swallows"))
                .body("themes[0].would", equalTo(1))
                .body("themes[0].have", equalTo(0))
                .body("themes[0].examples[0].id", equalTo(id))
                .body("themes[0].examples[0].title", equalTo("Wat is er"))
                .body("themes[0].examples[0].evidence", equalTo(List.of("oeverzwaluw")));
        List<String> codes =
                SignedIn.as(Role.COMMS_LEAD, SMALL).get("/v1/themes").path("themes.code");
        assertThat(codes).doesNotContain("swallows");
    }

    @Test
    @DisplayName("counts the themes that an editor set as they are, whatever the seeds say")
    void editors() {
        ObjectNode item = item(freshId()).put("title", "Stil").put("text", "Over de grutto.");
        item.putArray("themes").add("events");
        store(item);

        measure(draft("waders", "grutto", 1000)).statusCode(200).body("themes[0].would", equalTo(0));
        measure(draft("events", "grutto", 1000)).statusCode(200).body("themes[0].have", greaterThanOrEqualTo(1));
    }

    @Test
    @DisplayName("of a draft that makes no sense is refused with the place")
    void refused() {
        measure(draft("waders", "grutto", 0))
                .statusCode(400)
                .body("field", equalTo("themes[0].seeds.nl[0].weight"))
                .body("detail", containsString("1 to 1000"));
    }

    private static ObjectNode draft(String code, String seed, int weight) {
        ObjectNode draft = JSON.createObjectNode();
        draft.putArray("themes")
                .addObject()
                .put("code", code)
                .putObject("seeds")
                .putArray("nl")
                .addObject()
                .put("phrase", seed)
                .put("weight", weight);
        return draft;
    }

    private static ValidatableResponse measure(ObjectNode draft) {
        return SignedIn.as(Role.COMMS_LEAD, SMALL)
                .contentType("application/json")
                .body(draft.toString())
                .post("/v1/themes/coverage")
                .then();
    }

    private static void store(ObjectNode item) {
        SignedIn.as(Role.PLATFORM, SMALL)
                .contentType("application/json")
                .body(item.toString())
                .put("/v1/content/{id}", item.get("id").textValue())
                .then()
                .statusCode(200);
    }
}
