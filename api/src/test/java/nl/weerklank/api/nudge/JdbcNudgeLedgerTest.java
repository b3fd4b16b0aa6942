package nl.weerklank.api.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import nl.weerklank.api.champion.Champions;
import nl.weerklank.api.champion.Gates;
import nl.weerklank.api.collective.Collectives;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.programme.ProgrammeChampions;
import nl.weerklank.api.programme.ProgrammeSwitch;
import nl.weerklank.api.programme.Programmes;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Claim;
import nl.weerklank.engine.cadence.ClaimContract;
import nl.weerklank.engine.cadence.LedgerClock;
import nl.weerklank.engine.cadence.NudgeLedger;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.PushRequest;
import nl.weerklank.engine.cadence.Reservation;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.candidate.Readers;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.testing.InMemoryCatalogue;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.People;
import nl.weerklank.engine.testing.Themes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@QuarkusTest
@DisplayName("The ledger in the database:")
class JdbcNudgeLedgerTest extends ClaimContract {

    private static final Taxonomy TAXONOMY = Themes.forEverybody("culture");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Organisations organisations;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Employees employees;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeChampions programmeChampions;

    @Inject
    Champions champions;

    @Inject
    ProgrammeSwitch programmeSwitch;

    @Inject
    TurnHolder holder;

    @Inject
    Sql sql;

    private static final int CONTENDED = 40;
    private static final int ROUNDS = 8;

    private OrganisationId organisation;
    private InMemoryCatalogue catalogue;
    private LedgerClock clock;

    @BeforeEach
    @Override
    protected void onePersonWhoCanAlwaysBePushedTo() {
        organisation = organisations.create("ledger-" + UUID.randomUUID());
        catalogue = InMemoryCatalogue.of(List.of());
        super.onePersonWhoCanAlwaysBePushedTo();
    }

    @Override
    protected NudgeLedger open(LedgerClock by) {
        clock = by;
        TurnTools tools = new TurnTools(
                sql,
                employees,
                programmes,
                new PastReader(sql),
                new Gates(sql, employees, programmeChampions),
                champions,
                new Saturation(sql, catalogue, new Audience(sql, () -> TAXONOMY, Duration.ZERO)),
                new Readership(sql, Duration.ZERO),
                new Collectives(sql),
                () -> "content-1");
        return new JdbcNudgeLedger(
                organisation, transaction, employees, by, holder, opening -> new JdbcTurn(tools, opening));
    }

    @Override
    protected void given(EmployeeProfile profile) {
        Employee employee = profile.employee();
        transaction.run(organisation, () -> {
            sql.change(
                    """
                    insert into employee (external_id, name, unit, body, version) values (?, 'Iemand', ?, ?::jsonb, 1)
                    on conflict (organisation_id, external_id) do update set body = excluded.body
                    """,
                    employee.id().value(),
                    employee.unit().value(),
                    body(employee).toString());
            sql.change(
                    """
                    insert into preference (employee_id, body, opt_in)
                    select id, ?::jsonb, ? from employee where external_id = ?
                    on conflict (employee_id) do update set body = excluded.body, opt_in = excluded.opt_in
                    """,
                    body(profile.preferences()).toString(),
                    profile.preferences().joined(),
                    employee.id().value());
        });
    }

    @Override
    protected void given(Programme.Mode mode, Caps caps) {
        transaction.run(organisation, () -> programmeSwitch.set(mode, caps));
    }

    @Override
    protected void given(Silence silence) {
        transaction.run(organisation, () -> programmeSwitch.silence(silence));
    }

    @Override
    protected void given(ContentId content) {
        catalogue.put(Items.item(content.value()).theme("culture", 800).build());
        transaction.run(
                organisation,
                () -> sql.change("insert into content (external_id, revision) values (?, 1)", content.value()));
    }

    @Override
    protected void outside(EmployeeId to, Instant at) {
        transaction.run(organisation, () -> pushes().outside(to, Channel.EMAIL, at, "newsletter"));
    }

    @Override
    protected void notSent(EmployeeId to, String suggestionId) {
        transaction.run(organisation, () -> pushes().notSent(to, UUID.fromString(suggestionId)));
    }

