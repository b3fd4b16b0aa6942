package nl.weerklank.api.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.api.content.Items;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.suggestion.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("Drafts over HTTP:")
class DraftCallsTest {

    private static final String OWN_WORDS =
            "Gisteren stond ik in de kelder van een school, naast een warmtepomp die je nauwelijks hoort. De conciërge legde zijn"
                    + " hand erop en zei dat hij eindelijk weer kon slapen in februari. Daar doe ik het voor, samen met mijn"
                    + " collega’s.";

    @Inject
    Sql sql;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationTransaction transaction;

    @BeforeEach
    void nothingPublishedYet() {
        transaction.run(organisations.usual(), () -> sql.change("delete from published_text"));
    }

    @AfterEach
    void noTerms() {
        putTerms(List.of());
    }

    @Test
    @DisplayName("one's own words get no remark, and are stored nowhere")
    void ownWords() {
        String person = Stage.newPerson();

        check(person, putItem("PUBLIC"), OWN_WORDS)
                .body("language", equalTo("nl"))
                .body("remarks", empty());

        assertThat(databaseHolds("conciërge legde")).isFalse();
    }

    @Test
    @DisplayName(
            "R17 what a colleague published nearly so is recognised, also inflected; what one published oneself is not")
    void nearCopy() {
        String author = publish(OWN_WORDS);
        String copy = OWN_WORDS.replace("Gisteren stond ik", "Gisteren sta ik").replace("warmtepomp", "warmtepompen");

        check(Stage.newPerson(), null, copy)
                .body("remarks.kind", contains("NEAR_COPY"))
                .body("remarks[0].text", equalTo("Dit lijkt sterk op wat een collega onlangs plaatste."))
                .body("remarks[0].places", empty());
        check(author, null, copy).body("remarks", empty());
    }

    @Test
    @DisplayName("R17 of a published text only a signature is kept, for 90 days, and its author can see that")
    void signatureOnly() {
        String author = publish("Alleen dit verhaal gaat over de vergeten fietsenstalling. " + OWN_WORDS);

        Stage.self(author)
                .get("/v1/employees/{id}/data", author)
                .then()
                .statusCode(200)
                .body("publishedTexts.size()", equalTo(1))
                .body("publishedTexts[0].keySet()", hasItem("rememberedUntil"));
        assertThat(databaseHolds("vergeten fietsenstalling")).isFalse();
        age(author, 91);
        check(Stage.newPerson(), null, "Alleen dit verhaal gaat over de vergeten fietsenstalling. " + OWN_WORDS)
                .body("remarks.kind", not(hasItem("NEAR_COPY")));
    }

    @Test
    @DisplayName("G05 who is erased leaves no signature")
    void erased() {
        String author = publish(OWN_WORDS);

        SignedIn.as(Role.HR_LEAD).delete("/v1/employees/{id}", author).then().statusCode(204);

        assertThat(signatures()).doesNotContain(author);
    }

    @Test
    @DisplayName("the story itself, word for word, is asked to be made one's own, and to say whose it is")
    void copiedStory() {
        check(Stage.newPerson(), putItem("PUBLIC"), Items.ABOUT_HEAT_PUMPS)
                .body("remarks.kind", hasItems("DISCLOSURE", "COPIED_STORY"));
    }

    @Test
    @DisplayName("a story for inside gets a remark, and is not compared with")
    void insideOnly() {
        check(Stage.newPerson(), putItem("CONFIDENTIAL"), Items.ABOUT_HEAT_PUMPS + " Ik werk hier.")
                .body("remarks.kind", hasItem("INSIDE_ONLY"))
                .body("remarks.kind", not(hasItem("COPIED_STORY")));
    }

    @Test
    @DisplayName("a term that stays inside is found in every form, with its places")
    void blockedTerms() {
        putTerms(List.of("fusie", "vertrekregeling"));

        check(Stage.newPerson(), null, "Na de fusies kwamen er twee vertrekregelingen voor mijn team.")
                .body("remarks.kind", contains("BLOCKED_TERM"))
                .body("remarks[0].places.words", contains("fusies", "vertrekregelingen"))
                .body("remarks[0].places[0].begin", equalTo(6))
                .body("remarks[0].places[0].end", equalTo(12));
    }

    @Test
    @DisplayName("G11 marks of confidence and personal numbers are shown with their places")
    void findings() {
        check(Stage.newPerson(), null, "Vertrouwelijk: bel mij op 06-12345678, mijn team weet ervan.")
                .body("remarks.kind", hasItems("KEPT_INSIDE", "PERSONAL_DATA"))
                .body("remarks.find { it.kind == 'PERSONAL_DATA' }.places.words", contains("06-12345678"));
    }

    @Test
    @DisplayName("an English draft is read as English, and its remark told in the reader's language")
    void english() {
        putTerms(List.of("takeover bid"));

        SignedIn.as(Role.PLATFORM)
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body(Map.of(
                        "employeeId", Stage.newPerson(), "text", "My team heard about the takeover bids on the radio."))
                .post("/v1/drafts/check")
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("remarks[0].places.words", contains("takeover bids"))
                .body("remarks[0].suggestion", containsString("Could it do without"));
    }

