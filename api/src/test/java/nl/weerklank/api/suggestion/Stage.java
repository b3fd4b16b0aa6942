package nl.weerklank.api.suggestion;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import nl.weerklank.api.content.Items;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;

/** Sets the stage for tests over HTTP, as a platform does: people, what they say of themselves, items that can be found. */
public final class Stage {

    private static final String PASSWORD = "een lang wachtwoord voor tests";
    private static final Queue<String> ITEMS = new ConcurrentLinkedQueue<>();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Stage() {}

    /** Calls as the platform of the usual organisation. */
    public static RequestSpecification platform() {
        return SignedIn.as(Role.PLATFORM).contentType("application/json");
    }

    /** A new person who works in UTC and said nothing yet. */
    public static String newPerson() {
        String id = "p-" + UUID.randomUUID();
        putPerson(platform(), id);
        return id;
    }

    /** A new person who works in this unit and said nothing yet. */
    public static String newPersonIn(String unit) {
        String id = "p-" + UUID.randomUUID();
        putPerson(platform(), id, unit);
        return id;
    }

    /** Makes a person with this id exist, in whatever organisation this caller speaks for. */
    public static void putPerson(RequestSpecification caller, String id) {
        putPerson(caller, id, "zorg/wijkteam-west");
    }

    /** Makes a person with this id exist in this unit. */
    public static void putPerson(RequestSpecification caller, String id, String unit) {
        caller.body(Map.of(
                        "id",
                        id,
                        "name",
                        "Iemand Anders",
                        "unit",
                        unit,
                        "languages",
                        List.of("nl", "en"),
                        "timeZone",
                        "UTC"))
                .put("/v1/employees/{id}", id)
                .then()
                .statusCode(200);
    }

    /** Sets what a person says of themselves. */
    public static ValidatableResponse says(String person, Map<String, ?> preferences) {
        return says(platform(), person, preferences);
    }

    /** Sets what a person says of themselves, as this caller. */
    public static ValidatableResponse says(RequestSpecification caller, String person, Map<String, ?> preferences) {
        return caller.body(preferences)
                .put("/v1/employees/{id}/preferences", person)
                .then()
                .statusCode(200);
    }

    /** A new person who joined, has a goal and an interest, and can be pushed to at this moment. */
    public static String newOpenPerson() {
        String id = newPerson();
        says(self(id), id, openPreferences());
        return id;
    }

    /** A person who is open to everything and tells something of themselves. */
    public static String newStoryteller() {
        String person = newPerson();
        Map<String, Object> preferences = openPreferences();
        preferences.put("story", "Ik legde zelf zonnepanelen en een warmtepomp aan en schrijf daar graag over.");
        says(self(person), person, preferences);
        return person;
    }

    /** Calls as this person, who can sign in from now on. */
    public static RequestSpecification self(String person) {
        return SignedIn.with(TOKENS.computeIfAbsent(person, Stage::tokenOf)).contentType("application/json");
    }

