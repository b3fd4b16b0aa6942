package nl.weerklank.api.content;

import static nl.weerklank.api.content.Items.freshId;
import static nl.weerklank.api.content.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("Content over HTTP:")
class ContentCallsTest {

    @Test
    @DisplayName("an item that is put is tagged at once and answered with its tags and where it stands")
    void putTagsAtOnce() {
        String id = freshId();

        ValidatableResponse answer = put(id, item(id));

        answer.statusCode(200)
                .body("id", equalTo(id))
                .body("state", equalTo("SUGGESTABLE"))
                .body("stateReason", nullValue())
                .body("revision", equalTo(1))
                .body("tagging.themes[0].code", equalTo("sustainability"))
                .body("tagging.themes[0].evidence", hasItem(containsString("armtepomp")))
                .body("tagging.models.sha256", not(empty()))
                .header("ETag", "\"1\"");
    }

    @Test
    @DisplayName("what is got is what was put")
    void getAnswersWhatWasPut() {
        String id = freshId();
        ObjectNode sent = item(id);
        sent.putObject("author").put("employeeId", "e-4");
        sent.put("expiresAt", "2027-01-01T00:00:00Z");
        sent.putArray("about").addObject().put("employeeId", "e-7").put("agreedAt", "2026-11-17T10:00:00Z");
        put(id, sent).statusCode(200);

        ValidatableResponse answer = call().get("/v1/content/{id}", id).then();

        answer.statusCode(200)
                .body("title", equalTo(sent.get("title").textValue()))
                .body("text", equalTo(sent.get("text").textValue()))
                .body("author.employeeId", equalTo("e-4"))
                .body("about[0].agreedAt", equalTo("2026-11-17T10:00:00Z"))
                .body("expiresAt", equalTo("2027-01-01T00:00:00Z"))
                .body("source.kind", equalTo("OWN"));
    }

    @Test
    @DisplayName("what is got can be put again, and makes no new revision")
    void anAnswerCanBeSentBack() {
        String id = freshId();
        put(id, item(id)).statusCode(200);
        String got = call().get("/v1/content/{id}", id).asString();

        ValidatableResponse again = call().contentType("application/json")
                .body(got)
                .put("/v1/content/{id}", id)
                .then();

        again.statusCode(200).body("revision", equalTo(1)).body("state", equalTo("SUGGESTABLE"));
    }

    @Test
    @DisplayName("a change makes a new revision with tags of its own")
    void aChangeMakesARevision() {
        String id = freshId();
        put(id, item(id)).statusCode(200);
        ObjectNode changed = item(id);
        changed.put("title", "Cyberaanval afgeslagen");
        changed.put("text", "De firewall hield de cyberaanval tegen. Wachtwoorden en phishing blijven een risico.");

        ValidatableResponse answer = put(id, changed);

        answer.statusCode(200).body("revision", equalTo(2)).body("tagging.themes.code", hasItem("security"));
    }

    @Test
    @DisplayName("an item that somebody else changed meanwhile is left alone")
    void ifMatchProtects() {
        String id = freshId();
        put(id, item(id)).statusCode(200);
        ObjectNode changed = item(id).put("title", "Anders");
        put(id, changed).statusCode(200);

        ValidatableResponse refused = call().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(item(id).put("title", "Weer anders").toString())
                .put("/v1/content/{id}", id)
                .then();

        refused.statusCode(412).body("type", endsWith("/changed-meanwhile"));
        call().get("/v1/content/{id}", id).then().body("title", equalTo("Anders"));
    }

    @Test
    @DisplayName("R12 a withdrawn item says so, stays readable, and only a deliberate put brings it back")
    void withdraw() {
        String id = freshId();
        put(id, item(id)).statusCode(200);

        call().delete("/v1/content/{id}", id).then().statusCode(204);

        call().get("/v1/content/{id}", id)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("stateReason.code", equalTo("WITHDRAWN"));
        importLines(item(id).toString());
        call().get("/v1/content/{id}", id).then().body("state", equalTo("WITHDRAWN"));
        put(id, item(id)).body("state", equalTo("SUGGESTABLE"));
    }

    @Test
    @DisplayName("an item that is not there is a 404 that names the id")
    void unknownItem() {
        call().get("/v1/content/{id}", "no-such-item")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("value", equalTo("no-such-item"));
        call().delete("/v1/content/{id}", "no-such-item").then().statusCode(404);
    }

    @Test
    @DisplayName("R02 an item without a theme waits in quarantine, and the reason is told in both languages")
    void withoutThemeToQuarantine() {
        String id = freshId();
        ObjectNode thin = item(id).put("title", "Hallo").put("text", "Tot morgen.");

        put(id, thin).body("state", equalTo("QUARANTINED")).body("stateReason.code", equalTo("NO_THEME"));

        call().header("Accept-Language", "nl")
                .get("/v1/content/{id}", id)
                .then()
                .body("stateReason.text", equalTo("Er is geen thema in gevonden."));
        call().header("Accept-Language", "en")
                .get("/v1/content/{id}", id)
                .then()
                .body("stateReason.text", equalTo("No theme was found in it."));
    }