    @Override
    protected void answered(EmployeeId by, ContentId content, Outcome outcome) {
        Instant at = clock.read();
        transaction.run(organisation, () -> {
            UUID suggestion = offered(by, content.value(), outcome, at);
            if (outcome == Outcome.TOO_MUCH) {
                sql.change("update suggestion set too_much_at = ? where id = ?", at, suggestion);
            }
        });
    }

    @Override
    protected Claim claim(EmployeeId to, String suggestionId) {
        return transaction.in(organisation, () -> pushes().claim(to, UUID.fromString(suggestionId))
                .orElseThrow());
    }

    private Pushes pushes() {
        return new Pushes(sql, employees, programmes, catalogue, () -> TAXONOMY, clock);
    }

    @Test
    @DisplayName("R17 R71 An item is pushed to at most a fifth of its audience on a day, and to one person at least")
    void saturation() {
        NudgeLedger ledger = open(() -> START);
        ContentId content = new ContentId("p-" + UUID.randomUUID());
        given(content);
        List<EmployeeId> people =
                IntStream.range(0, 14).mapToObj(i -> new EmployeeId("s-" + i)).toList();
        people.forEach(person -> given(alwaysOpen(person)));

        // the person of the contract makes fifteen
        List<Reservation> answers =
                people.stream().map(person -> push(ledger, person, content)).toList();
        int share = ledger.turnOf(
                people.getFirst(), turn -> turn.saturation(List.of(content)).get(content));

        assertThat(answers).filteredOn(Reservation.Granted.class::isInstance).hasSize(3);
        assertThat(answers.subList(3, 14)).containsOnly(new Reservation.Refused(ReasonCode.SATURATED));
        assertThat(share).isEqualTo(200);
    }

    @Test
    @DisplayName("R17 A push that was not sent makes room for another person")
    void saturationIsFreed() {
        NudgeLedger ledger = open(() -> START);
        ContentId content = new ContentId("p-" + UUID.randomUUID());
        given(content);
        EmployeeId one = new EmployeeId("s-1");
        EmployeeId two = new EmployeeId("s-2");
        given(alwaysOpen(one));
        given(alwaysOpen(two));
        PushRequest unsent = request(content);

        ledger.turnOf(one, turn -> turn.reserve(List.of(unsent)));
        Reservation full = push(ledger, two, content);
        notSent(one, unsent.suggestionId());
        Reservation free = push(ledger, two, content);

        assertThat(full).isEqualTo(new Reservation.Refused(ReasonCode.SATURATED));
        assertThat(free).isInstanceOf(Reservation.Granted.class);
    }

    @Test
    @DisplayName(
            "R03 What a person saw, shared or did is taken up, the newest first, with its author; what they declined is not")
    void takenUp() {
        NudgeLedger ledger = open(() -> START);
        EmployeeId person = new EmployeeId("t-1");
        given(alwaysOpen(person));
        tookUp(person, "seen", null, START.minus(Duration.ofDays(3)));
        tookUp(person, "shared", Outcome.SHARED, START.minus(Duration.ofDays(1)));
        tookUp(person, "declined", Outcome.DECLINED, START.minus(Duration.ofDays(2)));

        List<TakenUp> takenUp = ledger.turnOf(person, Turn::takenUp);

        EmployeeId author = new EmployeeId("a-1");
        assertThat(takenUp)
                .containsExactly(
                        new TakenUp(new ContentId("shared"), author, true),
                        new TakenUp(new ContentId("seen"), author, false));
    }

    @Test
    @DisplayName(
            "Readers of an item are counted: those with three items in common, all such, and those of the last day")
    void readers() {
        NudgeLedger ledger = open(() -> START);
        List<EmployeeId> people =
                IntStream.range(0, 7).mapToObj(i -> new EmployeeId("r-" + i)).toList();
        people.forEach(person -> given(alwaysOpen(person)));
        for (String common : List.of("c-1", "c-2", "c-3")) {
            people.subList(0, 6).forEach(person -> tookUp(person, common, null, START.minus(Duration.ofDays(9))));
        }
        people.subList(1, 5).forEach(person -> tookUp(person, "new", null, START.minus(Duration.ofDays(2))));
        tookUp(people.get(6), "new", Outcome.DONE, START.minus(Duration.ofHours(3)));

        Map<ContentId, Readers> readers =
                ledger.turnOf(people.getFirst(), turn -> turn.readers(List.of(new ContentId("new"))));

        assertThat(readers).containsExactly(Map.entry(new ContentId("new"), new Readers(4, 5, 1)));
    }