    private static String tokenOf(String person) {
        String first = SignedIn.as(Role.ADMIN)
                .contentType("application/json")
                .body(Map.of("role", "EMPLOYEE", "employeeId", person))
                .put("/v1/people/{user}", person)
                .then()
                .statusCode(201)
                .extract()
                .path("oneTimePassword");
        given().contentType("application/json")
                .body(Map.of("user", person, "password", first, "newPassword", PASSWORD))
                .post("/local/password")
                .then()
                .statusCode(204);
        return given().formParam("grant_type", "password")
                .formParam("username", person)
                .formParam("password", PASSWORD)
                .post("/local/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** What somebody says who can be pushed to at this moment. */
    public static Map<String, Object> openPreferences() {
        LocalTime farAway = LocalTime.now(ZoneOffset.UTC).plusHours(12).truncatedTo(ChronoUnit.MINUTES);
        Map<String, Object> preferences = new HashMap<>();
        preferences.put("optIn", true);
        preferences.put("readiness", "SHARE");
        preferences.put("goals", List.of("EXPERTISE"));
        preferences.put("interests", List.of("sustainability"));
        preferences.put("audience", List.of(Map.of("theme", "sustainability", "who", "MANY")));
        preferences.put("channels", List.of("EMAIL", "CHAT"));
        preferences.put(
                "quietHours",
                Map.of(
                        "from",
                        farAway.toString(),
                        "until",
                        farAway.plusMinutes(1).toString()));
        preferences.put(
                "workingDays", Stream.of(DayOfWeek.values()).map(Enum::name).toList());
        return preferences;
    }

    /** A new item about sustainability that colleagues could read inside for long enough to be pushed, and can be found. */
    public static String newItem() {
        withdrawOld();
        String id = Items.freshId();
        ITEMS.add(id);
        putItem(platform(), id);
        awaitFound(id);
        return id;
    }

    /** The same, made by this person. */
    public static String newItemBy(String author) {
        withdrawOld();
        String id = Items.freshId();
        ITEMS.add(id);
        ObjectNode item = item(id);
        item.putObject("author").put("employeeId", author);
        platform().body(item).put("/v1/content/{id}", id).then().statusCode(200);
        awaitFound(id);
        return id;
    }

    /** Only so many stay that each can be among the suggestions of one answer. */
    private static void withdrawOld() {
        while (ITEMS.size() >= 8) {
            platform().delete("/v1/content/{id}", ITEMS.poll());
        }
    }

    /** Makes an item with this id exist, in whatever organisation this caller speaks for. */
    public static void putItem(RequestSpecification caller, String id) {
        caller.body(item(id)).put("/v1/content/{id}", id).then().statusCode(200);
    }

    private static ObjectNode item(String id) {
        String threeDaysAgo = Instant.now().minus(70, ChronoUnit.HOURS).toString();
        ObjectNode item = Items.item(id);
        item.put("publishedAt", Instant.now().minus(1, ChronoUnit.HOURS).toString());
        item.put("insideSince", threeDaysAgo);
        return item;
    }

    /** The index follows within a moment; a person of their own looks until the item is among what is weighed. */
    private static void awaitFound(String item) {
        String onlooker = newPerson();
        says(platform(), onlooker, Map.of("interests", List.of("sustainability")));
        for (int i = 0; i < 200; i++) {
            if (weighed(ask(onlooker, 50, "PULL").extract().path("decisionId"), item)) {
                return;
            }
            pause();
        }
        throw new AssertionError("item " + item + " is not found");
    }

    private static boolean weighed(String decision, String item) {
        return !SignedIn.as(Role.COMPLIANCE)
                .queryParam("contentId", item)
                .get("/v1/decisions/{id}/explanation", decision)
                .then()
                .statusCode(200)
                .extract()
                .<List<Object>>path("rules")
                .isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Asks for suggestions, in Dutch. */
    public static ValidatableResponse ask(String person, int limit, String channel) {
        return ask(platform(), person, limit, channel);
    }

    /** Asks for suggestions as this caller, in Dutch. */
    public static ValidatableResponse ask(RequestSpecification caller, String person, int limit, String channel) {
        return caller.header("Accept-Language", "nl")
                .body(Map.of("employeeId", person, "limit", limit, "channel", channel))
                .post("/v1/suggestions")
                .then()
                .statusCode(200);
    }

    /** The id of the first suggestion in this answer that is pushed. */
    public static String pushed(ValidatableResponse answer) {
        return answer.extract().path("suggestions.find { it.delivery == 'PUSH' }.suggestionId");
    }

    /** The id of the suggestion of this item in this answer, or null. */
    public static String suggestionOf(ValidatableResponse answer, String item) {
        return answer.extract().path("suggestions.find { it.contentId == '%s' }.suggestionId".formatted(item));
    }
}
