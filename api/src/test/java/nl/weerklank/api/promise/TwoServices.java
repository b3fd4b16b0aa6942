package nl.weerklank.api.promise;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Collectors;
import nl.weerklank.api.content.Items;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.launch.PackagedService;
import org.jspecify.annotations.Nullable;

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
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();
    private volatile boolean spared;
    private volatile @Nullable Throwable broken;
    private @Nullable Thread reaper;

    private TwoServices(PackagedService first, PackagedService second) {
        this.first = first;
        this.second = second;
    }

    /** Starts them, with these organisations. */
    static TwoServices in(Path folder, List<String> organisations) throws Exception {
        String names = "-Dweerklank.organisations=" + String.join(",", organisations);
        PackagedService first =
                settled(PackagedService.in(folder.resolve("first")), names).start();
        TwoServices both = new TwoServices(first, settled(first.beside(folder.resolve("second")), names));
        try {
            both.makeClock();
            for (String organisation : organisations) {
                both.setTheStage(organisation);
            }
            both.second.start();
            for (String organisation : organisations) {
                both.awaitFound(organisation);
            }
            return both;
        } catch (Exception | AssertionError failed) {
            both.close();
            throw failed;
        }
    }

    /**
     * Looks for names in the schema of the clock, and forgets nothing: by the real calendar these lives may lie longer ago
     * than anything is kept.
     */
    private static PackagedService settled(PackagedService service, String names) {
        return service.with(names)
                .with("-Dweerklank.retention.every=off")
                .with("-Dquarkus.datasource.jdbc.additional-jdbc-properties.currentSchema=probe,pg_catalog,public");
    }

    private void makeClock() throws SQLException {
        change(first.ownersConnection(), """
                create schema probe;
                create table probe.clock (organisation bigint primary key, at timestamptz not null);
                create function probe.clock_timestamp() returns timestamptz language sql volatile as $$
                    select coalesce(
                        (select at from probe.clock where organisation = public.current_organisation()),
                        pg_catalog.clock_timestamp())
                $$;
                grant usage on schema probe to public;
                grant select on probe.clock to public;
                grant execute on function probe.clock_timestamp() to public;
                alter table idempotency alter column created_at set default probe.clock_timestamp();
                """);
    }

    /**
     * Items that suit everybody at any time, so many people that no item is ever sent to too many of them, somebody in each
     * unit, and a way in for each person that may come.
     */
    private void setTheStage(String organisation) throws Exception {
        RequestSpecification platform = with(platformOf(organisation), 0);
        for (int i = 0; i < ITEMS; i++) {
            ObjectNode item = Items.item("k-" + i).put("evergreen", true);
            item.put("publishedAt", "2026-01-01T09:00:00Z").put("insideSince", "2026-01-01T09:00:00Z");
            platform.body(item).put("/v1/content/k-" + i).then().statusCode(200);
        }
        leadOf(organisation);
        change(connectionFor(organisation), """
                insert into employee (external_id, name, unit, version, body)
                select 'x-' || n, 'Iemand', unit, 1, jsonb_build_object('id', 'x-' || n, 'name', 'Iemand',
                    'unit', unit, 'leader', false, 'languages', '["nl"]'::jsonb, 'absence', '[]'::jsonb)
                from generate_series(1, 1000) as n
                    cross join lateral (select case when n < 4 then 'zorg/team-' || n - 1 else 'elders' end as unit) u;
                insert into preference (employee_id, body, opt_in)
                select id, '{"optIn": true}', true from employee
                where external_id like 'x-%' and organisation_id = current_organisation();
                insert into person (user_name, password_hash, role, employee_external_id, must_change)
                select 'e-' || life || '-' || n, password_hash, 'EMPLOYEE', 'e-' || life || '-' || n, false
                from person cross join generate_series(0, 999) as life cross join generate_series(0, 2) as n
                where user_name = 'comms-1' and organisation_id = current_organisation();
                """);
    }

    private void awaitFound(String organisation) throws Exception {
        Account platform = platformOf(organisation);
        for (int service = 0; service < 2; service++) {
            RequestSpecification caller = with(platform, service);
            Eventually.holds(
                    "all can be found",
                    () -> caller.body(Map.of("employeeId", "x-1", "limit", 1, "channel", "PULL"))
                                    .post("/v1/suggestions")
                                    .then()
                                    .statusCode(200)
                                    .extract()
                                    .<Integer>path("withheld.considered")
                            == ITEMS);
        }
    }

    private RequestSpecification with(Account account, int service) throws Exception {
        return given().baseUri(called(service).uri("").toString())
                .header("Authorization", "Bearer " + account.tokenAt(service))
                .contentType("application/json");
    }

    Account platformOf(String organisation) throws IOException {
        JsonNode client = entry("clients", "PLATFORM", organisation);
        return new Account(
                this,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client.get("clientId").textValue(),
                        "client_secret",
                        client.get("clientSecret").textValue(),
                        "organisation",
                        organisation));
    }

    /** The first who leads communications; with a password of their own from the first time on. */
    Account leadOf(String organisation) throws IOException {
        JsonNode person = entry("people", "COMMS_LEAD", organisation);
        String user = person.get("user").textValue();
        given().baseUri(first.uri("").toString())
                .contentType("application/json")
                .body(Map.of(
                        "user", user,
                        "password", person.get("password").textValue(),
                        "newPassword", PASSWORD,
                        "organisation", organisation))
                .post("/local/password");
        return personOf(organisation, user);
    }

    /** Somebody whose password is their own. */
    Account personOf(String organisation, String user) {
        return new Account(
                this,
                Map.of(
                        "grant_type", "password",
                        "username", user,
                        "password", PASSWORD,
                        "organisation", organisation));
    }

    /**
     * A new token.
     *
     * @throws IOException when that service does not answer
     */
    String signIn(int service, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(called(service).uri("/local/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(
                    "signing in was answered with %d: %s".formatted(answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body()).get("access_token").textValue();
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

    /** The one with this number, 0 or 1, which is about to be called. */
    PackagedService called(int number) {
        calls.incrementAndGet();
        return number == 0 ? first : second;
    }

    /** As the owner of the database, for one organisation; what it changes need not outlive a power cut. */
    Connection connectionFor(String organisation) throws SQLException {
        Connection connection = first.ownersConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute(
                    "select set_config('weerklank.organisation', id::text, false) from organisation where code = '%s'"
                            .formatted(organisation));
        }
        return connection;
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int calls() {
        return calls.get();
    }

    int kills() {
        return kills.get();
    }

    /** Kills one or the other at random moments, with {@code kill -9}, and starts it again. */
    void killNowAndThen(long seed, int callsBetween) {
        Random random = new Random(seed);
        Thread.UncaughtExceptionHandler remember = (thread, failure) -> broken = failure;
        reaper = Thread.ofPlatform()
                .name("reaper")
                .uncaughtExceptionHandler(remember)
                .start(() -> {
                    int next = callsBetween / 2 + random.nextInt(callsBetween);
                    while (!spared) {
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
    }

    /** No more kills; both run when this returns. */
    void spare() throws InterruptedException {
        spared = true;
        if (reaper != null) {
            reaper.join();
        }
        if (broken != null) {
            throw new AssertionError("a service that was killed did not start again", broken);
        }
    }

    @Override
    public void close() throws InterruptedException {
        try {
            spare();
        } finally {
            second.close();
            first.close();
            http.close();
        }
    }
}