    /** As if it had been offered and met. */
    private void tookUp(EmployeeId person, String content, @Nullable Outcome outcome, Instant at) {
        transaction.run(organisation, () -> {
            sql.change("""
                    insert into content (external_id, revision, head) values (?, 1, '{"author": {"employeeId": "a-1"}}')
                    on conflict do nothing
                    """, content);
            offered(person, content, outcome, at);
        });
    }

    /** As if it had been offered where the person looks, seen, and answered. */
    private UUID offered(EmployeeId person, String content, @Nullable Outcome outcome, Instant at) {
        UUID decision = UUID.randomUUID();
        UUID suggestion = UUID.randomUUID();
        sql.change("""
                    insert into decision
                        (id, pseudonym, decided_at, channel, rule_set_revision, outcome_keys, inputs_hash, hash)
                    values (?, ?, ?, 'PULL', 'r', '[]', 'i', 'h')
                    """, decision, UUID.randomUUID(), at);
        sql.change(
                """
                    insert into suggestion
                        (id, decision_id, employee_id, content_id, content_external_id, kind, delivery, motive,
                         source_kind, content_class, offered_at, seen_at, outcome, outcome_at)
                    values (?, ?, (select id from employee where external_id = ?),
                        (select id from content where external_id = ?), ?, 'READ', 'PULL', 'SELF', 'OWN', 'NEWS', ?, ?, ?, ?)
                    """,
                suggestion,
                decision,
                person.value(),
                content,
                content,
                at,
                at,
                outcome,
                outcome == null ? null : at);
        return suggestion;
    }

    @Test
    @DisplayName("R73 Looking changes no input; a nudge, a word of the person and the programme do")
    void inputs() {
        NudgeLedger ledger = open(() -> START);
        EmployeeId person = new EmployeeId("i-1");
        given(alwaysOpen(person));
        String before = ledger.turnOf(person, turn -> turn.inputs());

        String again = ledger.turnOf(person, turn -> turn.inputs());
        outside(person, START.minus(Duration.ofDays(2)));
        String afterNudge = ledger.turnOf(person, turn -> turn.inputs());
        given(People.person("i-1").interests("culture").build());
        String afterWord = ledger.turnOf(person, turn -> turn.inputs());
        given(Programme.Mode.QUIET, Caps.STANDARD);
        String afterSilence = ledger.turnOf(person, turn -> turn.inputs());

        assertThat(again).isEqualTo(before);
        assertThat(List.of(before, afterNudge, afterWord, afterSilence)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("R18 Who silences the programme waits for the turns under way, not for those that come after")
    void silenceIsNotHeldUp() throws Exception {
        NudgeLedger ledger = open(() -> START);
        List<EmployeeId> people =
                IntStream.range(0, 6).mapToObj(i -> new EmployeeId("q-" + i)).toList();
        people.forEach(person -> given(alwaysOpen(person)));
        AtomicBoolean silent = new AtomicBoolean();
        Duration waited;

        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            // turns that overlap all the time: there is never a moment without one
            people.forEach(person -> threads.execute(() -> {
                while (!silent.get()) {
                    ledger.turnOf(person, turn -> {
                        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                        return turn.programme();
                    });
                }
            }));
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            Instant asked = Instant.now();
            given(Programme.Mode.QUIET, Caps.STANDARD);
            waited = Duration.between(asked, Instant.now());
            silent.set(true);
        }

        assertThat(waited).isLessThan(Duration.ofSeconds(3));
        assertThat(push(ledger, people.getFirst(), new ContentId("p-1")))
                .isEqualTo(new Reservation.Refused(ReasonCode.QUIET_MODE));
    }

    @Test
    @EnabledIfSystemProperty(named = "weerklank.long", matches = "true")
    @DisplayName(
            "R37 Whoever asks at the same time for the same people, every free place is granted once; how fast is printed")
    void contention() throws Exception {
        given(Programme.Mode.NORMAL, Caps.CEILING);
        List<EmployeeId> people = IntStream.range(0, CONTENDED)
                .mapToObj(i -> new EmployeeId("f-" + i))
                .toList();
        people.forEach(person -> given(alwaysOpen(person)));
        AtomicReference<Instant> time = new AtomicReference<>(START);
        NudgeLedger ledger = open(time::get);
        List<ContentId> items = people.stream()
                .map(person -> new ContentId("p-" + UUID.randomUUID()))
                .toList();
        items.forEach(this::given);
        AtomicInteger granted = new AtomicInteger();

        double turns = 0;
        double bare = 0;
        for (int round = 0; round < ROUNDS; round++) {
            time.set(START.plus(Duration.ofHours(120L * round)));
            turns += perSecond(people, (person, number) -> {
                Reservation answer = ledger.turnOf(
                                people.get(person),
                                turn -> turn.reserve(List.of(request(items.get((person + number) % items.size())))))
                        .getFirst();
                granted.addAndGet(answer instanceof Reservation.Granted ? 1 : 0);
            });
            bare += perSecond(
                    people,
                    (person, number) -> transaction.run(organisation, () -> {
                        String id = people.get(person).value();
                        sql.list(
                                "select version from employee where external_id = ? for update",
                                row -> row.number("version"),
                                id);
                        sql.change("update employee set version = version + 1 where external_id = ?", id);
                    }));
        }

        tellTheBench(turns / ROUNDS, bare / ROUNDS);
        assertThat(granted.get()).isEqualTo(ROUNDS * CONTENDED * 2);
    }

    /** The page of figures is written by another module, in the same run of all checks. */
    private static void tellTheBench(double turns, double bare) throws IOException {
        System.out.printf(
                "turns that reserve: %.0f a second; a bare select for update and update: %.0f; %.1f times%n",
                turns, bare, bare / turns);
        Path folder = Files.createDirectories(Path.of("target", "figures"));
        Files.writeString(
                folder.resolve("ledger.json"),
                JSON.createObjectNode().put("turns", turns).put("bare", bare).toString());
    }

    /** Each person is wanted by two at the same time, all of them by eight. */
    private static double perSecond(List<EmployeeId> people, BiConsumer<Integer, Integer> work) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < 4; number++) {
                for (int person = 0; person < people.size(); person++) {
                    int which = person;
                    int turn = number;
                    all.add(threads.submit(() -> work.accept(which, turn)));
                }
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return 4.0 * people.size() * 1_000_000_000 / (System.nanoTime() - start);
    }

