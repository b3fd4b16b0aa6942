package nl.weerklank.api.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerklank.api.content.Items;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.suggestion.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("Digests over HTTP:")
class DigestCallsTest {

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Organisations organisations;

    @Inject
    Sql sql;

    private final String unit = "unit-" + UUID.randomUUID();

    @BeforeEach
    void somethingToSuggest() {
        Stage.newItem();
    }

    @Test
    @DisplayName("everybody in a unit gets a decision of their own, and nobody outside it")
    void everybody() throws Exception {
        List<String> people = people(6);
        String outside = Stage.newPersonIn(unit + "-elsewhere");

        Response started = start(Map.of("unit", unit, "channel", "EMAIL"));
        ValidatableResponse done = awaitDone(started.path("id"));

        started.then().statusCode(202).header("Location", endsWith("/v1/digests/" + started.path("id")));
        done.body("people", equalTo(6)).body("decided", equalTo(6)).body("failed", equalTo(0));
        assertThat(marked(started.path("id"))).containsExactlyInAnyOrderElementsOf(people);
        assertThat(marked(started.path("id"))).doesNotContain(outside);
    }

    @Test
    @DisplayName("a result counts people by what became of them, and each refusal by its reason")
    void result() throws Exception {
        people(6);
        Stage.putPerson(Stage.platform(), "p-" + UUID.randomUUID(), unit);

        ValidatableResponse done =
                awaitDone(start(Map.of("unit", unit, "channel", "EMAIL")).path("id"));

        int pushed = done.extract().path("result.pushed");
        int waiting = done.extract().path("result.waiting");
        int nothing = done.extract().path("result.nothing");
        assertThat(pushed).isPositive();
        assertThat(pushed + waiting + nothing).isEqualTo(7);
        done.body("result.underWay", equalTo(pushed)).body("result.sent", equalTo(0));
    }

    @Test
    @DisplayName("R16 who did not join is never pushed to by a digest")
    void notJoined() throws Exception {
        String person = "p-" + UUID.randomUUID();
        Stage.putPerson(Stage.platform(), person, unit);
        Map<String, Object> preferences = Stage.openPreferences();
        preferences.remove("optIn");
        Stage.says(person, preferences);

        ValidatableResponse done =
                awaitDone(start(Map.of("unit", unit, "channel", "EMAIL")).path("id"));

        done.body("result.pushed", equalTo(0))
                .body("result.waiting", equalTo(1))
                .body("result.refused.NOT_JOINED", equalTo(1));
    }

    @Test
    @DisplayName("communications see whole fives, and nothing of fewer than five people")
    void crowds() throws Exception {
        people(7);
        String small = "unit-" + UUID.randomUUID();
        peopleIn(small, 4);
        String ofSeven = start(Map.of("unit", unit, "channel", "EMAIL")).path("id");
        String ofFour = start(Map.of("unit", small, "channel", "EMAIL")).path("id");
        awaitDone(ofSeven);
        awaitDone(ofFour);

        ValidatableResponse seven = lead().get("/v1/digests/" + ofSeven).then();
        ValidatableResponse four = lead().get("/v1/digests/" + ofFour).then();

        assertThat(seven.extract().<Map<String, Object>>path("result").values().stream()
                        .filter(Integer.class::isInstance)
                        .map(Integer.class::cast))
                .isNotEmpty()
                .allMatch(number -> number % 5 == 0);
        four.body("result", nullValue()).body("people", equalTo(4));
    }

    @Test
    @DisplayName("a platform reads what to send, claims it and reports it, as with every push")
    void platformSends() throws Exception {
        people(2);
        String digest = start(Map.of("unit", unit, "channel", "CHAT")).path("id");
        awaitDone(digest);
        ValidatableResponse list = pushes(digest);
        String push = list.extract().path("items[0].suggestions[0].suggestionId");

        claim(push).statusCode(200);
        Stage.platform()
                .body(Map.of("state", "SENT"))
                .post("/v1/suggestions/{id}/delivery", push)
                .then()
                .statusCode(200);

        list.body("items[0].employeeId", notNullValue())
                .body("items[0].suggestions[0].delivery", equalTo("PUSH"))
                .body("items[0].suggestions[0].sendBefore", notNullValue());
        pushes(digest).body("items.suggestions.flatten().suggestionId", not(hasItem(push)));
        platform(digest).body("result.sent", equalTo(1));
    }

