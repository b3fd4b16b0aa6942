package nl.weerklank.api.history;

import static nl.weerklank.api.content.Items.freshId;
import static nl.weerklank.api.content.Items.item;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.sql.Sql;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The history of what people change:")
class HistoryCallsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OrganisationTransaction transaction;
    private final Organisations organisations;
    private final Sql sql;

    HistoryCallsTest(OrganisationTransaction transaction, Organisations organisations, Sql sql) {
        this.transaction = transaction;
        this.organisations = organisations;
        this.sql = sql;
    }

    @Test
    @DisplayName("of an item tells who changed what, withdrew it and brought it back, newest first")
    void ofAnItem() {
        String id = freshId();
        put(id, item(id));
        put(id, item(id).put("title", "De winter voorbij"));
        lead().delete("/v1/content/{id}", id).then().statusCode(204);
        put(id, item(id).put("title", "De winter voorbij"));

        ValidatableResponse history = history(id, "");

        history.body("items.kind", contains("BROUGHT_BACK", "WITHDRAWN", "CHANGED", "FIRST"))
                .body("items.by", hasSize(4))
                .body("items.at", hasSize(4))
                .body("items[2].revision", equalTo("2"))
                .body("items[2].fields.field", contains("title"))
                .body("items[2].fields[0].before", contains("Een winter met de warmtepomp"))
                .body("items[2].fields[0].after", contains("De winter voorbij"))
                .body("nextCursor", nullValue());
    }

    @Test
    @DisplayName("comes in pages that leave nothing out, also between two acts on the same revision")
    void pages() {
        String id = freshId();
        put(id, item(id));
        lead().delete("/v1/content/{id}", id).then().statusCode(204);
        put(id, item(id));

        ValidatableResponse first = history(id, "?limit=2");
        ValidatableResponse second =
                history(id, "?limit=2&cursor=" + first.extract().path("nextCursor"));

        first.body("items.kind", contains("BROUGHT_BACK", "WITHDRAWN"));
        second.body("items.kind", contains("FIRST")).body("nextCursor", nullValue());
    }

    @Test
    @DisplayName("of an item says of its people only that they changed")
    void people() {
        String id = freshId();
        put(id, item(id));
        ObjectNode about = item(id);
        about.putArray("about").addObject().put("employeeId", "e-7").put("agreedAt", "2026-11-17T10:00:00Z");
        put(id, about);

        history(id, "")
                .body("items[0].fields.field", contains("about"))
                .body("items[0].fields[0].before", empty())
                .body("items[0].fields[0].after", empty());
    }

    @Test
    @DisplayName("admits what was not kept: an item from before says when, and not who")
    void before() {
        String id = freshId();
        transaction.run(organisations.usual(), () -> {
            long key = sql.first(
                            "insert into content (external_id, revision) values (?, 0) returning id",
                            row -> row.number("id"),
                            id)
                    .orElseThrow();
            sql.change(
                    "insert into content_revision (content_id, revision, body, body_hash) values (?, 1, '{}', 'x')",
                    key);
        });

        history(id, "")
                .body("items.kind", contains("FIRST"))
                .body("items[0].by", nullValue())
                .body("items[0].at", notNullValue());
    }

    @Test
    @DisplayName("of an item that is not there, or after a place that is none, is refused")
    void refused() {
        lead().get("/v1/content/{id}/history", freshId()).then().statusCode(404);
        String id = freshId();
        put(id, item(id));

        lead().get("/v1/content/{id}/history?cursor=YWJj", id)
                .then()
                .statusCode(400)
                .body("field", equalTo("cursor"));
    }

    @Test
    @DisplayName("of the themes names the theme and what changed in it")
    void themes() throws IOException {
        RequestSpecification lead = SignedIn.as(Role.COMMS_LEAD, "south");
        ObjectNode themes = (ObjectNode) JSON.readTree(lead.get("/v1/themes").asString());
        JsonNode first = themes.at("/themes/0");
        int threshold = first.get("threshold").intValue();
        ((ObjectNode) first).put("threshold", threshold + 1);
        SignedIn.as(Role.COMMS_LEAD, "south")
                .contentType("application/json")
                .body(themes.toString())
                .put("/v1/themes")
                .then()
                .statusCode(200);

        SignedIn.as(Role.COMMS_LEAD, "south")
                .header("Accept-Language", "nl")
                .get("/v1/themes/history?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].fields.field", contains("threshold"))
                .body("items[0].fields[0].of", equalTo(first.at("/names/nl").textValue()))
                .body("items[0].fields[0].before", contains(Integer.toString(threshold)))
                .body("items[0].by", notNullValue());
    }

    @Test
    @DisplayName("of the programme tells why, and begins with how it ships")
    void programme() {
        SignedIn.as(Role.COMMS_LEAD, "life")
                .contentType("application/json")
                .body(
                        "{\"mode\": \"QUIET\", \"caps\": {\"day\": 1, \"week\": 3, \"month\": 8}, \"leaderActiveDays\": 30,"
                                + " \"reason\": \"reorganisatie\"}")
                .put("/v1/programme")
                .then()
                .statusCode(200);

        ValidatableResponse history = SignedIn.as(Role.WORKS_COUNCIL, "life")
                .get("/v1/programme/history?limit=200")
                .then()
                .statusCode(200);
        SignedIn.as(Role.COMMS_LEAD, "life")
                .contentType("application/json")
                .body(
                        "{\"mode\": \"NORMAL\", \"caps\": {\"day\": 1, \"week\": 3, \"month\": 8}, \"leaderActiveDays\": 30}")
                .put("/v1/programme")
                .then()
                .statusCode(200);

        history.body("items[0].reason", equalTo("reorganisatie"))
                .body("items[0].fields.field", hasItem("mode"))
                .body("items.kind", hasItem("FIRST"))
                .body("items.by", hasItem("weerklank"));
    }

    @Test
    @DisplayName("of the words that stay inside tells which went and which came, the first ones too")
    void blockedTerms() {
        List<String> before =
                SignedIn.as(Role.COMMS_LEAD, "life").get("/v1/blocked-terms").path("terms");
        putTerms(List.of("project zilvermeeuw"));
        putTerms(List.of("project kokmeeuw"));

        ValidatableResponse history = SignedIn.as(Role.COMPLIANCE, "life")
                .get("/v1/blocked-terms/history?limit=2")
                .then()
                .statusCode(200);
        putTerms(before);

        history.body("items[0].fields[0].before", contains("project zilvermeeuw"))
                .body("items[0].fields[0].after", contains("project kokmeeuw"))
                .body("items[1].fields[0].after", contains("project zilvermeeuw"));
    }

    private static void putTerms(List<String> terms) {
        String revision =
                SignedIn.as(Role.COMMS_LEAD, "life").get("/v1/blocked-terms").path("revision");
        SignedIn.as(Role.COMMS_LEAD, "life")
                .contentType("application/json")
                .body(Map.of("revision", revision, "terms", terms))
                .put("/v1/blocked-terms")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse history(String id, String query) {
        return lead().get("/v1/content/{id}/history" + query, id).then().statusCode(200);
    }

    private static void put(String id, ObjectNode item) {
        lead().contentType("application/json")
                .body(item.toString())
                .put("/v1/content/{id}", id)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification lead() {
        return SignedIn.as(Role.COMMS_LEAD);
    }
}