    @Test
    @DisplayName("R15 no remark orders anything")
    void neverOrders() {
        for (var kind : nl.weerklank.engine.draft.Remark.Kind.values()) {
            String said = DraftPhrases.remark(kind).nl()
                    + DraftPhrases.suggestion(kind).nl()
                    + DraftPhrases.remark(kind).en()
                    + DraftPhrases.suggestion(kind).en();

            assertThat(said).doesNotContainPattern("(?i)\\b(moet|verplicht|must|have to|should|deel nu|share now)\\b");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    no text         | {"employeeId": "PERSON"}                                    | 400 | text
                    a blank text    | {"employeeId": "PERSON", "text": "  "}                      | 400 | text
                    no person       | {"text": "Een tekst."}                                      | 400 | employeeId
                    another field   | {"employeeId": "PERSON", "text": "Een tekst.", "share": 1}  | 400 | share
                    an odd item     | {"employeeId": "PERSON", "text": "Een.", "contentId": "a b"} | 400 | contentId
                    """)
    @DisplayName("a draft that cannot be read is refused, naming the field:")
    void refused(String what, String body, int status, String field) {
        SignedIn.as(Role.PLATFORM)
                .contentType("application/json")
                .body(body.replace("PERSON", Stage.newPerson()))
                .post("/v1/drafts/check")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    @Test
    @DisplayName("an unknown person and an unknown item are not found")
    void unknown() {
        SignedIn.as(Role.PLATFORM)
                .contentType("application/json")
                .body(Map.of("employeeId", "nobody-at-all", "text", "Een tekst."))
                .post("/v1/drafts/check")
                .then()
                .statusCode(404);
        SignedIn.as(Role.PLATFORM)
                .contentType("application/json")
                .body(Map.of("employeeId", Stage.newPerson(), "contentId", "no-such-item", "text", "Een tekst."))
                .post("/v1/drafts/check")
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("what was published is only taken with SHARED")
    void onlyWithShared() {
        Stage.newItem();
        String person = Stage.newOpenPerson();
        String suggestion = Stage.ask(person, 50, "PULL").extract().path("suggestions[0].suggestionId");

        Stage.platform()
                .body(Map.of("outcome", "SEEN", "publishedText", OWN_WORDS))
                .post("/v1/suggestions/{id}/outcome", suggestion)
                .then()
                .statusCode(400)
                .body("field", equalTo("publishedText"));
    }

    @Test
    @DisplayName("terms are kept under a revision, and a change of an older one is refused")
    void revisions() {
        String before = revision();
        putTerms(List.of("fusie"));

        SignedIn.as(Role.COMMS_LEAD)
                .contentType("application/json")
                .body(Map.of("revision", before, "terms", List.of("overname")))
                .put("/v1/blocked-terms")
                .then()
                .statusCode(409)
                .body("type", endsWith("/blocked-terms-changed"));
        SignedIn.as(Role.COMMS_LEAD)
                .contentType("application/json")
                .body(Map.of("revision", revision(), "terms", List.of("goed", "12")))
                .put("/v1/blocked-terms")
                .then()
                .statusCode(400)
                .body("field", equalTo("terms[1]"));
    }

    private static ValidatableResponse check(String person, @Nullable String item, String text) {
        Map<String, String> draft = new HashMap<>(Map.of("employeeId", person, "text", text));
        if (item != null) {
            draft.put("contentId", item);
        }
        return Stage.platform()
                .header("Accept-Language", "nl")
                .body(draft)
                .post("/v1/drafts/check")
                .then()
                .statusCode(200);
    }

    /** Somebody shares an item in these words. */
    private static String publish(String text) {
        String item = Stage.newItem();
        String person = Stage.newOpenPerson();
        String suggestion = Stage.suggestionOf(Stage.ask(person, 50, "PULL"), item);
        Stage.platform()
                .body(Map.of("outcome", "SHARED", "publishedText", text))
                .post("/v1/suggestions/{id}/outcome", suggestion)
                .then()
                .statusCode(200);
        return person;
    }

    private static String putItem(String confidentiality) {
        String id = Items.freshId();
        ObjectNode item = Items.item(id).put("confidentiality", confidentiality);
        Stage.platform().body(item).put("/v1/content/{id}", id).then().statusCode(200);
        return id;
    }

    private static void putTerms(List<String> terms) {
        SignedIn.as(Role.COMMS_LEAD)
                .contentType("application/json")
                .body(Map.of("revision", revision(), "terms", terms))
                .put("/v1/blocked-terms")
                .then()
                .statusCode(200)
                .body("terms", equalTo(terms));
    }

    private static String revision() {
        return SignedIn.as(Role.COMMS_LEAD)
                .get("/v1/blocked-terms")
                .then()
                .statusCode(200)
                .extract()
                .path("revision");
    }

    private void age(String author, int days) {
        transaction.run(organisations.usual(), () -> sql.change("""
                        update published_text set published_at = published_at - make_interval(days => ?)
                        where employee_id = (select id from employee where external_id = ?)
                        """, days, author));
    }

    private List<String> signatures() {
        return transaction.in(
                organisations.usual(),
                () -> sql.list(
                        "select e.external_id from published_text p join employee e on e.id = p.employee_id",
                        row -> row.text("external_id")));
    }

    /** Whether any table holds this text; what is sealed or idempotent would not show, and drafts reach neither. */
    private boolean databaseHolds(String text) {
        return transaction.in(organisations.usual(), () -> sql
                .list(
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                                + " and has_table_privilege(oid, 'select')",
                        row -> row.text("relname"))
                .stream()
                .anyMatch(table -> sql.first(
                                "select 1 as found from %s t where t::text like ? limit 1".formatted(table),
                                row -> true,
                                "%" + text + "%")
                        .isPresent()));
    }
}