    @Test
    @DisplayName("the themes of an editor win over the tagger's")
    void editorWins() {
        String id = freshId();
        ObjectNode sent = item(id);
        sent.putArray("themes").add("healthcare");

        put(id, sent).statusCode(200).body("themes", equalTo(List.of("healthcare")));

        assertThat(listed("theme=healthcare&q=" + id)).containsExactly(id);
        assertThat(listed("theme=sustainability&q=" + id)).isEmpty();
    }

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of("EMBARGOED", "EMBARGO", change(item -> item.put("availableFrom", "2099-01-01T00:00:00Z"))),
                Arguments.of(
                        "EMBARGOED",
                        "NOT_YET_PUBLISHED",
                        change(item -> item.put("publishedAt", "2099-01-01T00:00:00Z"))),
                Arguments.of("EXPIRED", "EXPIRED", change(item -> item.put("expiresAt", "2026-11-18T10:00:00Z"))),
                Arguments.of("QUARANTINED", "NO_THEME", change(item -> item.put("title", "Ja")
                        .put("text", "Nee."))));
    }

    @ParameterizedTest(name = "{0} because {1}")
    @MethodSource("states")
    @DisplayName("the list finds an item under the state that the item itself tells")
    void listAgreesWithItem(String state, String reason, Consumer<ObjectNode> change) {
        String id = freshId();
        ObjectNode sent = item(id);
        change.accept(sent);

        put(id, sent).body("state", equalTo(state)).body("stateReason.code", equalTo(reason));

        for (ContentStateName each : ContentStateName.values()) {
            List<String> found = listed("q=" + id + "&state=" + each);
            assertThat(found).isEqualTo(each.name().equals(state) ? List.of(id) : List.of());
        }
    }

    private enum ContentStateName {
        SUGGESTABLE,
        TAGGING,
        QUARANTINED,
        EMBARGOED,
        EXPIRED,
        WITHDRAWN,
        IN_REVIEW
    }

    @Test
    @DisplayName("a list comes in pages that together are everything once")
    void pages() {
        String mark = freshId();
        for (int i = 0; i < 5; i++) {
            String id = mark + "-" + i;
            put(id, item(id)).statusCode(200);
        }

        ValidatableResponse first = lead().get("/v1/content?limit=2&q=" + mark).then();
        String cursor = first.extract().path("nextCursor");
        ValidatableResponse second = lead().get("/v1/content?limit=2&q=" + mark + "&cursor=" + cursor)
                .then();
        String last = second.extract().path("nextCursor");
        ValidatableResponse third =
                lead().get("/v1/content?limit=2&q=" + mark + "&cursor=" + last).then();

        first.body("items.id", equalTo(List.of(mark + "-0", mark + "-1")));
        second.body("items.id", equalTo(List.of(mark + "-2", mark + "-3")));
        third.body("items.id", equalTo(List.of(mark + "-4"))).body("nextCursor", nullValue());
        first.body("items[0].text", nullValue());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"limit=0", "limit=-1", "limit=10000", "limit=abc", "cursor=%25%25", "state=GONE", "theme=cheese"
            })
    @DisplayName("a list refuses parameters that make no sense, and names them:")
    void badParameters(String query) {
        lead().urlEncodingEnabled(false)
                .get("/v1/content?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(query.substring(0, query.indexOf('='))));
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(
                Arguments.of("no title", "title", 400, change(item -> item.remove("title"))),
                Arguments.of("empty title", "title", 400, change(item -> item.put("title", "  "))),
                Arguments.of("title over two lines", "title", 400, change(item -> item.put("title", "a\nb"))),
                Arguments.of("title a number", "title", 400, change(item -> item.put("title", 7))),
                Arguments.of("title of 501", "title", 413, change(item -> item.put("title", "a".repeat(501)))),
                Arguments.of("text of 200,001", "text", 413, change(item -> item.put("text", "a".repeat(200_001)))),
                Arguments.of("zero byte in text", "text", 400, change(item -> item.put("text", "a\u0000b"))),
                Arguments.of("bell in title", "title", 400, change(item -> item.put("title", "a\u0007b"))),
                Arguments.of("unknown class", "class", 400, change(item -> item.put("class", "POEM"))),
                Arguments.of("class in lower case", "class", 400, change(item -> item.put("class", "news"))),
                Arguments.of("no source", "source", 400, change(item -> item.remove("source"))),
                Arguments.of("source a text", "source", 400, change(item -> item.put("source", "Blog"))),
                Arguments.of("unknown kind", "source.kind", 400, change(item -> ((ObjectNode) item.get("source"))
                        .put("kind", "MINE"))),
                Arguments.of("unknown language", "language", 400, change(item -> item.put("language", "fr"))),
                Arguments.of("script as url", "url", 400, change(item -> item.put("url", "javascript:alert(1)"))),
                Arguments.of("url without host", "url", 400, change(item -> item.put("url", "https:///pad"))),
                Arguments.of(
                        "url with a password", "url", 400, change(item -> item.put("url", "https://a:b@c.example/"))),
                Arguments.of(
                        "date without zone",
                        "publishedAt",
                        400,
                        change(item -> item.put("publishedAt", "2026-11-18T09:00:00"))),
                Arguments.of(
                        "date far away",
                        "publishedAt",
                        400,
                        change(item -> item.put("publishedAt", "9026-11-18T09:00:00Z"))),
                Arguments.of(
                        "date that does not exist",
                        "publishedAt",
                        400,
                        change(item -> item.put("publishedAt", "2026-02-30T09:00:00Z"))),
                Arguments.of(
                        "expires before it is published",
                        "expiresAt",
                        400,
                        change(item -> item.put("expiresAt", "2026-11-18T09:00:00Z"))),
                Arguments.of("unknown theme", "themes", 400, change(item -> item.putArray("themes")
                        .add("cheese"))),
                Arguments.of("evergreen a text", "evergreen", 400, change(item -> item.put("evergreen", "yes"))),
                Arguments.of("about nobody", "about[0].employeeId", 400, change(item -> item.putArray("about")
                        .addObject())),
                Arguments.of("author with a space", "author.employeeId", 400, change(item -> item.putObject("author")
                        .put("employeeId", "e 4"))),
                Arguments.of(
                        "misspelt field",
                        "expiresat",
                        400,
                        change(item -> item.put("expiresat", "2027-01-01T00:00:00Z"))),
                Arguments.of("another id in the body", "id", 400, change(item -> item.put("id", "p-other"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiled")
    @DisplayName("an item that is not right is refused with the field, and nothing is kept:")
    void badItems(String what, String field, int status, Consumer<ObjectNode> spoil) {
        String id = freshId();
        ObjectNode sent = item(id);
        spoil.accept(sent);

        ValidatableResponse answer = put(id, sent);

        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("remedy", not(nullValue()));
        call().get("/v1/content/{id}", id).then().statusCode(404);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{", "[]", "\"text\"", "{\"title\": \"a\", \"title\": \"b\"}", "{} {}", "null", ""})
    @DisplayName("a body that is not one JSON object is refused:")
    void notAnObject(String body) {
        call().contentType("application/json")
                .body(body)
                .put("/v1/content/{id}", freshId())
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    @DisplayName("a body over 1 MB is refused")
    void tooLarge() {
        String id = freshId();

        ValidatableResponse answer = put(id, item(id).put("extra", "a".repeat(1_100_000)));

        answer.statusCode(413).contentType("application/problem+json");
    }

    @Test
    @DisplayName("an id that is none is refused")
    void badId() {
        put("p 1", item("p-1")).statusCode(400).body("field", equalTo("id"));
    }

    @Test
    @DisplayName("mark-up stays the plain text that it is")
    void markUpIsText() {
        String id = freshId();
        String title = "<script>alert('hoi')</script> & <b>vet</b>";

        put(id, item(id).put("title", title)).statusCode(200).body("title", equalTo(title));
    }

    @Test
    @DisplayName("a text is tagged without being stored")
    void tagText() {
        SignedIn.as(Role.EMPLOYEE)
                .contentType("application/json")
                .body("{\"title\": \"De warmtepomp\", \"text\": \"" + Items.ABOUT_HEAT_PUMPS + "\"}")
                .post("/v1/tagging")
                .then()
                .statusCode(200)
                .body("language", equalTo("nl"))
                .body("themes[0].code", equalTo("sustainability"))
                .body("tone.sentiment.value", not(nullValue()))
                .body("tone.readability", not(nullValue()));
    }

    @Test
    @DisplayName("a text without a title cannot be tagged")
    void tagWithoutTitle() {
        SignedIn.as(Role.EMPLOYEE)
                .contentType("application/json")
                .body("{\"text\": \"Hallo\"}")
                .post("/v1/tagging")
                .then()
                .statusCode(400)
                .body("field", equalTo("title"));
    }

    private static Consumer<ObjectNode> change(Consumer<ObjectNode> change) {
        return change;
    }

    private static ValidatableResponse put(String id, ObjectNode item) {
        return call().contentType("application/json")
                .body(item.toString())
                .put("/v1/content/{id}", id)
                .then();
    }

    private static void importLines(String lines) {
        call().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/content/import")
                .then()
                .statusCode(200);
    }

    private static List<String> listed(String query) {
        return lead().get("/v1/content?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static RequestSpecification call() {
        return SignedIn.as(Role.PLATFORM);
    }

    private static RequestSpecification lead() {
        return SignedIn.as(Role.COMMS_LEAD);
    }
}
