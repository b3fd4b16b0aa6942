package nl.weerklank.api.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import nl.weerklank.api.promise.Line.Reply;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Claim;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.promise.Office;
import nl.weerklank.engine.promise.Someone;
import nl.weerklank.engine.rule.ReasonCode;

/** One organisation of two services: its platform, its lead of communications and its people, all over HTTP. */
final class ServiceOffice implements Office {

    private static final int LIMIT = 2;
    private static final int ONCE_IN_RACES = 3;
    private static final Duration LONGEST_GATHERING = Duration.ofSeconds(1);

    /** Before everything: a silence that is ended then never was, whatever the clock will say. */
    private static final Instant BEFORE = Instant.EPOCH;

    private final TwoServices services;
    private final String organisation;
    private final Line line;
    private final Account platform;
    private final Account lead;
    private final Connection owner;
    private final Connection holder;
    private final Told told = new Told();
    private final List<String> silent = new ArrayList<>();
    private final Map<String, Account> people = new HashMap<>();
    private final Map<String, Person> known = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Instant now = BEFORE;

    ServiceOffice(TwoServices services, String organisation, long seed) throws Exception {
        this.services = services;
        this.organisation = organisation;
        this.line = new Line(services, seed);
        this.platform = services.platformOf(organisation);
        this.lead = services.leadOf(organisation);
        this.owner = services.connectionFor(organisation);
        this.holder = services.connectionFor(organisation);
    }

    /** The same, without silences that were left from before. */
    ServiceOffice afresh() {
        silences(List.of());
        return this;
    }

    Told told() {
        return told;
    }

    Connection owner() {
        return owner;
    }

    @Override
    public void timeIs(Instant newNow) {
        now = newNow;
        clockSays(newNow);
    }

