package nl.weerklank.api.review;

import static nl.weerklank.api.content.Items.ABOUT_HEAT_PUMPS;
import static nl.weerklank.api.content.Items.freshId;
import static nl.weerklank.api.content.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.suggestion.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In an organisation of its own within these tests, so that what waits is what was put. */
@QuarkusTest
@DisplayName("G11 Taking responsibility:")
class ReviewCallsTest {

    private static final String ORGANISATION = "other";
    private static final String MAIL = " Mail naar planning@lindhout.example voor een afspraak.";

    /** More vague words than the rules take, from the list of the product. */
    private static final String VAGUE =
            " We borgen synergie, stakeholders, proactief draagvlak en een paradigmashift in onze propositie.";

    @Test
    @DisplayName("an item of its own with contact data waits, and tells what stands where and since when")
    void contactDataWaits() {
        String id = freshId();
        String text = ABOUT_HEAT_PUMPS + MAIL;

        ValidatableResponse put = put(id, item(id).put("text", text));

        put.body("state", equalTo("IN_REVIEW"))
                .body("stateReason.code", equalTo("WAITING_FOR_REVIEW"))
                .body("stateReason.text", containsString("an e-mail address"));
        int begin = (item(id).get("title").textValue() + "\n" + text).indexOf("planning@");
        Map<String, Object> review = review(id);
        assertThat(review).containsEntry("revision", 1).containsKeys("since", "title");
        assertThat((List<Map<String, Object>>) review.get("findings"))
                .singleElement()
                .satisfies(found -> assertThat(found)
                        .containsEntry("kind", "EMAIL")
                        .containsEntry("words", "planning@lindhout.example")
                        .containsEntry("begin", begin)
                        .containsEntry("end", begin + "planning@lindhout.example".length()));
        assertThat(listed("state=IN_REVIEW&q=" + id)).containsExactly(id);
        assertThat(listed("state=SUGGESTABLE&q=" + id)).isEmpty();
    }

    @Test
    @DisplayName("a contact line in what others published does not wait; a citizen service number does")
    void publishedByOthers() {
        String contact = freshId();
        String number = freshId();

        put(contact, external(contact).put("text", ABOUT_HEAT_PUMPS + MAIL)).body("state", equalTo("SUGGESTABLE"));
        put(number, external(number).put("text", ABOUT_HEAT_PUMPS + " Zijn BSN is 111222333."))
                .body("state", equalTo("IN_REVIEW"));
    }

    @Test
    @DisplayName(
            "who takes it is kept with the reason and the revision; the item goes on, and waits again with another text")
    void taken() {
        String id = freshId();
        put(id, item(id).put("text", ABOUT_HEAT_PUMPS + MAIL));

        ValidatableResponse taken = take(id, "{\"reason\": \"Dit is ons loket\"}");

        taken.statusCode(200)
                .body("revision", equalTo(1))
                .body("findings", contains("EMAIL"))
                .body("reason", equalTo("Dit is ons loket"))
                .body("takenBy", notNullValue())
                .body("takenAt", notNullValue())
                .body("holds", equalTo(true));
        get(id).body("state", equalTo("SUGGESTABLE")).body("stateReason", nullValue());

        put(id, item(id).put("text", ABOUT_HEAT_PUMPS + MAIL).put("purpose", "PRIDE"))
                .body("revision", equalTo(2))
                .body("state", equalTo("SUGGESTABLE"));
        put(id, item(id).put("text", ABOUT_HEAT_PUMPS + MAIL + " Of bel.")).body("state", equalTo("IN_REVIEW"));
        lead().get("/v1/content/{id}/responsibility", id)
                .then()
                .body("items", hasSize(1))
                .body("items[0].holds", equalTo(false))
                .body("items[0].reason", equalTo("Dit is ons loket"));
    }

    @Test
    @DisplayName("it can be taken for part of what waits; the rest goes on waiting")
    void partly() {
        String id = freshId();
        put(id, item(id).put("text", ABOUT_HEAT_PUMPS + MAIL + " Of bel 020 624 1111."));

        take(id, "{\"findings\": [\"EMAIL\"], \"reason\": \"Ons loket\"}").statusCode(200);

        get(id).body("state", equalTo("IN_REVIEW"));
        assertThat((List<Map<String, Object>>) review(id).get("findings"))
                .extracting(found -> found.get("kind"))
                .containsExactly("PHONE");
    }

