package nl.weerklank.api.suggestion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.weerklank.api.content.Items;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.launch.PackagedService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The packaged service decides the same after a restart, and loses nothing it answered:")
class SuggestionCrashIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PEOPLE = 60;
    private static final int ITEMS = 30;
    private static final int ANSWERS_BEFORE_THE_KILL = 25;

    @TempDir
    Path folder;

    private String token = "";

    /** What somebody heard before the power failed. */
    private record Heard(String person, String decision, List<String> pushes) {}

    @Test
    @DisplayName(
            "R37 killed with its database in the middle of suggestions, every answered decision is there and nobody is"
                    + " pushed to twice")
    void killed() throws Exception {
        try (PackagedService service =
                PackagedService.in(folder.resolve("data")).start()) {
            token = tokenOf(service);
            setTheStage(service);

            List<Heard> heard = askUntilKilled(service);
            service.start();
            token = tokenOf(service);
            for (int i = 0; i < PEOPLE; i++) {
                ask(service, "e-" + i, "EMAIL", "again-" + i).then().statusCode(200);
            }

            assertThat(heard).hasSizeGreaterThanOrEqualTo(ANSWERS_BEFORE_THE_KILL);
            assertThat(heard.stream().filter(each -> !each.pushes().isEmpty())).isNotEmpty();
            Set<String> decisions = strings(
                    service, "select d.id::text from decision d join decision_payload p on p.decision_id = d.id");
            Set<String> nudges = strings(service, "select suggestion_id::text from nudge where state = 'RESERVED'");
            assertThat(decisions)
                    .containsAll(heard.stream().map(Heard::decision).toList());
            assertThat(nudges)
                    .containsAll(heard.stream()
                            .flatMap(each -> each.pushes().stream())
                            .toList());
            assertThat(
                            strings(
                                    service,
                                    "select employee_id::text from nudge where state = 'RESERVED' group by employee_id having count(*) > 1"))
                    .as("people who were pushed to twice in a day")
                    .isEmpty();
            assertThat(
                            strings(
                                    service,
                                    "select suggestion_id::text from nudge n where not exists (select from suggestion s where s.id = n.suggestion_id)"))
                    .as("pushes without a decision")
                    .isEmpty();
        }
    }

    @Test
    @DisplayName(
            "R73 the same question has the same answer, byte for byte; and the same person and items the same suggestions")
    void sameAfterRestart() throws Exception {
        try (PackagedService service =
                PackagedService.in(folder.resolve("data")).start()) {
            token = tokenOf(service);
            setTheStage(service);
            String before = ask(service, "e-0", "PULL", null).asString();

            service.stop();
            service.start();
            token = tokenOf(service);
            String after = ask(service, "e-0", "PULL", null).asString();
            String twin = ask(service, "e-1", "PULL", null).asString();

            assertThat(after).isEqualTo(before);
            // who says the same of themselves gets the same, decided anew by a service that started anew
            assertThat(withoutIds(twin)).isEqualTo(withoutIds(before));
        }
    }

    /** What differs between equal people: ids, moments, and the angles that are theirs alone. */
    private static JsonNode withoutIds(String answer) throws IOException {
        ObjectNode decision = (ObjectNode) JSON.readTree(answer);
        decision.remove(List.of("decisionId", "decidedAt", "nextNudgeNotBefore"));
        ((ArrayNode) decision.get("suggestions"))
                .forEach(suggestion -> ((ObjectNode) suggestion).remove(List.of("suggestionId", "angles")));
        return decision;
    }

    private List<Heard> askUntilKilled(PackagedService service) throws InterruptedException {
        BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 10 * PEOPLE; i++) {
                int call = i;
                threads.execute(() -> {
                    String person = "e-" + call % PEOPLE;
                    Response answer = ask(service, person, "EMAIL", "first-" + call);
                    if (answer.statusCode() == 200) {
                        heard.add(new Heard(
                                person,
                                answer.path("decisionId"),
                                answer.path("suggestions.findAll { it.delivery == 'PUSH' }.suggestionId")));
                    }
                });
            }
            List<Heard> first = new ArrayList<>();
            while (first.size() < ANSWERS_BEFORE_THE_KILL) {
                first.add(heard.take());
            }
            service.killWithDatabase();
            threads.shutdownNow();
            threads.awaitTermination(30, TimeUnit.SECONDS);
            heard.drainTo(first);
            return first;
        }
    }

    private void setTheStage(PackagedService service) throws Exception {
        for (int i = 0; i < PEOPLE; i++) {
            call(service)
                    .body(Map.of(
                            "id", "e-" + i,
                            "name", "Iemand",
                            "unit", "zorg",
                            "languages", List.of("nl"),
                            "timeZone", "UTC"))
                    .put("/v1/employees/e-" + i)
                    .then()
                    .statusCode(200);
            Map<String, Object> preferences = Stage.openPreferences();
            preferences.remove("optIn");
            call(service)
                    .body(preferences)
                    .put("/v1/employees/e-" + i + "/preferences")
                    .then()
                    .statusCode(200);
        }
        // joining is everybody's own act; sixty sign-ins would only take time here
        change(service, "update preference set opt_in = true, body = body || '{\"optIn\": true}'");
        String threeDaysAgo = Instant.now().minus(70, ChronoUnit.HOURS).toString();
        for (int i = 0; i < ITEMS; i++) {
            ObjectNode item =
                    Items.item("k-" + i).put("publishedAt", threeDaysAgo).put("insideSince", threeDaysAgo);
            call(service).body(item).put("/v1/content/k-" + i).then().statusCode(200);
        }
        Eventually.holds(
                "all can be found",
                () -> ask(service, "e-" + (PEOPLE - 1), "PULL", null).<Integer>path("withheld.considered") == ITEMS);
    }

    private Response ask(PackagedService service, String person, String channel, String key) {
        RequestSpecification call = call(service).body(Map.of("employeeId", person, "limit", 10, "channel", channel));
        return (key == null ? call : call.header("Idempotency-Key", key)).post("/v1/suggestions");
    }

    private RequestSpecification call(PackagedService service) {
        return given().baseUri(service.uri("").toString())
                .header("Authorization", "Bearer " + token)
                .contentType("application/json");
    }

    private static String tokenOf(PackagedService service) throws IOException {
        JsonNode clients = JSON.readTree(
                        service.data().resolve("first-run-credentials.json").toFile())
                .get("clients");
        for (JsonNode client : clients) {
            if (client.get("clientId").textValue().equals("platform")) {
                return given().baseUri(service.uri("").toString())
                        .formParam("grant_type", "client_credentials")
                        .formParam("client_id", "platform")
                        .formParam("client_secret", client.get("clientSecret").textValue())
                        .post("/local/token")
                        .path("access_token");
            }
        }
        throw new IOException("there is no client \"platform\"");
    }

    private static Set<String> strings(PackagedService service, String sql) throws SQLException {
        Set<String> found = new HashSet<>();
        try (Connection connection = service.ownersConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void change(PackagedService service, String sql) throws SQLException {
        try (Connection connection = service.ownersConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
