package nl.weerklank.api.digest;

import static nl.weerklank.api.launch.FirstRun.asPlatform;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerklank.api.content.Items;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.launch.PackagedService;
import nl.weerklank.api.suggestion.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the service that died had taken is taken again when the lease ends, after half a minute. */
@DisplayName("A digest that two services share")
class DigestCrashIT {

    private static final int PEOPLE = 400;
    private static final int ITEMS = 40;

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "R37 leaves nobody out, decides for nobody twice and pushes within the caps when one of them is killed in the middle")
    void oneIsKilled() throws Exception {
        try (PackagedService lives = PackagedService.in(folder.resolve("data")).start();
                PackagedService dies = lives.beside(folder.resolve("beside")).start()) {
            setTheStage(lives);
            RequestSpecification platform = asPlatform(lives);
            String digest = platform.body(Map.of("channel", "EMAIL"))
                    .post("/v1/digests")
                    .path("id");
            Eventually.holds("a quarter is decided", () -> decided(lives) >= PEOPLE / 4);

            dies.kill();
            long decided = decided(lives);
            long held = lives.number("select count(*) from digest_job where leased_until > clock_timestamp()");
            Eventually.holds("it is done", () -> "DONE"
                    .equals(asPlatformAt(lives).get("/v1/digests/" + digest).path("state")));

            assertThat(decided).as("decided when one was killed").isLessThan(PEOPLE);
            assertThat(held).as("leased when one was killed").isPositive();
            assertThat(decided(lives)).isEqualTo(PEOPLE);
            assertThat(lives.number("select count(distinct pseudonym) from decision where digest_id is not null"))
                    .as("people with a decision")
                    .isEqualTo(PEOPLE);
            assertThat(lives.number("select count(*) from digest_job")).isZero();
            assertThat(lives.number("select count(*) from nudge")).as("pushes").isPositive();
            assertThat(lives.number(
                            "select count(*) from (select from nudge group by employee_id having count(*) > 1) twice"))
                    .as("people who were pushed to twice in a day")
                    .isZero();
        }
    }

    private static RequestSpecification asPlatformAt(PackagedService service) {
        try {
            return asPlatform(service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long decided(PackagedService service) {
        return service.number("select count(*) from decision where digest_id is not null");
    }

    private static void setTheStage(PackagedService service) throws Exception {
        importLines(
                service,
                "/v1/employees/import",
                IntStream.range(0, PEOPLE)
                        .mapToObj(
                                "{\"id\": \"e-%d\", \"name\": \"Iemand\", \"unit\": \"zorg\", \"languages\": [\"nl\"], \"timeZone\": \"UTC\"}"
                                        ::formatted)
                        .collect(Collectors.joining("\n", "", "\n")));
        asPlatform(service)
                .body(withoutJoining())
                .put("/v1/employees/e-0/preferences")
                .then()
                .statusCode(200);
        // everybody says what the first one says, and joined by their own act
        change(service, """
                insert into preference (employee_id, organisation_id, body, set_by, opt_in, version)
                select e.id, e.organisation_id, p.body || '{"optIn": true}', '{}', true, 1
                from employee e cross join (select body from preference) p
                on conflict (employee_id) do update set body = excluded.body, opt_in = true
                """);
        String threeDaysAgo = Instant.now().minus(70, ChronoUnit.HOURS).toString();
        importLines(
                service,
                "/v1/content/import",
                IntStream.range(0, ITEMS)
                        .mapToObj(i -> Items.item("k-" + i)
                                .put("publishedAt", threeDaysAgo)
                                .put("insideSince", threeDaysAgo)
                                .toString())
                        .collect(Collectors.joining("\n", "", "\n")));
        RequestSpecification platform = asPlatform(service);
        Eventually.holds(
                "all can be found",
                () -> platform.body(Map.of("employeeId", "e-0", "channel", "PULL"))
                                .post("/v1/suggestions")
                                .<Integer>path("withheld.considered")
                        == ITEMS);
    }

    private static Map<String, Object> withoutJoining() {
        Map<String, Object> preferences = Stage.openPreferences();
        preferences.remove("optIn");
        return preferences;
    }

    private static void importLines(PackagedService service, String path, String lines) throws IOException {
        asPlatform(service)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then()
                .statusCode(200);
    }

    private static void change(PackagedService service, String sql) throws SQLException {
        try (Connection connection = service.ownersConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
