package nl.weerklank.api.nudge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.suggestion.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("Pushes over HTTP:")
class PushCallsTest {

    private String item;
    private String person;

    @BeforeEach
    void somebodyWhoCanBePushedTo() {
        item = Stage.newItem();
        person = Stage.newOpenPerson();
    }

    @AfterEach
    void programmeAsUsual() {
        programme("NORMAL");
    }

    @Test
    @DisplayName("R37 a push is granted once in 24 hours; after that the same suggestions wait where the person looks")
    void oncePerDay() {
        ValidatableResponse first = Stage.ask(person, 50, "EMAIL");
        ValidatableResponse second = Stage.ask(person, 50, "CHAT");

        assertThat(first.extract().<List<String>>path("suggestions.findAll { it.delivery == 'PUSH' }.delivery"))
                .hasSize(1);
        first.body("suggestions.find { it.delivery == 'PUSH' }.sendBefore", notNullValue());
        second.body("suggestions.delivery", not(hasItem("PUSH"))).body("suggestions.notPushed.code", hasItem("CAPPED"));
        assertThat(Instant.parse(first.extract().path("nextNudgeNotBefore")))
                .isEqualTo(Instant.parse(first.extract().path("decidedAt")).plus(Duration.ofHours(24)));
    }

    @Test
    @DisplayName("R37 calls at the same time, each with a key of its own, are granted one push together")
    void parallelCalls() throws Exception {
        List<Callable<String>> calls = IntStream.range(0, 8)
                .<Callable<String>>mapToObj(i -> () -> Stage.pushed(
                        Stage.ask(Stage.platform().header("Idempotency-Key", UUID.randomUUID()), person, 10, "EMAIL")))
                .toList();

        List<String> pushes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> answer : threads.invokeAll(calls)) {
                if (answer.get() != null) {
                    pushes.add(answer.get());
                }
            }
        }

        assertThat(pushes).hasSize(1);
    }

    @Test
    @DisplayName("a claim says until when a push may be sent, and is given once")
    void claim() {
        String push = Stage.pushed(Stage.ask(person, 50, "EMAIL"));
        UUID key = UUID.randomUUID();

        String first = claim(push, key)
                .statusCode(200)
                .body("send", equalTo(true))
                .extract()
                .asString();
        String sameCall = claim(push, key).statusCode(200).extract().asString();
        ValidatableResponse another = claim(push, UUID.randomUUID());

        assertThat(sameCall).isEqualTo(first);
        another.statusCode(409).body("code", equalTo("CAPPED"));
    }

    @Test
    @DisplayName("R18 in quiet mode a claim is refused, and its place is free again")
    void claimInQuietMode() {
        String push = Stage.pushed(Stage.ask(person, 50, "EMAIL"));

        programme("QUIET");
        claim(push).statusCode(409).contentType("application/problem+json").body("code", equalTo("QUIET"));
        programme("NORMAL");

        assertThat(Stage.pushed(Stage.ask(person, 50, "EMAIL"))).isNotNull();
        claim(push).statusCode(409).body("code", equalTo("WITHDRAWN"));
    }

    @Test
    @DisplayName("R16 a pause takes effect between the answer and the sending")
    void claimInPause() {
        String push = Stage.pushed(Stage.ask(person, 50, "EMAIL"));
        Map<String, Object> pausing = Stage.openPreferences();
        pausing.put("pausedUntil", Instant.now().plus(Duration.ofDays(3)).toString());
        Stage.says(Stage.self(person), person, pausing);

        claim(push).statusCode(409).body("code", equalTo("PAUSED"));
    }

    @Test
    @DisplayName("R12 an item that was withdrawn meanwhile is not sent")
    void claimOfWithdrawn() {
        ValidatableResponse answer = Stage.ask(person, 50, "EMAIL");
        String push = Stage.pushed(answer);
        Stage.platform()
                .delete("/v1/content/{id}", pushedItem(answer))
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));

        claim(push).statusCode(409).body("code", equalTo("WITHDRAWN"));
    }

    @Test
    @DisplayName(
            "R72 an item that was declined in another suggestion meanwhile is not sent, and its place is free again")
    void claimOfDeclinedElsewhere() {
        ValidatableResponse answer = Stage.ask(person, 50, "EMAIL");
        String push = Stage.pushed(answer);
        String elsewhere = Stage.suggestionOf(Stage.ask(person, 50, "PULL"), pushedItem(answer));

        says(elsewhere, "DECLINED");

        assertThat(elsewhere).isNotNull().isNotEqualTo(push);
        claim(push)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("ANSWERED"))
                .body("detail", containsString("ANSWERED"));
        assertThat(Stage.pushed(Stage.ask(person, 50, "EMAIL"))).isNotNull();
    }

    @Test
    @DisplayName("R72 an item that was put off meanwhile is not sent")
    void claimOfSnoozed() {
        String push = Stage.pushed(Stage.ask(person, 50, "EMAIL"));
        Stage.self(person)
                .body(Map.of(
                        "outcome",
                        "SNOOZED",
                        "until",
                        Instant.now().plus(Duration.ofDays(7)).toString()))
                .post("/v1/suggestions/{id}/outcome", push)
                .then()
                .statusCode(200);

        claim(push).statusCode(409).body("code", equalTo("ANSWERED"));
    }

    @Test
    @DisplayName("R36 after \"too much\" about whatever it was, what was granted before is not sent")
    void claimAfterTooMuch() {
        Stage.newItem();
        ValidatableResponse answer = Stage.ask(person, 50, "EMAIL");
        String another = answer.extract()
                .path("suggestions.find { it.contentId != '%s' }.suggestionId".formatted(pushedItem(answer)));

        says(another, "TOO_MUCH");

        claim(Stage.pushed(answer)).statusCode(409).body("code", equalTo("TOO_MUCH"));
    }

    @Test
    @DisplayName("R16 what is about a theme that was muted meanwhile is not sent")
    void claimOfMutedTheme() {
        String push = Stage.pushed(Stage.ask(person, 50, "EMAIL"));
        Map<String, Object> muting = Stage.openPreferences();
        muting.put("interests", List.of());
        muting.put("mutedThemes", List.of("sustainability"));
        Stage.says(Stage.self(person), person, muting);

        claim(push).statusCode(409).body("code", equalTo("MUTED"));
    }

    private static String pushedItem(ValidatableResponse answer) {
        return answer.extract().path("suggestions.find { it.delivery == 'PUSH' }.contentId");
    }

    private void says(String suggestion, String outcome) {
        Stage.self(person)
                .body(Map.of("outcome", outcome))
                .post("/v1/suggestions/{id}/outcome", suggestion)
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("R37 a push that was sent elsewhere meanwhile takes the place")
    void claimAfterOutsidePush() {
        String push = Stage.pushed(Stage.ask(person, 50, "EMAIL"));
        nudge(Map.of("employeeId", person, "channel", "CHAT", "source", "nieuwsbrief"))
                .statusCode(201);

        claim(push).statusCode(409).body("code", equalTo("CAPPED"));
    }

    @Test
    @DisplayName("a suggestion that only waits cannot be claimed")
    void claimOfPull() {
        String waiting = Stage.suggestionOf(Stage.ask(person, 50, "PULL"), item);

        claim(waiting).statusCode(409).body("code", equalTo("NOT_A_PUSH"));
        claim(UUID.randomUUID().toString()).statusCode(404);
        claim("no-id").statusCode(404);
    }

    @Test
    @DisplayName("a push that was not sent frees its place once; one that was sent stays counted")
    void delivery() {
        String unsent = Stage.pushed(Stage.ask(person, 50, "EMAIL"));
        delivery(unsent, "NOT_SENT").statusCode(200);
        String sent = Stage.pushed(Stage.ask(person, 50, "EMAIL"));
        delivery(sent, "SENT").statusCode(200);
        delivery(unsent, "NOT_SENT").statusCode(200);

        delivery(sent, "NOT_SENT").statusCode(409).body("code", equalTo("COUNTS_AS_SENT"));
        assertThat(sent).isNotNull();
        assertThat(Stage.pushed(Stage.ask(person, 50, "EMAIL"))).isNull();
        delivery(sent, "LOST").statusCode(400).body("field", equalTo("state"));
    }

    @Test
    @DisplayName("R37 a push that was sent outside Weerklank counts")
    void outside() {
        nudge(Map.of("employeeId", person, "channel", "EMAIL", "source", "nieuwsbrief"))
                .statusCode(201)
                .body("employeeId", equalTo(person));

        ValidatableResponse answer = Stage.ask(person, 50, "EMAIL");

        answer.body("suggestions.delivery", not(hasItem("PUSH")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"channel\": \"EMAIL\", \"source\": \"x\"}|employeeId",
                "{\"employeeId\": \"e-1\", \"source\": \"x\"}|channel",
                "{\"employeeId\": \"e-1\", \"channel\": \"PULL\", \"source\": \"x\"}|channel",
                "{\"employeeId\": \"e-1\", \"channel\": \"FAX\", \"source\": \"x\"}|channel",
                "{\"employeeId\": \"e-1\", \"channel\": \"EMAIL\"}|source",
                "{\"employeeId\": \"e-1\", \"channel\": \"EMAIL\", \"source\": \"\"}|source",
                "{\"employeeId\": \"e-1\", \"channel\": \"EMAIL\", \"source\": \"x\", \"at\": \"2999-01-01T00:00:00Z\"}|at",
                "{\"employeeId\": \"e-1\", \"channel\": \"EMAIL\", \"source\": \"x\", \"at\": \"yesterday\"}|at",
            })
    @DisplayName("a report that makes no sense is refused, naming the field:")
    void badReports(String body, String field) {
        Stage.platform()
                .body(body)
                .post("/v1/nudges")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    @Test
    @DisplayName("a report about an unknown employee is refused")
    void unknownEmployee() {
        nudge(Map.of("employeeId", "nobody", "channel", "EMAIL", "source", "x")).statusCode(404);
    }

    @Test
    @DisplayName("G14 another organisation can neither claim nor answer our suggestions")
    void anotherOrganisation() {
        String push = Stage.pushed(Stage.ask(person, 50, "EMAIL"));

        SignedIn.as(Role.PLATFORM, "other")
                .contentType("application/json")
                .post("/v1/suggestions/{id}/claim", push)
                .then()
                .statusCode(404);
        SignedIn.as(Role.PLATFORM, "other")
                .contentType("application/json")
                .body(Map.of("outcome", "DONE"))
                .post("/v1/suggestions/{id}/outcome", push)
                .then()
                .statusCode(404);
        claim(push).statusCode(200);
    }

    private static ValidatableResponse claim(String suggestion) {
        return Stage.platform().post("/v1/suggestions/{id}/claim", suggestion).then();
    }

    private static ValidatableResponse claim(String suggestion, UUID key) {
        return Stage.platform()
                .header("Idempotency-Key", key)
                .post("/v1/suggestions/{id}/claim", suggestion)
                .then();
    }

    private static ValidatableResponse delivery(String suggestion, String state) {
        return Stage.platform()
                .body(Map.of("state", state))
                .post("/v1/suggestions/{id}/delivery", suggestion)
                .then();
    }

    private static ValidatableResponse nudge(Map<String, ?> report) {
        return Stage.platform().body(report).post("/v1/nudges").then();
    }

    private static void programme(String mode) {
        SignedIn.as(Role.COMMS_LEAD)
                .contentType("application/json")
                .body(Map.of("mode", mode, "caps", Map.of("day", 1, "week", 3, "month", 8), "leaderActiveDays", 30))
                .put("/v1/programme")
                .then()
                .statusCode(200)
                .body("mode", containsString(mode));
    }
}