    @Test
    @DisplayName("R12 an item withdrawn between planning and sending is not sent, and the digest counts it")
    void withdrawnMeanwhile() throws Exception {
        people(1);
        String digest = start(Map.of("unit", unit, "channel", "EMAIL")).path("id");
        awaitDone(digest);
        ValidatableResponse list = pushes(digest);
        String push = list.extract().path("items[0].suggestions[0].suggestionId");
        String item = list.extract().path("items[0].suggestions[0].contentId");

        Stage.platform().delete("/v1/content/{id}", item);
        claim(push).statusCode(409).body("code", equalTo("WITHDRAWN"));

        platform(digest).body("result.withdrawn", equalTo(1)).body("result.sent", equalTo(0));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"confidentiality, CONFIDENTIAL", "confidentiality, INTERNAL", "expiresAt, 2026-01-02T09:00:00Z"})
    @DisplayName("R12 G11 nor is one that meanwhile became:")
    void becameMeanwhile(String field, String value) throws Exception {
        people(1);
        String digest = start(Map.of("unit", unit, "channel", "EMAIL")).path("id");
        awaitDone(digest);
        ValidatableResponse list = pushes(digest);
        String push = list.extract().path("items[0].suggestions[0].suggestionId");
        String item = list.extract().path("items[0].suggestions[0].contentId");

        Stage.platform()
                .body(Items.item(item)
                        .put("publishedAt", "2026-01-01T09:00:00Z")
                        .put("insideSince", "2026-01-01T09:00:00Z")
                        .put(field, value))
                .put("/v1/content/{id}", item)
                .then()
                .statusCode(200);
        claim(push).statusCode(409).body("code", equalTo("WITHDRAWN"));

        platform(digest).body("result.withdrawn", equalTo(1)).body("result.sent", equalTo(0));
    }

    @Test
    @DisplayName("a decision of a digest names it, to compliance and to the person")
    void marked() throws Exception {
        List<String> people = people(1);
        String digest = start(Map.of("unit", unit, "channel", "EMAIL")).path("id");
        awaitDone(digest);

        ValidatableResponse found = SignedIn.as(Role.COMPLIANCE)
                .queryParam("employeeId", people.getFirst())
                .queryParam("caseReference", "digest-1")
                .get("/v1/decisions")
                .then();
        ValidatableResponse held = Stage.self(people.getFirst())
                .get("/v1/employees/{id}/data", people.getFirst())
                .then();

        found.body("items[0].digestId", equalTo(digest));
        held.body("offered.decisions[0].digestId", equalTo(digest));
    }

    @Test
    @DisplayName(
            "a digest waits for its moment, can be paused, goes on, and can be stopped; one that ended stays as it is")
    void paused() throws Exception {
        people(1);
        String later = Instant.now().plus(Duration.ofHours(2)).toString();
        String digest =
                start(Map.of("unit", unit, "channel", "EMAIL", "at", later)).path("id");

        platform(digest).body("state", equalTo("WAITING")).body("people", nullValue());
        act(digest, "pause").body("state", equalTo("PAUSED"));
        act(digest, "resume").body("state", equalTo("WAITING"));
        lead().delete("/v1/digests/" + digest).then().statusCode(200).body("state", equalTo("CANCELLED"));
        act(digest, "resume").body("state", equalTo("CANCELLED"));
        assertThat(marked(digest)).isEmpty();
    }

    @Test
    @DisplayName("a paused digest does not begin when its moment comes, and leaves nobody out when it goes on")
    void goesOn() throws Exception {
        List<String> people = people(3);
        String digest = start(Map.of("unit", unit, "channel", "EMAIL", "at", inAnHour()))
                .path("id");
        act(digest, "pause");
        inMain(() -> sql.change("update digest set not_before = clock_timestamp() where id = ?::uuid", digest));
        awaitDone(start(Map.of("unit", "nobody", "channel", "EMAIL")).path("id"));
        List<String> before = marked(digest);

        act(digest, "resume");
        awaitDone(digest);

        assertThat(before).isEmpty();
        assertThat(marked(digest)).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    @DisplayName("a digest tells how far it is; paused there it stays there, and goes on with who is left, each once")
    void pausedHalfway() throws Exception {
        List<String> people = people(3);
        String digest = halfway();

        act(digest, "pause").body("state", equalTo("PAUSED")).body("decided", equalTo(2));
        freeTheLast(digest);
        awaitDone(start(Map.of("unit", "nobody", "channel", "EMAIL")).path("id"));
        platform(digest).body("people", equalTo(3)).body("decided", equalTo(2));
        act(digest, "resume");
        awaitDone(digest).body("decided", equalTo(3));

        assertThat(marked(digest)).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    @DisplayName("a digest that is stopped halfway decides for nobody else, and what was decided stays")
    void stoppedHalfway() throws Exception {
        people(3);
        String digest = halfway();

        lead().delete("/v1/digests/" + digest).then().statusCode(200).body("state", equalTo("CANCELLED"));
        freeTheLast(digest);
        awaitDone(start(Map.of("unit", "nobody", "channel", "EMAIL")).path("id"));

        assertThat(marked(digest)).hasSize(2);
        platform(digest).body("state", equalTo("CANCELLED")).body("decided", equalTo(2));
    }

    /** A digest of the unit in which all had their turn but one, whom somebody else holds. */
    private String halfway() throws Exception {
        String digest = start(Map.of("unit", unit, "channel", "EMAIL", "at", inAnHour()))
                .path("id");
        inMain(() -> {
            sql.change("""
                    insert into digest_job (digest_id, employee_id, leased_until)
                    select ?::uuid, id, case when id = max(id) over () then clock_timestamp() + interval '1 hour' end
                    from employee where unit = ?
                    """, digest, unit);
            return sql.change("update digest set people = 3, state = 'RUNNING' where id = ?::uuid", digest);
        });
        Eventually.holds("two are decided", () -> marked(digest).size() == 2);
        return digest;
    }

    private void freeTheLast(String digest) {
        inMain(() -> sql.change("update digest_job set leased_until = null where digest_id = ?::uuid", digest));
    }

    @Test
    @DisplayName("digests are listed page by page, the newest first")
    void listed() {
        List<String> started = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            started.add(start(Map.of("unit", unit, "channel", "CHAT")).path("id"));
        }

        ValidatableResponse first = lead().get("/v1/digests?limit=2").then().statusCode(200);
        ValidatableResponse second = lead().get(
                        "/v1/digests?limit=200&cursor=" + first.extract().path("nextCursor"))
                .then()
                .statusCode(200);

        first.body("items.id", hasItems(started.get(2), started.get(1)));
        second.body("items.id", hasItem(started.getFirst())).body("items.id", not(hasItem(started.get(2))));
    }

    @Test
    @DisplayName("G05 who waits for their turn can be erased, and the digest ends without them")
    void erased() throws Exception {
        List<String> people = people(2);
        String digest = start(Map.of(
                        "unit",
                        unit,
                        "channel",
                        "EMAIL",
                        "at",
                        Instant.now().plusSeconds(3600).toString()))
                .path("id");
        act(digest, "pause");
        inMain(() -> {
            sql.change(
                    "insert into digest_job (digest_id, employee_id) select ?::uuid, id from employee where unit = ?",
                    digest,
                    unit);
            sql.change("update digest set people = 2 where id = ?::uuid", digest);
            return null;
        });

        SignedIn.as(Role.HR_LEAD)
                .delete("/v1/employees/{id}", people.getFirst())
                .then()
                .statusCode(204);
        act(digest, "resume");
        awaitDone(digest);

        assertThat(marked(digest)).containsExactly(people.getLast());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|channel",
                "{\"channel\": \"PULL\"}|channel",
                "{\"channel\": \"PIGEON\"}|channel",
                "{\"channel\": \"EMAIL\", \"limit\": 0}|limit",
                "{\"channel\": \"EMAIL\", \"limit\": 51}|limit",
                "{\"channel\": \"EMAIL\", \"unit\": \"//\"}|unit",
                "{\"channel\": \"EMAIL\", \"at\": \"2199-01-01T00:00:00Z\"}|at",
                "{\"channel\": \"EMAIL\", \"at\": \"soon\"}|at",
                "{\"channel\": \"EMAIL\", \"to\": \"everybody\"}|to",
            })
    @DisplayName("a digest that makes no sense is refused, naming the field:")
    void badInput(String body, String field) {
        Stage.platform()
                .body(body)
                .post("/v1/digests")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    @Test
    @DisplayName("a digest that is not there is not found")
    void notThere() {
        lead().get("/v1/digests/" + UUID.randomUUID()).then().statusCode(404);
        lead().get("/v1/digests/none").then().statusCode(404);
    }

    /** New people in the unit who can be pushed to at this moment. */
    private List<String> people(int count) {
        return peopleIn(unit, count);
    }

    private List<String> peopleIn(String where, int count) {
        List<String> people = new ArrayList<>();
        Map<String, Object> preferences = Stage.openPreferences();
        preferences.remove("optIn");
        for (int i = 0; i < count; i++) {
            String person = "p-" + UUID.randomUUID();
            Stage.putPerson(Stage.platform(), person, where);
            Stage.says(person, preferences);
            people.add(person);
        }
        // joining is everybody's own act; that many sign-ins would only take time here
        inMain(() -> sql.change("""
                update preference set opt_in = true, body = body || '{"optIn": true}'
                where employee_id in (select id from employee where unit = ?)
                """, where));
        return people;
    }

    /** So many that among them is one that not too many got today. */
    private static Response start(Map<String, ?> body) {
        Map<String, Object> wanted = new HashMap<>(body);
        wanted.put("limit", 50);
        return Stage.platform().body(wanted).post("/v1/digests");
    }

    private static String inAnHour() {
        return Instant.now().plus(Duration.ofHours(1)).toString();
    }

    private static ValidatableResponse platform(String digest) {
        return Stage.platform().get("/v1/digests/" + digest).then().statusCode(200);
    }

    private static ValidatableResponse awaitDone(String digest) throws InterruptedException {
        Eventually.holds("the digest is done", () -> "DONE"
                .equals(platform(digest).extract().path("state")));
        return platform(digest);
    }

    private static ValidatableResponse act(String digest, String act) {
        return lead().post("/v1/digests/" + digest + "/" + act).then().statusCode(200);
    }

    private static ValidatableResponse pushes(String digest) {
        return Stage.platform().get("/v1/digests/" + digest + "/pushes").then().statusCode(200);
    }

    private static ValidatableResponse claim(String suggestion) {
        return Stage.platform().post("/v1/suggestions/{id}/claim", suggestion).then();
    }

    private static RequestSpecification lead() {
        return SignedIn.as(Role.COMMS_LEAD).contentType("application/json");
    }

    /** Whose decisions are marked with this digest. */
    private List<String> marked(String digest) {
        return inMain(() -> sql.list(
                "select e.external_id from decision d join employee e on e.pseudonym = d.pseudonym where d.digest_id = ?::uuid",
                row -> row.text("external_id"),
                digest));
    }

    private <T> T inMain(Supplier<T> work) {
        return transaction.in(organisations.usual(), work);
    }
}