    @Test
    @DisplayName("R25 a text full of vague words waits too, shows them, and goes on once somebody gives a reason")
    void vagueWords() {
        String id = freshId();
        put(id, item(id).put("text", "De warmtepomp bespaart CO2." + VAGUE)).body("state", equalTo("IN_REVIEW"));
        assertThat((List<Map<String, Object>>) review(id).get("findings"))
                .extracting(found -> found.get("kind"))
                .contains("JARGON");

        take(id, "{\"reason\": \"Zo heet het nu eenmaal\"}").body("findings", hasItem("JARGON"));

        get(id).body("state", equalTo("SUGGESTABLE"));
    }

    @Test
    @DisplayName("an employee who is named and has not agreed is told with the words; who made it is not")
    void colleagues() {
        String employee = freshId();
        String name = "Wilgje Zilver" + (char) ('a' + Math.floorMod(employee.hashCode(), 26));
        SignedIn.as(Role.PLATFORM, ORGANISATION)
                .contentType("application/json")
                .body(Map.of("id", employee, "name", name, "unit", "zorg", "languages", List.of("nl")))
                .put("/v1/employees/{id}", employee)
                .then()
                .statusCode(200);
        String id = freshId();
        ObjectNode named = item(id).put("text", ABOUT_HEAT_PUMPS + " Dat zegt " + name + ".");

        put(id, named).body("state", equalTo("IN_REVIEW")).body("tagging.models.id", hasItem("own-names"));

        Map<String, Object> found = ((List<Map<String, Object>>) review(id).get("findings")).getFirst();
        assertThat(found).containsEntry("kind", "COLLEAGUE").containsEntry("words", name);
        assertThat((List<String>) found.get("employeeIds")).contains(employee);
        named.putObject("author").put("employeeId", employee);
        put(id, named).body("state", equalTo("SUGGESTABLE"));
        SignedIn.as(Role.EMPLOYEE, ORGANISATION)
                .contentType("application/json")
                .body(Map.of("language", "nl", "title", "Nieuws", "text", "Dat zegt " + name + "."))
                .post("/v1/tagging")
                .then()
                .body("entities.text", hasItem(name))
                .body("entities.employees.flatten().findAll { it != null }", empty());
    }

    @Test
    @DisplayName("several at once are one act with one reason; what is not there refuses all of it")
    void several() {
        String one = freshId();
        String two = freshId();
        String calm = freshId();
        put(one, item(one).put("text", ABOUT_HEAT_PUMPS + MAIL));
        put(two, item(two).put("text", ABOUT_HEAT_PUMPS + MAIL));
        put(calm, item(calm));

        takeAll(List.of(one, "no-such-item")).statusCode(404).body("value", equalTo("no-such-item"));
        get(one).body("state", equalTo("IN_REVIEW"));

        takeAll(List.of(two, calm, one))
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.reason.unique()", contains("Onze eigen loketten"));
        get(one).body("state", equalTo("SUGGESTABLE"));
        get(two).body("state", equalTo("SUGGESTABLE"));
    }

    @Test
    @DisplayName(
            "without a reason, for what is not there, for nothing, or for a revision that was changed it is refused")
    void refused() {
        String id = freshId();
        put(id, item(id).put("text", ABOUT_HEAT_PUMPS + MAIL));
        String calm = freshId();
        put(calm, item(calm));

        take(id, "{}").statusCode(400).body("field", equalTo("reason"));
        take(id, "{\"reason\": \" \"}").statusCode(400).body("field", equalTo("reason"));
        take(id, "{\"reason\": \"x\", \"findings\": [\"BSN\"]}")
                .statusCode(400)
                .body("field", equalTo("findings"))
                .body("allowed", contains("EMAIL"));
        take(id, "{\"reason\": \"x\", \"findings\": [\"CHEESE\"]}").statusCode(400);
        take(calm, "{\"reason\": \"x\"}").statusCode(409).body("type", endsWith("/nothing-waits"));
        take("no-such-item", "{\"reason\": \"x\"}").statusCode(404);
        lead().header("If-Match", "\"7\"")
                .contentType("application/json")
                .body("{\"reason\": \"x\"}")
                .post("/v1/content/{id}/responsibility", id)
                .then()
                .statusCode(412);
        get(id).body("state", equalTo("IN_REVIEW"));
    }

