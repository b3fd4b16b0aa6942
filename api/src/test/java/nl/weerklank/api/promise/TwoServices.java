package nl.weerklank.api.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.weerklank.api.content.Items;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.launch.PackagedService;

/**
 * Two packaged services on one PostgreSQL, by a clock that can be set, killed now and then.
 *
 * <p>The clock is no part of the services. They call {@code clock_timestamp()}; their connections are told, on the command
 * line, to look for names in a schema that is not there unless this class, as the owner of the database, makes it. Who can
 * do that can change any row as well.
 */
final class TwoServices implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "een lang wachtwoord voor tests";
    private static final int ITEMS = 30;

    private final PackagedService first;
    private final PackagedService second;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();
    private volatile boolean closed;

    private TwoServices(PackagedService first, PackagedService second) {
        this.first = first;
        this.second = second;
    }

    /** Starts them, with these organisations. */
    static TwoServices in(Path folder, List<String> organisations) throws Exception {
        PackagedService first = PackagedService.in(folder.resolve("first"))
                .with("-Dweerklank.organisations=" + String.join(",", organisations))
                .with("-Dquarkus.datasource.jdbc.additional-jdbc-properties.currentSchema=probe,pg_catalog,public")
                .start();
        makeClock(first);
        TwoServices both =
                new TwoServices(first, first.beside(folder.resolve("second")).start());
        for (String organisation : organisations) {
            both.prepare(organisation);
        }
        return both;
    }

    private static void makeClock(PackagedService service) throws SQLException {
        try (Connection connection = service.ownersConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create schema probe;
                    create table probe.clock (organisation text primary key, at timestamptz not null);
                    create function probe.clock_timestamp() returns timestamptz language sql volatile as $$
                        select coalesce(
                            (select at from probe.clock
                             where organisation = current_setting('weerklank.organisation', true)),
                            pg_catalog.clock_timestamp())
                    $$;
                    grant usage on schema probe to public;
                    grant select on probe.clock to public;
                    alter table idempotency alter column created_at set default probe.clock_timestamp();
                    """);
        }
    }

    /** Items that anybody may be offered at any time, and so many people that no item ever is sent to too many. */
    private void prepare(String organisation) throws Exception {
        String token = machineToken(organisation);
        for (int i = 0; i < ITEMS; i++) {
            ObjectNode item = Items.item("k-" + i).put("evergreen", true);
            item.put("publishedAt", "2026-01-01T09:00:00Z").put("insideSince", "2026-01-01T09:00:00Z");
            call(token).body(item).put("/v1/content/k-" + i).then().statusCode(200);
        }
        try (Connection connection = first.ownersConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    select set_config('weerklank.organisation', id::text, false) from organisation where code = '%s';
                    insert into employee (external_id, name, unit, body)
                    select 'x-' || n, 'Iemand', 'elders', jsonb_build_object('id', 'x-' || n, 'name', 'Iemand',
                            'unit', 'elders', 'leader', false, 'languages', '["nl"]'::jsonb, 'absence', '[]'::jsonb)
                    from generate_series(1, 300) as n;
                    insert into preference (employee_id, body, opt_in)
                    select id, '{"optIn": true}', true from employee where external_id like 'x-%%';
                    """.formatted(organisation));
        }
        Eventually.holds(
                "all can be found",
                () -> call(token)
                                .body(Map.of("employeeId", "x-1", "limit", 1, "channel", "PULL"))
                                .post("/v1/suggestions")
                                .<Integer>path("withheld.considered")
                        == ITEMS);
    }

    private io.restassured.specification.RequestSpecification call(String token) {
        return RestAssured.given()
                .baseUri(first.uri("").toString())
                .header("Authorization", "Bearer " + token)
                .contentType("application/json");
    }

    String machineToken(String organisation) throws IOException {
        JsonNode client = entry("clients", "PLATFORM", organisation);
        return RestAssured.given()
                .baseUri(first.uri("").toString())
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", client.get("clientId").textValue())
                .formParam("client_secret", client.get("clientSecret").textValue())
                .formParam("organisation", organisation)
                .post("/local/token")
                .path("access_token");
    }

    String leadToken(String organisation) throws IOException {
        JsonNode person = entry("people", "COMMS_LEAD", organisation);
        String user = person.get("user").textValue();
        RestAssured.given()
                .baseUri(first.uri("").toString())
                .contentType("application/json")
                .body(Map.of(
                        "user", user,
                        "password", person.get("password").textValue(),
                        "newPassword", PASSWORD,
                        "organisation", organisation))
                .post("/local/password");
        return RestAssured.given()
                .baseUri(first.uri("").toString())
                .formParam("grant_type", "password")
                .formParam("username", user)
                .formParam("password", PASSWORD)
                .formParam("organisation", organisation)
                .post("/local/token")
                .path("access_token");
    }

    private JsonNode entry(String list, String role, String organisation) throws IOException {
        for (JsonNode one : JSON.readTree(
                        first.data().resolve("first-run-credentials.json").toFile())
                .get(list)) {
            if (one.path("role").asText().equals(role)
                    && one.path("organisation").asText().equals(organisation)) {
                return one;
            }
        }
        throw new IOException("nobody is " + role + " of " + organisation);
    }

    /** The service that takes a call; the other one when the first try failed. */
    PackagedService of(int number) {
        calls.incrementAndGet();
        return number % 2 == 0 ? first : second;
    }

    Connection connection() throws SQLException {
        return first.ownersConnection();
    }

    int kills() {
        return kills.get();
    }

    /** Kills one or the other at random moments, with {@code kill -9}, and starts it again. */
    Thread killNowAndThen(long seed, int callsBetween) {
        Random random = new Random(seed);
        Thread reaper = new Thread(() -> {
            int next = callsBetween / 2 + random.nextInt(callsBetween);
            while (!closed) {
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
                if (calls.get() >= next) {
                    PackagedService one = random.nextBoolean() ? first : second;
                    one.kill();
                    kills.incrementAndGet();
                    one.start();
                    next = calls.get() + callsBetween / 2 + random.nextInt(callsBetween);
                }
            }
        });
        reaper.start();
        return reaper;
    }

    /** No more kills. */
    void spare() {
        closed = true;
    }

    @Override
    public void close() {
        closed = true;
        second.close();
        first.close();
    }
}
