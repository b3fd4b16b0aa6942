package nl.weerklank.api.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.weerklank.api.nudge.WhatHappened;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("G05 When the time for behaviour is over")
class ForgettingRowsTest {

    private static final long SEED = 20261122;
    private static final int PEOPLE = 60;
    private static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");

    @Inject
    Sql sql;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Organisations organisations;

    @Inject
    Forgetter forgetter;

    @Inject
    WhatHappened happened;

    private final Random random = new Random(SEED);
    private OrganisationId ours;

    @BeforeEach
    void newOrganisation() {
        ours = organisations.create("rows-" + UUID.randomUUID());
    }

    @Test
    @DisplayName("R26 R36 R71 R72 the next decision sees the same pushes, shares, wishes and closed items as before")
    void samePast() throws SQLException {
        List<EmployeeId> people = people(PEOPLE);
        people.forEach(
                person -> IntStream.range(0, 40).forEach(i -> met(person, "i-" + random.nextInt(12), randomOffer())));
        List<Past> before = people.stream().map(this::past).toList();

        forgetter.forget(ours, NOW);

        for (int i = 0; i < PEOPLE; i++) {
            History one = before.get(i).at(NOW);
            History other = past(people.get(i)).at(NOW);
            assertThat(other.nudges()).as("pushes, seed %d", SEED).isEqualTo(one.nudges());
            assertThat(other.shown()).isEqualTo(one.shown());
            assertThat(other.wantsLess(NOW)).isEqualTo(one.wantsLess(NOW));
            assertThat(other.ignoredInARow(NOW)).isEqualTo(one.ignoredInARow(NOW));
            assertThat(closed(other)).as("closed items").isEqualTo(closed(one));
            assertThat(snoozed(other)).as("items put off").isEqualTo(snoozed(one));
        }
    }

    @Test
    @DisplayName("nothing tells any more when or why; that an item never returns is all that stays")
    void onlyThatItNeverReturns() throws SQLException {
        EmployeeId person = people(1).getFirst();
        met(person, "i-1", new Offer(Duration.ofDays(92), Outcome.DECLINED, true, null));
        met(person, "i-2", new Offer(Duration.ofDays(92), null, true, null));

        forgetter.forget(ours, NOW);

        assertThat(count("select count(*) as n from suggestion")).isZero();
        assertThat(count("select count(*) as n from nudge")).isZero();
        assertThat(transaction.in(
                        ours, () -> sql.list("select * from kept_away", row -> row.text("content_external_id"))))
                .containsExactly("i-1");
    }

    @Test
    @DisplayName("an answer of last week to an old suggestion is kept for its own time")
    void lateAnswer() throws SQLException {
        EmployeeId person = people(1).getFirst();
        met(person, "i-1", new Offer(Duration.ofDays(120), Outcome.SHARED, true, Duration.ofDays(7)));

        forgetter.forget(ours, NOW);

        assertThat(count("select count(*) as n from suggestion")).isEqualTo(1);
    }

    @Test
    @DisplayName("G13 a week is counted when five people or more did the same, and never twice")
    void totals() throws SQLException {
        List<EmployeeId> people = people(6);
        people.forEach(person -> met(person, "i-1", new Offer(Duration.ofDays(95), Outcome.SHARED, true, null)));
        people.subList(0, 4)
                .forEach(person -> met(person, "i-2", new Offer(Duration.ofDays(95), Outcome.DECLINED, true, null)));

        forgetter.forget(ours, NOW);
        forgetter.forget(ours, NOW);

        assertThat(transaction.in(
                        ours,
                        () -> sql.list(
                                "select outcome || ' ' || times || ' ' || people as line from behaviour_total",
                                row -> row.text("line"))))
                .containsExactly("SHARED 6 6");
    }

    @Test
    @DisplayName("R38 what a leader told of themselves goes when it opens no unit any more")
    void leadersOwnWord() throws SQLException {
        EmployeeId leader = people(1).getFirst();
        for (int days : new int[] {90, 92}) {
            transaction.run(ours, () -> sql.change("""
                            insert into champion_activity (employee_id, what, acted_at)
                            select id, 'SHARED', ? from employee where external_id = ?
                            """, NOW.minus(Duration.ofDays(days)), leader.value()));
        }

        forgetter.forget(ours, NOW);

        assertThat(count("select count(*) as n from champion_activity")).isEqualTo(1);
    }

    @Test
    @DisplayName("who looked somebody up is told for two years")
    void accessLog() throws SQLException {
        transaction.run(
                ours,
                () -> sql.change(
                        "insert into access_log (recorded_at, actor, role, action) values (?, 'a', 'COMPLIANCE', 'x'), (?, 'b', 'COMPLIANCE', 'x')",
                        NOW.minus(Duration.ofDays(731)),
                        NOW.minus(Duration.ofDays(729))));

        forgetter.forget(ours, NOW);

        assertThat(transaction.in(ours, () -> sql.list("select actor from access_log", row -> row.text("actor"))))
                .containsExactly("b");
    }

