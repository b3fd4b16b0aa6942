package nl.weerklank.api.suggestion;

import static nl.weerklank.api.launch.FirstRun.asPlatform;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** Sets the stage in a packaged service: people {@code e-0}, {@code e-1}, … who joined, and items that suit all of them. */
public final class PackagedStage {

    private PackagedStage() {}

    /** Makes so many people and items, and waits until the items can be found. */
    public static void set(PackagedService service, int people, int items)
            throws IOException, SQLException, InterruptedException {
        importLines(
                service,
                "/v1/employees/import",
                IntStream.range(0, people)
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
                IntStream.range(0, items)
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
                        == items);
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
