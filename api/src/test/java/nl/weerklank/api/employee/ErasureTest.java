package nl.weerklank.api.employee;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.sql.OwnersHand;
import nl.weerklank.api.suggestion.Stage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

@QuarkusTest
@DisplayName("G05 After a person was erased")
class ErasureTest {

    /** What leads back to a person, in the order in which it can be put back. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("employee", "external_id = '%1$s'");
        ROWS.put("preference", "employee_id = %2$s");
        ROWS.put("suggestion", "employee_id = %2$s");
        ROWS.put("nudge", "employee_id = %2$s");
        ROWS.put("person_key", "pseudonym = '%3$s'");
        ROWS.put("decision_payload", "decision_id in (select id from decision where pseudonym = '%3$s')");
        ROWS.put("person", "employee_external_id = '%1$s'");
    }

    @ConfigProperty(name = "weerklank.data")
    String data;

    @Inject
    Erasure erasure;

    @Inject
    Organisations organisations;

    private final String mark = UUID.randomUUID().toString().substring(0, 13);
    private final String id = "kanarie-" + mark;
    private final List<String> canaries =
            List.of(id, "Kanarie van " + mark, "mijn lied " + mark, "zanger " + mark, mark + "@vogel.example");
    private final LogKeeper log = new LogKeeper();

    @BeforeEach
    void keepLog() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void letLogGo() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    @DisplayName("nothing of them is found in any table, in the index, in the log or in an export")
    void nowhere() throws SQLException, IOException {
        livesHere();
        assertThat(found(dump())).as("before").isNotEmpty();

        SignedIn.as(Role.HR_LEAD).delete("/v1/employees/{id}", id).then().statusCode(204);

        assertThat(found(dump())).as("tables").isEmpty();
        assertThat(found(files(Path.of(data).resolve("index")))).as("index").isEmpty();
        assertThat(found(log.lines())).as("log").isEmpty();
        assertThat(found(Stream.of(SignedIn.as(Role.COMPLIANCE)
                                .queryParam("limit", 200)
                                .get("/v1/decisions")
                                .asString())
                        .toList()))
                .as("export")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "nothing is left in raw files either, once the tables are rewritten and the write-ahead log is let go of")
    void rawFiles() throws SQLException, IOException {
        Path cluster = Path.of(data).resolveSibling("postgres");
        administer("alter system set wal_recycle = off", "select pg_reload_conf()");
        livesHere();
        administer("checkpoint");
        assertThat(found(files(cluster))).as("before").isNotEmpty();

        SignedIn.as(Role.HR_LEAD).delete("/v1/employees/{id}", id).then().statusCode(204);
        administer(documented());

        assertThat(holding(cluster)).isEmpty();
    }

    /** What the page for operators says to run after an erasure. */
    private static String[] documented() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "operate.md"));
        String section = page.substring(page.indexOf("## After an erasure"));
        return section.split("```sql\n")[1]
                .split("```")[0]
                .replaceAll("--.*", "")
                .strip()
                .split(";\\s*");
    }

    private List<Path> holding(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !found(List.of(content(file))).isEmpty())
                    .toList();
        }
    }

    /** As the administrator of the database does. */
    private void administer(String... statements) throws SQLException, IOException {
        String secrets = Files.readString(Path.of(data).resolveSibling("secrets.json"));
        String password = new ObjectMapper().readTree(secrets).path("superuser").asText();
        try (Connection connection = OwnersHand.connection("postgres", password);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Test
    @DisplayName("their keys are gone, and the file outside the back-up says that somebody was erased, and not who")
    void tombstone() throws SQLException, IOException {
        livesHere();
        String pseudonym = text("select pseudonym::text from employee where external_id = '%s'".formatted(id));
        assertThat(text("select count(*)::text from person_key where pseudonym = '%s'".formatted(pseudonym)))
                .isEqualTo("2");

        SignedIn.as(Role.HR_LEAD).delete("/v1/employees/{id}", id).then().statusCode(204);

        assertThat(text("select count(*)::text from person_key where pseudonym = '%s'".formatted(pseudonym)))
                .isEqualTo("0");
        List<String> tombstones = Files.readAllLines(Path.of(data).resolve("tombstones"));
        assertThat(tombstones).anyMatch(line -> line.contains(pseudonym));
        assertThat(found(tombstones)).isEmpty();
    }

    @Test
    @DisplayName("and a back-up of before was put back, they are erased again before anybody can ask anything")
    void restored() throws SQLException, IOException {
        String decision = livesHere();
        Map<String, byte[]> backUp = copyOut();
        SignedIn.as(Role.HR_LEAD).delete("/v1/employees/{id}", id).then().statusCode(204);
        copyIn(backUp);
        assertThat(found(dump())).as("after the restore").isNotEmpty();

        erasure.applyTombstones(organisations.usual());

        assertThat(found(dump())).isEmpty();
        SignedIn.as(Role.COMPLIANCE)
                .get("/v1/decisions/{id}", decision)
                .then()
                .statusCode(200)
                .body("state", org.hamcrest.Matchers.equalTo("RETIRED"))
                .body("retiredBy", org.hamcrest.Matchers.equalTo("ERASURE"))
                .body("record", org.hamcrest.Matchers.nullValue());
    }

    @Test
    @DisplayName("a server that did not hear of it learns it from the database")
    void otherServer() throws SQLException, IOException {
        UUID elsewhere = UUID.randomUUID();
        update("insert into tombstone (organisation_id, pseudonym, erased_at) values (%d, '%s', now())"
                .formatted(organisations.usual().id(), elsewhere));

        erasure.applyTombstones(organisations.usual());

        assertThat(Files.readAllLines(Path.of(data).resolve("tombstones")))
                .anyMatch(line -> line.contains(elsewhere.toString()));
    }

    /** Somebody who filled everything in, was suggested something and answered, and was looked up. */
    private String livesHere() {
        Stage.newItem();
        RequestSpecification platform = Stage.platform().header("Idempotency-Key", UUID.randomUUID());
        platform.body(Map.of(
                        "id",
                        id,
                        "name",
                        canaries.get(1),
                        "email",
                        canaries.get(4),
                        "jobTitle",
                        canaries.get(3),
                        "unit",
                        "zorg/wijkteam-west",
                        "timeZone",
                        "UTC"))
                .put("/v1/employees/{id}", id)
                .then()
                .statusCode(200);
        Map<String, Object> preferences = Stage.openPreferences();
        preferences.put("story", canaries.get(2));
        Stage.says(Stage.self(id), id, preferences);
        ValidatableResponse answer = Stage.ask(id, 10, "EMAIL");
        String suggestion = answer.extract().path("suggestions[0].suggestionId");
        Stage.platform()
                .body(Map.of("outcome", "DECLINED", "reason", "NOT_FOR_ME"))
                .post("/v1/suggestions/{id}/outcome", suggestion);
        SignedIn.as(Role.COMPLIANCE)
                .queryParam("employeeId", id)
                .queryParam("caseReference", "verzoek van " + canaries.get(1))
                .get("/v1/decisions")
                .then()
                .statusCode(200);
        Stage.self(id).get("/v1/employees/{id}/data", id).then().statusCode(200);
        return answer.extract().path("decisionId");
    }

    /** The lines that name the person, as text or as bytes of a column. */
    private List<String> found(List<String> lines) {
        List<String> needles = new ArrayList<>(canaries);
        canaries.forEach(canary -> needles.add(HexFormat.of().formatHex(canary.getBytes(UTF_8))));
        return lines.stream()
                .filter(line -> needles.stream().anyMatch(line::contains))
                .toList();
    }

    /** Every row of every table, as the owner of the tables sees them. */
    private List<String> dump() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = OwnersHand.connection();
                Statement statement = connection.createStatement()) {
            for (String table : texts(
                    statement,
                    "select relname from pg_class where relkind = 'r'"
                            + " and relnamespace = 'public'::regnamespace")) {
                texts(statement, "select t::text from \"%s\" t".formatted(table))
                        .forEach(row -> rows.add(table + " " + row));
            }
        }
        return rows;
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(ErasureTest::content).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when it went meanwhile. */
    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> copyOut() throws SQLException, IOException {
        String key = text("select id::text from employee where external_id = '%s'".formatted(id));
        String pseudonym = text("select pseudonym::text from employee where external_id = '%s'".formatted(id));
        Map<String, byte[]> rows = new LinkedHashMap<>();
        try (Connection connection = OwnersHand.connection()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, String> table : ROWS.entrySet()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                copy.copyOut(
                        "copy (select * from %s where %s) to stdout"
                                .formatted(table.getKey(), table.getValue().formatted(id, key, pseudonym)),
                        out);
                rows.put(table.getKey(), out.toByteArray());
            }
        }
        return rows;
    }

    /** As a restore does: the database knows nothing of the erasure any more. */
    private void copyIn(Map<String, byte[]> rows) throws SQLException, IOException {
        try (Connection connection = OwnersHand.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from tombstone");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, byte[]> table : rows.entrySet()) {
                copy.copyIn("copy %s from stdin".formatted(table.getKey()), new ByteArrayInputStream(table.getValue()));
            }
        }
    }

    private String text(String select) throws SQLException {
        try (Connection connection = OwnersHand.connection();
                Statement statement = connection.createStatement()) {
            return texts(statement, select).getFirst();
        }
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = OwnersHand.connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
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

    /** Everything the service said while a test ran. */
    private static final class LogKeeper extends Handler {

        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord line) {
            lines.add("%s %s %s".formatted(line.getLoggerName(), line.getMessage(), line.getThrown()));
            if (line.getParameters() != null) {
                Stream.of(line.getParameters()).map(String::valueOf).forEach(lines::add);
            }
        }

        List<String> lines() {
            return List.copyOf(lines);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
