package nl.weerklank.api.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Claim;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.promise.Office;
import nl.weerklank.engine.promise.Someone;
import nl.weerklank.engine.rule.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * One organisation of two services, asked over HTTP, now here, now there. A call that fails because its service was killed is
 * made again at the other one, with the same key; some that did not fail are made again too, and must be answered the same.
 */
final class ServiceOffice implements Office {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LIMIT = 2;

    private final TwoServices services;
    private final Random random;
    private final List<String> silent = new ArrayList<>();
    private final String machine;
    private final String lead;
    private final Connection owner;
    private final Connection holder;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    ServiceOffice(TwoServices services, String organisation, long seed) throws Exception {
        this.services = services;
        this.random = new Random(seed);
        this.machine = services.machineToken(organisation);
        this.lead = services.leadToken(organisation);
        this.owner = speakingFor(organisation);
        this.holder = speakingFor(organisation);
    }

    private Connection speakingFor(String organisation) throws SQLException {
        Connection connection = services.connection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('weerklank.organisation', id::text, false) from organisation where code = '%s'"
                            .formatted(organisation));
        }
        return connection;
    }

    @Override
    public void timeIs(Instant now) {
        change("""
                insert into probe.clock values (current_setting('weerklank.organisation'), ?::timestamptz)
                on conflict (organisation) do update set at = excluded.at
                """, now.toString());
    }

    /** Only the person may say some of this; signing in as each of them would only take time here. */
    @Override
    public void isNow(Someone person) {
        EmployeeProfile profile = person.profile();
        change("""
                insert into employee (external_id, name, unit, body) values (?, 'Iemand', ?, ?::jsonb)
                on conflict (organisation_id, external_id) do update set unit = excluded.unit, body = excluded.body
                """, person.id(), person.unit(), employersPart(person, profile));
        change("""
                insert into preference (employee_id, body, opt_in)
                select id, ?::jsonb, ?::boolean from employee where external_id = ?
                on conflict (employee_id) do update set body = excluded.body, opt_in = excluded.opt_in
                """, ownPart(profile.preferences()), Boolean.toString(person.joined()), person.id());
    }

    private static String employersPart(Someone person, EmployeeProfile profile) {
        ObjectNode body = JSON.createObjectNode();
        body.put("id", person.id())
                .put("name", "Iemand")
                .put("unit", person.unit())
                .put("leader", false);
        body.putArray("absence");
        addAll(body, "languages", List.of("nl", "en"));
        if (person.zone() != null) {
            body.put("timeZone", person.zone().getId());
        }
        profile.employee().absence().forEach(away -> body.withArrayProperty("absence")
                .addObject()
                .put("from", away.from().toString())
                .put("until", away.until().toString()));
        return body.toString();
    }

    private static String ownPart(Preferences preferences) {
        ObjectNode body = JSON.createObjectNode();
        body.put("optIn", preferences.joined()).put("readiness", "SHARE");
        addAll(body, "goals", preferences.goals());
        addAll(body, "interests", preferences.interests());
        addAll(body, "channels", preferences.channels());
        preferences.audience().forEach((theme, who) -> body.withArrayProperty("audience")
                .addObject()
                .put("theme", theme.value())
                .put("who", who.name()));
        if (preferences.pausedUntil() != null) {
            body.put("pausedUntil", preferences.pausedUntil().toString());
        }
        if (preferences.weeklyMinutes() != null) {
            body.put("weeklyMinutes", preferences.weeklyMinutes());
        }
        if (preferences.quietHours() != null) {
            body.putObject("quietHours")
                    .put("from", preferences.quietHours().from().toString())
                    .put("until", preferences.quietHours().until().toString());
        }
        if (preferences.workingDays() != null) {
            addAll(body, "workingDays", preferences.workingDays());
        }
        return body.toString();
    }

    private static void addAll(ObjectNode body, String name, Collection<?> values) {
        var array = body.putArray(name);
        values.forEach(value -> array.add(value.toString()));
    }

    @Override
    public void runs(Programme.Mode mode, Caps caps) {
        Map<String, Object> wanted = Map.of(
                "mode",
                mode,
                "caps",
                Map.of(
                        "day", caps.day().most(),
                        "week", caps.week().most(),
                        "month", caps.month().most()),
                "leaderActiveDays",
                30);
        require(call("PUT", "/v1/programme", lead, wanted), 200);
    }

    @Override
    public void silences(List<Silence> silences) {
        silent.forEach(id -> require(call("DELETE", "/v1/programme/quiet/" + id, lead, null), 200, 404));
        silent.clear();
        for (Silence silence : silences) {
            Map<String, Object> wanted = new HashMap<>();
            wanted.put("reason", "proef");
            wanted.put("from", silence.from().toString());
            if (silence.until() != null) {
                wanted.put("until", silence.until().toString());
            }
            if (silence.unit() != null) {
                wanted.put("scope", Map.of("unit", silence.unit().value()));
            }
            silent.add(require(call("POST", "/v1/programme/quiet", lead, wanted), 201)
                    .get("id")
                    .textValue());
        }
    }

    @Override
    public Answer ask(String person, Channel channel) {
        Reply reply = call(
                "POST", "/v1/suggestions", machine, Map.of("employeeId", person, "limit", LIMIT, "channel", channel));
        JsonNode decision = require(reply, 200);
        List<Offered> offered = new ArrayList<>();
        decision.get("suggestions").forEach(suggestion -> offered.add(offered(suggestion)));
        int withheld = 0;
        for (JsonNode count : decision.get("withheld").get("byReason")) {
            withheld += count.intValue();
        }
        return new Answer(offered, decision.get("withheld").get("considered").intValue(), withheld);
    }

    private static Offered offered(JsonNode suggestion) {
        String sendBefore = suggestion.path("sendBefore").textValue();
        String notPushed = suggestion.path("notPushed").path("code").textValue();
        return new Offered(
                suggestion.get("suggestionId").textValue(),
                suggestion.get("effortMinutes").intValue(),
                sendBefore == null ? null : Instant.parse(sendBefore),
                notPushed == null ? null : ReasonCode.valueOf(notPushed));
    }

    /** All wait behind a lock on the person, so the clock has gone on before any of them is in. */
    @Override
    public boolean firstIsInBefore() {
        return false;
    }

    @Override
    public List<Answer> askAtOnce(String person, Channel channel, int times, Runnable meanwhile) {
        List<Future<Answer>> answers = new ArrayList<>();
        try {
            holder.setAutoCommit(false);
            try (PreparedStatement lock =
                    holder.prepareStatement("select ctid from employee where external_id = ? for update")) {
                lock.setString(1, person);
                lock.executeQuery().close();
            }
            for (int i = 0; i < times; i++) {
                Callable<Answer> question = () -> ask(person, channel);
                answers.add(threads.submit(question));
            }
            awaitWaiting(times);
            meanwhile.run();
            holder.commit();
            holder.setAutoCommit(true);
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            // whoever was first got the push, if anybody did
            all.sort((one, other) -> Boolean.compare(hasPush(other), hasPush(one)));
            return all;
        } catch (SQLException | InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private static boolean hasPush(Answer answer) {
        return answer.offered().stream().anyMatch(offered -> offered.sendBefore() != null);
    }

    /** The first waits for the transaction that holds the person, the others in line for the row; a kill may cost one. */
    private void awaitWaiting(int times) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            for (int tries = 0; tries < 500; tries++) {
                try (ResultSet rows = statement.executeQuery("""
                        select count(*) from pg_locks waiting where not granted and (
                            transactionid = pg_current_xact_id()::xid
                            or exists (select from pg_locks mine join pg_locks held
                                on (held.relation, held.page, held.tuple) = (waiting.relation, waiting.page, waiting.tuple)
                                where held.granted and held.locktype = 'tuple' and mine.pid = held.pid
                                  and not mine.granted and mine.transactionid = pg_current_xact_id()::xid))
                        """)) {
                    rows.next();
                    if (rows.getInt(1) >= times) {
                        return;
                    }
                }
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            }
        }
    }

    @Override
    public Claim claim(String person, String suggestion) {
        Reply reply = call("POST", "/v1/suggestions/" + suggestion + "/claim", machine, null);
        return switch (reply.status()) {
            case 200 -> new Claim.Send(Instant.parse(reply.body().get("until").textValue()));
            case 409 ->
                new Claim.Keep(Claim.Refusal.valueOf(reply.body().get("code").textValue()), false);
            default -> throw new AssertionError(reply);
        };
    }

    @Override
    public void delivered(String person, String suggestion, boolean sent) {
        Reply reply = call(
                "POST",
                "/v1/suggestions/" + suggestion + "/delivery",
                machine,
                Map.of("state", sent ? "SENT" : "NOT_SENT"));
        if (reply.status() != 200 && reply.status() != 409) {
            throw new AssertionError(reply);
        }
    }

    @Override
    public void outside(String person, Instant at) {
        require(
                call(
                        "POST",
                        "/v1/nudges",
                        machine,
                        Map.of("employeeId", person, "channel", "EMAIL", "source", "elders", "at", at.toString())),
                201);
    }

    @Override
    public void answered(String person, String suggestion, Outcome outcome) {
        require(call("POST", "/v1/suggestions/" + suggestion + "/outcome", machine, Map.of("outcome", outcome)), 200);
    }

    private record Reply(int status, JsonNode body) {}

    private static JsonNode require(Reply reply, Integer... statuses) {
        if (!List.of(statuses).contains(reply.status())) {
            throw new AssertionError("expected %s, got %s".formatted(List.of(statuses), reply));
        }
        return reply.body();
    }

    /** Calls here, or there when it fails, with the same key; now and then twice, here and there. */
    private Reply call(String method, String path, String token, @Nullable Object body) {
        int here;
        boolean twice;
        synchronized (random) {
            here = random.nextInt(2);
            twice = random.nextInt(20) == 0;
        }
        String key = UUID.randomUUID().toString();
        Reply reply = untilAnswered(here, method, path, token, key, body);
        if (twice) {
            Reply again = untilAnswered(here + 1, method, path, token, key, body);
            if (!again.equals(reply)) {
                throw new AssertionError("the same call was answered %s and then %s".formatted(reply, again));
            }
        }
        return reply;
    }

    private Reply untilAnswered(int here, String method, String path, String token, String key, @Nullable Object body) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = here; System.nanoTime() < end; attempt++) {
            Reply reply = tryOnce(attempt, method, path, token, key, body);
            if (reply != null) {
                return reply;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("no answer to %s %s within %s".formatted(method, path, PATIENCE));
    }

    /** Null when the service was killed, or is not back yet. */
    private @Nullable Reply tryOnce(
            int attempt, String method, String path, String token, String key, @Nullable Object body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(services.of(attempt).uri(path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .timeout(Duration.ofSeconds(20))
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            boolean notReady = answer.statusCode() >= 500 || isInProgress(answer);
            return notReady
                    ? null
                    : new Reply(answer.statusCode(), JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()));
        } catch (IOException killed) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** The first try, at the service that was killed, may still hold the key. */
    private static boolean isInProgress(HttpResponse<String> answer) {
        return answer.statusCode() == 409 && answer.body().contains("in-progress");
    }

    private void change(String sql, Object... arguments) {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, Objects.toString(arguments[i]));
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