    private static EmployeeProfile alwaysOpen(EmployeeId id) {
        return People.person(id.value())
                .timeZone(java.time.ZoneOffset.UTC)
                .channels(Channel.EMAIL)
                .quietHours(java.time.LocalTime.of(3, 0), java.time.LocalTime.of(3, 1))
                .workingDays(java.time.DayOfWeek.values())
                .build();
    }

    private static Reservation push(NudgeLedger ledger, EmployeeId person, ContentId content) {
        return ledger.turnOf(person, turn -> turn.reserve(List.of(request(content))))
                .getFirst();
    }

    private static PushRequest request(ContentId content) {
        return new PushRequest(UUID.randomUUID().toString(), content, Channel.EMAIL, 5, null);
    }

    private static ObjectNode body(Employee employee) {
        ObjectNode body = JSON.createObjectNode();
        body.put("id", employee.id().value())
                .put("name", "Iemand")
                .put("unit", employee.unit().value())
                .put("leader", employee.leader());
        if (employee.timeZone() != null) {
            body.put("timeZone", employee.timeZone().getId());
        }
        addAll(body, "languages", List.of("nl", "en"));
        body.putArray("absence");
        employee.absence().forEach(away -> body.withArrayProperty("absence")
                .addObject()
                .put("from", away.from().toString())
                .put("until", away.until().toString()));
        return body;
    }

    private static ObjectNode body(Preferences preferences) {
        ObjectNode body = JSON.createObjectNode();
        if (preferences.optIn() != null) {
            body.put("optIn", preferences.optIn());
        }
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
        addAll(body, "channels", preferences.channels());
        addAll(body, "interests", preferences.interests());
        addAll(body, "mutedThemes", preferences.mutedThemes());
        return body;
    }

    private static void addAll(ObjectNode body, String name, Collection<?> values) {
        var array = body.putArray(name);
        values.forEach(value -> array.add(value.toString()));
    }
}