    private void clockSays(Instant moment) {
        try (PreparedStatement set = owner.prepareStatement("""
                insert into probe.clock values (current_organisation(), ?::timestamptz)
                on conflict (organisation) do update set at = excluded.at
                """)) {
            set.setString(1, moment.toString());
            set.executeUpdate();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void isNow(Someone someone) {
        Person person = Person.of(someone);
        Person before = known.put(someone.id(), person);
        if (before == null || !before.employersPart().equals(person.employersPart())) {
            require(line.call(platform, "PUT", "/v1/employees/" + someone.id(), person.employersPart()), 200);
        }
        if (before == null || !before.ownPart().equals(person.ownPart())) {
            String path = "/v1/employees/" + someone.id() + "/preferences";
            require(line.call(self(someone.id()), "PUT", path, person.ownPart()), 200);
        }
    }

    private Account self(String person) {
        return people.computeIfAbsent(person, id -> services.personOf(organisation, id));
    }

    @Override
    public void runs(Programme.Mode mode, Caps caps) {
        Map<String, Integer> most = Map.of(
                "day", caps.day().most(),
                "week", caps.week().most(),
                "month", caps.month().most());
        Map<String, Object> wanted = Map.of("mode", mode, "caps", most, "leaderActiveDays", 30);
        require(line.call(lead, "PUT", "/v1/programme", wanted), 200);
    }

    @Override
    public void silences(List<Silence> silences) {
        if (!silent.isEmpty()) {
            clockSays(BEFORE);
            // one that is over may be gone by itself
            silent.forEach(id -> require(line.call(lead, "DELETE", "/v1/programme/quiet/" + id, null), 200, 404));
            silent.clear();
            clockSays(now);
        }
        silences.forEach(
                silence -> silent.add(require(line.call(lead, "POST", "/v1/programme/quiet", body(silence)), 201)
                        .get("id")
                        .textValue()));
    }

    private static Map<String, Object> body(Silence silence) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("reason", "proef");
        wanted.put("from", silence.from().toString());
        if (silence.until() != null) {
            wanted.put("until", silence.until().toString());
        }
        if (silence.unit() != null) {
            wanted.put("scope", Map.of("unit", silence.unit().value()));
        }
        return wanted;
    }

    @Override
    public Answer ask(String person, Channel channel) {
        Map<String, Object> question = Map.of("employeeId", person, "limit", LIMIT, "channel", channel);
        JsonNode decision = require(line.call(platform, "POST", "/v1/suggestions", question), 200);
        told.decided(decision);
        List<Offered> offered = new ArrayList<>();
        decision.get("suggestions").forEach(suggestion -> offered.add(offered(suggestion)));
        Map<ReasonCode, Integer> withheld = new EnumMap<>(ReasonCode.class);
        decision.get("withheld")
                .get("byReason")
                .fields()
                .forEachRemaining(reason -> withheld.put(
                        ReasonCode.valueOf(reason.getKey()), reason.getValue().intValue()));
        return new Answer(offered, decision.get("withheld").get("considered").intValue(), withheld);
    }

    private static Offered offered(JsonNode suggestion) {
        String sendBefore = suggestion.path("sendBefore").textValue();
        String notPushed = suggestion.path("notPushed").path("code").textValue();
        return new Offered(
                suggestion.get("suggestionId").textValue(),
                new ContentId(suggestion.get("contentId").textValue()),
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
        try {
            holder.setAutoCommit(false);
            try (PreparedStatement lock = holder.prepareStatement(
                    "select from employee where external_id = ? and organisation_id = current_organisation() for update")) {
                lock.setString(1, person);
                lock.executeQuery().close();
            }
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                Callable<Answer> question = () -> ask(person, channel);
                answers.add(threads.submit(question));
            }
            awaitGathered(times);
            meanwhile.run();
            holder.commit();
            holder.setAutoCommit(true);
            return pushFirst(answers);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Whoever was first got the push, if anybody did. */
    private static List<Answer> pushFirst(List<Future<Answer>> answers) {
        List<Answer> all = new ArrayList<>();
        answers.forEach(answer -> all.add(result(answer)));
        all.sort((one, other) -> Boolean.compare(hasPush(other), hasPush(one)));
        return all;
    }

    private static boolean hasPush(Answer answer) {
        return answer.offered().stream().anyMatch(offered -> offered.sendBefore() != null);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /**
     * Waits until so many wait for the person: the first for the transaction that holds the row, the others in line for the
     * row. Not for ever, because a kill may cost one; who comes later is no less in a race.
     */
    private void awaitGathered(int times) throws SQLException {
        long end = System.nanoTime() + LONGEST_GATHERING.toNanos();
        try (Statement statement = holder.createStatement()) {
            do {
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
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            } while (System.nanoTime() < end);
        }
    }

    /** Now and then two senders claim at once: one of them may send, at most. */
    @Override
    public Claim claim(String person, String suggestion) {
        if (line.draw(ONCE_IN_RACES) > 0) {
            return claim(suggestion);
        }
        Callable<Claim> rival = () -> claim(suggestion);
        Future<Claim> there = threads.submit(rival);
        Claim here = claim(suggestion);
        return first(suggestion, here, result(there));
    }

    private static Claim first(String suggestion, Claim one, Claim other) {
        if (one instanceof Claim.Send && other instanceof Claim.Send) {
            throw new AssertionError("two senders may send %s: %s and %s".formatted(suggestion, one, other));
        }
        if (other instanceof Claim.Send || isAboutWhatIsGone(one)) {
            return other;
        }
        return one;
    }

    private static boolean isAboutWhatIsGone(Claim claim) {
        return claim instanceof Claim.Keep keep && keep.refusal() == Claim.Refusal.WITHDRAWN;
    }

    private Claim claim(String suggestion) {
        Reply reply = line.call(platform, "POST", "/v1/suggestions/" + suggestion + "/claim", null);
        return reply.status() == 200
                ? new Claim.Send(Instant.parse(reply.body().get("until").textValue()))
                : new Claim.Keep(refusal(require(reply, 409)), false);
    }

    /** The type of the problem ends with the name of the refusal, in small letters and with hyphens. */
    private static Claim.Refusal refusal(JsonNode problem) {
        String type = problem.get("type").textValue();
        return Claim.Refusal.valueOf(type.substring(type.lastIndexOf('/') + 1)
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
    }

    @Override
    public void delivered(String person, String suggestion, boolean sent) {
        Map<String, String> report = Map.of("state", sent ? "SENT" : "NOT_SENT");
        require(line.call(platform, "POST", "/v1/suggestions/" + suggestion + "/delivery", report), 200, 409);
    }

    @Override
    public void outside(String person, Instant at) {
        Map<String, String> report =
                Map.of("employeeId", person, "channel", "EMAIL", "source", "elders", "at", at.toString());
        require(line.call(platform, "POST", "/v1/nudges", report), 201);
    }

    @Override
    public void answered(String person, String suggestion, Outcome outcome) {
        String path = "/v1/suggestions/" + suggestion + "/outcome";
        require(line.call(self(person), "POST", path, Map.of("outcome", outcome)), 200);
    }

    private static JsonNode require(Reply reply, Integer... statuses) {
        if (!List.of(statuses).contains(reply.status())) {
            throw new AssertionError("expected %s, got %s".formatted(List.of(statuses), reply));
        }
        return reply.body();
    }
}
