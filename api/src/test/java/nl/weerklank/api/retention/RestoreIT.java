package nl.weerklank.api.retention;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weerklank.api.content.Items;
import nl.weerklank.api.launch.PackagedService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A back-up of the packaged service")
class RestoreIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PERSON = "kanarie-7";
    private static final String PASSWORD = "een lang wachtwoord voor tests";
    private static final List<String> CANARIES = List.of(
            PERSON, "Kanarie van Buiten", "kanarie@vogel.example", "zanger op de vroege tak", "mijn lied in mei");

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "G05 made and put back as docs/operate.md says: who was erased in between is erased again before anybody is"
                    + " answered")
    void erasedInBetween() throws Exception {
        try (PackagedService service =
                PackagedService.in(folder.resolve("data")).start()) {
            String decision = livesHere(service);

            follow(documented("Back up and restore", "bash", 0), service);
            erase(service);
            assertThat(rows(service)).as("after the erasure").noneMatch(RestoreIT::isOfCanary);
            follow(documented("Back up and restore", "bash", 1), service, () -> assertThat(holding(service.data()))
                    .as("files of the back-up, put back")
                    .isNotEmpty());

            assertThat(rows(service)).as("after the restore").noneMatch(RestoreIT::isOfCanary);
            assertThat(holding(service.data().resolve("index"))).as("index").isEmpty();
            assertThat(service.log().lines()).as("log").noneMatch(RestoreIT::isOfCanary);
            assertThat(service.number("select count(*) from decision where id = '%s'".formatted(decision)))
                    .as("the decision is there")
                    .isEqualTo(1);
            assertThat(service.number(
                            "select count(*) from decision_payload where decision_id = '%s'".formatted(decision)))
                    .as("what it says is not")
                    .isZero();
        }
    }

    /** Somebody of whom much is known, and to whom something was suggested. */
    private static String livesHere(PackagedService service) throws Exception {
        String token = token(service, client(service));
        as(service, token)
                .body(Items.item("k-1").put("text", "De warmtepomp bespaart CO2."))
                .put("/v1/content/k-1")
                .then()
                .statusCode(200);
        as(service, token)
                .body(Map.of(
                        "id",
                        PERSON,
                        "name",
                        CANARIES.get(1),
                        "email",
                        CANARIES.get(2),
                        "jobTitle",
                        CANARIES.get(3),
                        "unit",
                        "zorg",
                        "timeZone",
                        "UTC"))
                .put("/v1/employees/{id}", PERSON)
                .then()
                .statusCode(200);
        try (Connection connection = service.ownersConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into preference (employee_id, organisation_id, body, opt_in)
                    select id, organisation_id, '{"optIn": true, "story": "%s"}', true from employee
                    where external_id = '%s'
                    on conflict (employee_id) do update set body = excluded.body
                    """.formatted(CANARIES.get(4), PERSON));
        }
        return as(service, token)
                .body(Map.of("employeeId", PERSON, "limit", 3, "channel", "PULL"))
                .post("/v1/suggestions")
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
    }

    private static void erase(PackagedService service) throws Exception {
        JsonNode lead = firstRun(service, "people", "HR_LEAD");
        String user = lead.path("user").asText();
        given().baseUri(service.uri("").toString())
                .contentType("application/json")
                .body(Map.of("user", user, "password", lead.path("password").asText(), "newPassword", PASSWORD))
                .post("/local/password")
                .then()
                .statusCode(204);
        as(service, token(service, Map.of("grant_type", "password", "username", user, "password", PASSWORD)))
                .delete("/v1/employees/{id}", PERSON)
                .then()
                .statusCode(204);
    }

    private static RequestSpecification as(PackagedService service, String token) {
        return given().baseUri(service.uri("").toString())
                .header("Authorization", "Bearer " + token)
                .contentType("application/json");
    }

    private static Map<String, String> client(PackagedService service) throws IOException {
        JsonNode client = firstRun(service, "clients", "PLATFORM");
        return Map.of(
                "grant_type", "client_credentials",
                "client_id", client.path("clientId").asText(),
                "client_secret", client.path("clientSecret").asText());
    }

    private static JsonNode firstRun(PackagedService service, String list, String role) throws IOException {
        for (JsonNode one : JSON.readTree(
                        service.data().resolve("first-run-credentials.json").toFile())
                .path(list)) {
            if (one.path("role").asText().equals(role)) {
                return one;
            }
        }
        throw new IOException("nobody is " + role);
    }

    private static String token(PackagedService service, Map<String, String> form) {
        return given().baseUri(service.uri("").toString())
                .formParams(form)
                .post("/local/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private void follow(List<String> commands, PackagedService service) throws Exception {
        follow(commands, service, () -> {});
    }

    /** Runs commands of the documentation beside the data; the service is stopped and started by hand. */
    private void follow(List<String> commands, PackagedService service, Check beforeTheStart) throws Exception {
        for (String command : commands) {
            if (command.startsWith("./weerklank stop")) {
                service.stop();
            } else if (command.startsWith("./weerklank start")) {
                beforeTheStart.holds();
                service.start();
            } else {
                Process shell = new ProcessBuilder("bash", "-c", command)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start();
                assertThat(shell.waitFor()).as(command).isZero();
            }
        }
    }

    private interface Check {
        void holds() throws IOException;
    }

    /** The lines of a block in a section of the page for operators. */
    private static List<String> documented(String section, String language, int number) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "operate.md"));
        String from = page.substring(page.indexOf("## " + section + "\n"));
        return from.split("```" + language + "\n")[number + 1]
                .split("```")[0]
                .lines()
                .toList();
    }

    /** Every row of every table. */
    private static List<String> rows(PackagedService service) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = service.ownersConnection();
                Statement statement = connection.createStatement()) {
            for (String table : texts(
                    statement,
                    "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")) {
                rows.addAll(texts(statement, "select '%1$s ' || t::text from \"%1$s\" t".formatted(table)));
            }
        }
        return rows;
    }

    private static List<String> texts(Statement statement, String select) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static List<Path> holding(Path folder) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (isOfCanary(Files.readString(file, ISO_8859_1))) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }

    private static boolean isOfCanary(String text) {
        return CANARIES.stream().anyMatch(text::contains);
    }
}
