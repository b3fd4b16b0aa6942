package nl.weerklank.api.theme;

import static nl.weerklank.api.content.Items.freshId;
import static nl.weerklank.api.content.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The themes of an organisation")
class ThemesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("are at first those that ship with the product")
    void shipped() {
        SignedIn.as(Role.EMPLOYEE)
                .get("/v1/themes")
                .then()
                .statusCode(200)
                .body("revision", equalTo("default-2"))
                .body("themes", hasSize(12));
    }

    @Test
    @DisplayName("can be changed: a new revision counts, and content that was there is tagged again")
    void changed() throws IOException, InterruptedException {
        String id = freshId();
        ObjectNode sent = item(id).put("title", "De stroopwafel").put("text", "Over de stroopwafel en zijn bakker.");
        others().contentType("application/json")
                .body(sent.toString())
                .put("/v1/content/{id}", id)
                .then()
                .body("state", equalTo("QUARANTINED"));
        ObjectNode themes = themes();
        ObjectNode cookies = themes.withArray("themes").addObject();
        cookies.put("code", "cookies-" + id);
        cookies.putObject("names").put("nl", "Koek").put("en", "Cookies");
        cookies.putObject("definitions").put("nl", "Over koek.").put("en", "About cookies.");
        cookies.putObject("audience").put("everybody", true).putArray("units");
        cookies.putObject("seeds")
                .putArray("nl")
                .addObject()
                .put("phrase", "stroopwafel")
                .put("weight", 1000);

        ValidatableResponse answer = put(themes);

        answer.statusCode(200)
                .body("revision", not(equalTo(themes.get("revision").textValue())))
                .body("themes.code", hasItem("cookies-" + id));
        Eventually.holds("tagged again", () -> themesOf(id).contains("cookies-" + id));
        put(themes).statusCode(409).body("type", endsWith("/themes-changed"));
    }

    @Test
    @DisplayName("that make no sense are refused with the place")
    void refused() throws IOException {
        ObjectNode themes = themes();
        ((ObjectNode) themes.at("/themes/0/seeds/nl/0")).put("weight", 5000);

        ValidatableResponse answer = put(themes);

        answer.statusCode(400)
                .body("field", equalTo("themes[0].seeds.nl[0].weight"))
                .body("detail", containsString("1 to 1000"));
    }

    private static ObjectNode themes() throws IOException {
        return (ObjectNode) JSON.readTree(
                SignedIn.as(Role.COMMS_LEAD, "other").get("/v1/themes").asString());
    }

    private static ValidatableResponse put(ObjectNode themes) {
        return SignedIn.as(Role.COMMS_LEAD, "other")
                .contentType("application/json")
                .body(themes.toString())
                .put("/v1/themes")
                .then();
    }

    private static List<String> themesOf(String id) {
        List<String> codes = others().get("/v1/content/{id}", id).path("tagging.themes.code");
        assertThat(codes).isNotNull();
        return codes;
    }

    private static RequestSpecification others() {
        return SignedIn.as(Role.PLATFORM, "other");
    }
}