    /** Shared, done, declined or seen often enough: it never returns. */
    private static Set<ContentId> closed(History history) {
        Set<ContentId> closed = new HashSet<>();
        history.standing().forEach((content, standing) -> {
            if (standing.answered() || standing.timesSeen() >= 5) {
                closed.add(content);
            }
        });
        return closed;
    }

    private static Set<ContentId> snoozed(History history) {
        Set<ContentId> snoozed = new HashSet<>();
        history.standing().forEach((content, standing) -> {
            Instant until = standing.snoozedUntil();
            if (until != null && until.isAfter(NOW)) {
                snoozed.add(content);
            }
        });
        return snoozed;
    }

    private Past past(EmployeeId person) {
        return transaction.in(ours, () -> happened.past(person));
    }

    /**
     * Something that was offered.
     *
     * @param answered how long ago the answer was; null for at once
     */
    private record Offer(
            Duration ago,
            @Nullable Outcome outcome,
            boolean pushed,
            @Nullable Duration answered) {}

    private Offer randomOffer() {
        Outcome[] outcomes = {
            null, null, null, Outcome.SHARED, Outcome.DONE, Outcome.DECLINED, Outcome.SNOOZED, Outcome.TOO_MUCH
        };
        Duration ago = Duration.ofHours(random.nextInt(200 * 24));
        return new Offer(
                ago,
                random.nextInt(3) > 0 ? null : outcomes[random.nextInt(outcomes.length)],
                random.nextBoolean(),
                random.nextInt(4) > 0 ? null : Duration.ofMinutes(random.nextLong(ago.toMinutes() + 1)));
    }

    private void met(EmployeeId person, String item, Offer offer) {
        Instant offeredAt = NOW.minus(offer.ago()).truncatedTo(ChronoUnit.MICROS);
        Instant answeredAt = offer.answered() == null ? offeredAt : NOW.minus(offer.answered());
        Outcome outcome = offer.outcome();
        UUID suggestion = UUID.randomUUID();
        transaction.run(ours, () -> {
            sql.change(
                    """
                    insert into suggestion (id, decision_id, employee_id, content_external_id, kind, delivery, motive,
                        source_kind, content_class, minutes, send_before, offered_at, seen_at, outcome, outcome_at,
                        too_much_at, snoozed_until)
                    select ?, d.id, e.id, ?, 'READ', ?, 'SELF', 'OWN', 'NEWS', 3, ?, ?, ?, ?, ?, ?, ?
                    from employee e join decision d on d.pseudonym = e.pseudonym where e.external_id = ?
                    """,
                    suggestion,
                    item,
                    offer.pushed() ? "PUSH" : "PULL",
                    offer.pushed() ? offeredAt.plusSeconds(900) : null,
                    offeredAt,
                    outcome == null && random.nextBoolean() ? answeredAt : null,
                    outcome,
                    outcome == null ? null : answeredAt,
                    outcome == Outcome.TOO_MUCH ? answeredAt : null,
                    outcome == Outcome.SNOOZED ? answeredAt.plus(Duration.ofDays(14)) : null,
                    person.value());
            if (offer.pushed()) {
                sql.change("""
                        insert into nudge (employee_id, suggestion_id, channel, granted_at, send_before, minutes, state)
                        select id, ?, 'EMAIL', ?, ?, 3, 'SENT' from employee where external_id = ?
                        """, suggestion, offeredAt, offeredAt.plusSeconds(900), person.value());
            }
        });
    }

    private List<EmployeeId> people(int number) {
        return IntStream.range(0, number).mapToObj(i -> person("e-" + i)).toList();
    }

    private EmployeeId person(String id) {
        UUID pseudonym = UUID.randomUUID();
        transaction.run(ours, () -> {
            sql.change(
                    "insert into employee (external_id, pseudonym, name, unit, body, version) values (?, ?, 'Iemand', 'zorg', ?::jsonb, 1)",
                    id,
                    pseudonym,
                    """
                    {"id": "%s", "name": "Iemand", "unit": "zorg", "leader": false, "languages": ["nl"], "timeZone": "UTC",
                     "absence": []}
                    """.formatted(id));
            sql.change("""
                    insert into decision
                        (id, pseudonym, decided_at, channel, rule_set_revision, outcome_keys, inputs_hash, hash)
                    values (?, ?, ?, 'PULL', '1', '{}'::jsonb, '', '')
                    """, UUID.randomUUID(), pseudonym, NOW);
        });
        return new EmployeeId(id);
    }

    private long count(String select) {
        return transaction.in(
                ours, () -> sql.first(select, row -> row.number("n")).orElseThrow());
    }
}