    @Test
    @DisplayName("what waits is offered to read, never to share and never pushed; after that it can be shared")
    void insideUntilTaken() throws InterruptedException {
        String person = freshId();
        Stage.putPerson(platform(), person);
        Stage.says(platform(), person, Stage.openPreferences());
        String id = freshId();
        put(
                id,
                item(id).put("text", ABOUT_HEAT_PUMPS + MAIL)
                        .put(
                                "publishedAt",
                                Instant.now().minus(70, ChronoUnit.HOURS).toString())
                        .put(
                                "insideSince",
                                Instant.now().minus(70, ChronoUnit.HOURS).toString()));
        Eventually.holds("it is offered to read", () -> "READ".equals(kindOf(person, id)));

        take(id, "{\"reason\": \"Ons loket\"}").statusCode(200);

        Eventually.holds("it is offered to share", () -> "SHARE".equals(kindOf(person, id)));
    }

    private static String kindOf(String person, String id) {
        Response answer = platform()
                .body(Map.of("employeeId", person, "limit", 50, "channel", "PULL"))
                .post("/v1/suggestions");
        return answer.path("suggestions.find { it.contentId == '%s' }?.kind".formatted(id));
    }

    private static ObjectNode external(String id) {
        ObjectNode item = item(id);
        item.putObject("source").put("kind", "EXTERNAL").put("name", "Vakblad");
        return item;
    }

    private static ValidatableResponse put(String id, ObjectNode item) {
        return platform()
                .body(item.toString())
                .put("/v1/content/{id}", id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(String id) {
        return platform().get("/v1/content/{id}", id).then().statusCode(200);
    }

    private static ValidatableResponse take(String id, String body) {
        return lead().contentType("application/json")
                .body(body)
                .post("/v1/content/{id}/responsibility", id)
                .then();
    }

    @Test
    @DisplayName("of several, one that somebody changed since it was read is left alone and told, and the others go on")
    void changedMeanwhile() {
        String kept = freshId();
        String changed = freshId();
        put(kept, item(kept).put("text", ABOUT_HEAT_PUMPS + MAIL));
        put(changed, item(changed).put("text", ABOUT_HEAT_PUMPS + MAIL));
        put(changed, item(changed).put("text", ABOUT_HEAT_PUMPS + MAIL + " Of bel 020 624 1111."));

        ValidatableResponse answer = takeAll(Map.of(
                "contentIds", List.of(kept, changed), "revisions", Map.of(kept, 1, changed, 1), "reason", "Ons loket"));

        answer.statusCode(200).body("items.contentId", contains(kept)).body("changed", contains(changed));
        get(changed).body("state", equalTo("IN_REVIEW"));
    }

    @Test
    @DisplayName("a revision of an item that is not among them, or that is none, is refused with its place")
    void revisionsThatMakeNoSense() {
        String id = freshId();
        put(id, item(id).put("text", ABOUT_HEAT_PUMPS + MAIL));

        takeAll(Map.of("contentIds", List.of(id), "revisions", Map.of("other", 1), "reason", "Ons loket"))
                .statusCode(400)
                .body("field", equalTo("revisions.other"));
        takeAll(Map.of("contentIds", List.of(id), "revisions", Map.of(id, 0), "reason", "Ons loket"))
                .statusCode(400)
                .body("field", equalTo("revisions." + id));
    }

    private static ValidatableResponse takeAll(List<String> ids) {
        return takeAll(Map.of("contentIds", ids, "reason", "Onze eigen loketten"));
    }

    private static ValidatableResponse takeAll(Map<String, Object> body) {
        return SignedIn.as(Role.COMPLIANCE, ORGANISATION)
                .contentType("application/json")
                .body(body)
                .post("/v1/reviews")
                .then();
    }

    /** Goes through the pages until this item is there. */
    private static Map<String, Object> review(String id) {
        String cursor = "";
        while (cursor != null) {
            Response page = lead().get("/v1/reviews?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            Map<String, Object> found = page.path("items.find { it.contentId == '%s' }".formatted(id));
            if (found != null) {
                return found;
            }
            cursor = page.path("nextCursor");
        }
        throw new AssertionError("no review of " + id);
    }

    private static List<String> listed(String query) {
        return lead().get("/v1/content?" + query).path("items.id");
    }

    private static RequestSpecification lead() {
        return SignedIn.as(Role.COMMS_LEAD, ORGANISATION);
    }

    private static RequestSpecification platform() {
        return SignedIn.as(Role.PLATFORM, ORGANISATION).contentType("application/json");
    }
}
