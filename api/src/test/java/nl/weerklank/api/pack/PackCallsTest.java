package nl.weerklank.api.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.sql.SqlFailedException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("G12 Packs over HTTP")
class PackCallsTest {

    private static final String LIFE = "life";

    private final OrganisationTransaction transaction;
    private final Organisations organisations;
    private final Sql sql;

    PackCallsTest(OrganisationTransaction transaction, Organisations organisations, Sql sql) {
        this.transaction = transaction;
        this.organisations = organisations;
        this.sql = sql;
    }

    @Test
    @DisplayName("a pack is made of what holds, named by the hash of its content, and stands first in the list")
    void made() throws Exception {
        Response made = make();

        made.then().statusCode(201).body("input.schema", equalTo("pack/1")).body("input.organisation", equalTo(LIFE));
        String input = made.as(JsonNode.class).path("input").toString();
        assertThat(made.<String>path("hash")).isEqualTo(PackJson.hash(new JsonCanonicalizer(input).getEncodedString()));
        compliance()
                .get("/v1/packs?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(made.path("id")))
                .body("items[0].hash", equalTo(made.path("hash")));
    }

    @Test
    @DisplayName("a higher cap stands in the next pack as a change and as a warning, and nothing else does")
    void warned() {
        caps(1, 3, 8);
        String before = make().path("id");
        caps(1, 4, 8);

        Response after = make();
        caps(1, 3, 8);

        after.then()
                .body("before", equalTo(before))
                .body("changes.id", equalTo(List.of("cap.week")))
                .body("warnings.kind", equalTo(List.of("WEAKER_BOUND")))
                .body("warnings[0].text.nl", containsString("in 7 dagen"));
    }

    @Test
    @DisplayName("the works council reads a pack as data, as a page and as a PDF, in the language it asks for")
    void read() {
        String id = make().path("id");

        council().get("/v1/packs/" + id).then().statusCode(200).contentType(startsWith("application/json"));
        Response page = council()
                .header("Accept-Language", "nl")
                .header("Accept", "text/html")
                .get("/v1/packs/" + id);
        page.then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Language", "nl")
                .header("Content-Disposition", startsWith("attachment"))
                .body(containsString("Welke regels gelden"));
        Response pdf = council().get("/v1/packs/" + id + "?format=pdf&language=en");
        pdf.then().statusCode(200).contentType("application/pdf").header("Content-Language", "en");
        assertThat(new String(pdf.asByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    @DisplayName("the works council cannot have one made, and communications cannot read one")
    void notAllowed() {
        council().post("/v1/packs").then().statusCode(403);
        SignedIn.as(Role.COMMS_LEAD, LIFE).get("/v1/packs").then().statusCode(403);
    }

    @Test
    @DisplayName(
            "a form or a language that does not exist is refused with those that do; so is a pack that does not exist")
    void refused() {
        String id = make().path("id");

        compliance()
                .get("/v1/packs/" + id + "?format=doc")
                .then()
                .statusCode(400)
                .body("field", equalTo("format"))
                .body("allowed", hasItem("pdf"));
        compliance()
                .get("/v1/packs/" + id + "?format=html&language=fr")
                .then()
                .statusCode(400)
                .body("field", equalTo("language"));
        compliance().get("/v1/packs/" + UUID.randomUUID()).then().statusCode(404);
        compliance().get("/v1/packs/none").then().statusCode(404);
    }

    @Test
    @DisplayName("nobody changes or removes a pack, the service's own role included")
    void immutable() {
        String id = make().path("id");

        assertThatThrownBy(() -> change("update pack set input = '{}' where id = ?::uuid", id))
                .isInstanceOf(SqlFailedException.class);
        assertThatThrownBy(() -> change("delete from pack where id = ?::uuid", id))
                .isInstanceOf(SqlFailedException.class);
    }

    @Test
    @DisplayName("R70 everybody who signed in reads what is known of figures that go round")
    void claims() {
        SignedIn.as(Role.EMPLOYEE)
                .get("/v1/claims")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("reach-561"))
                .body("items.find { it.id == 'reach-561' }.status", equalTo("UNVERIFIED"))
                .body("items.source.nl", not(hasItem("")));
    }

    private void change(String statement, String id) {
        transaction.run(organisations.find(LIFE).orElseThrow(), () -> sql.change(statement, id));
    }

    private static Response make() {
        return compliance().post("/v1/packs");
    }

    private static RequestSpecification compliance() {
        return SignedIn.as(Role.COMPLIANCE, LIFE);
    }

    private static RequestSpecification council() {
        return SignedIn.as(Role.WORKS_COUNCIL, LIFE);
    }

    private static void caps(int day, int week, int month) {
        SignedIn.as(Role.COMMS_LEAD, LIFE)
                .contentType("application/json")
                .body(Map.of(
                        "mode",
                        "NORMAL",
                        "caps",
                        Map.of("day", day, "week", week, "month", month),
                        "leaderActiveDays",
                        30))
                .put("/v1/programme")
                .then()
                .statusCode(200);
    }
}
