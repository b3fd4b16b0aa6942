package nl.weerklank.api.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.sql.OwnersHand;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.NudgeState;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("What a turn reads of a person's past")
class PastReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final int ITEMS = 60;
    private static final int A_FEW = 5;
    private static final int LIVES = Boolean.getBoolean("weerklank.long") ? 400 : 40;

    /**
     * Small organisations in the same tables, with one person each: by what is usual in these, the database expects next to
     * nothing of the one that is asked for.
     */
    private static final String NEIGHBOURS = """
            with neighbour as (
                insert into organisation (code) select 'neighbour-' || gen_random_uuid() from generate_series(1, 40)
                returning id),
            person as (
                insert into employee (organisation_id, external_id, name, unit, body, version)
                select id, 'n', 'Iemand', 'zorg', '{}', 1 from neighbour
                returning id, organisation_id),
            decision as (
                insert into decision (organisation_id, id, pseudonym, decided_at, channel, rule_set_revision, outcome_keys,
                                      inputs_hash, hash)
                select id, gen_random_uuid(), gen_random_uuid(), timestamptz '2026-11-20 10:00Z', 'PULL', 'r', '[]', 'i', 'h'
                from neighbour
                returning id, organisation_id),
            offer as (
                insert into suggestion (organisation_id, id, decision_id, employee_id, content_external_id, kind, delivery,
                                        motive, source_kind, content_class, offered_at, seen_at)
                select organisation_id, gen_random_uuid(), d.id, p.id, 'k-' || day % 60, 'READ',
                       case when day % 9 = 0 then 'PUSH' else 'PULL' end, 'SELF', 'OWN', 'KNOWLEDGE',
                       d.at - day * interval '6 hours',
                       case when day % 4 = 0 then d.at - day * interval '5 hours' end
                from person p
                    join (select id, organisation_id, timestamptz '2026-11-20 10:00Z' as at from decision) d
                        using (organisation_id)
                    cross join generate_series(1, 240) day
                returning id, organisation_id, employee_id, delivery, offered_at)
            insert into nudge (organisation_id, employee_id, suggestion_id, channel, granted_at, send_before, minutes, state)
            select organisation_id, employee_id, id, 'EMAIL', offered_at, offered_at + interval '1 hour', 5, 'SENT'
            from offer where delivery = 'PUSH';
            """;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Sql sql;

    private OrganisationId organisation;
    private PastReader reader;

    @BeforeEach
    void anOrganisation() {
        organisation = organisations.create("past-" + UUID.randomUUID());
        reader = new PastReader(sql);
    }

    @Test
    @DisplayName(
            "R36 R37 R71 R72 counts for just as much as the whole of it, over random lives, also when the clock goes back")
    void countsForAsMuch() {
        long seed = Long.getLong("weerklank.seed", 20_261_122L);
        for (int life = 0; life < LIVES; life++) {
            Random random = new Random(seed + life);
            long person = person("e-" + life);
            live(person, random, 30 + random.nextInt(420), 0);
            for (int look = 0; look < 5; look++) {
                Instant clock = look == 0 ? NOW : NOW.minusSeconds(random.nextInt(40 * 86_400));

                transaction.run(organisation, () -> compare(person, clock, seed));
            }
        }
    }

    private void compare(long person, Instant clock, long seed) {
        Past whole = reader.whole(person);
        Instant now = whole.notBeforeLastGrant(clock);
        History expected = whole.at(now);
        List<ContentId> asked = items();

        Recent recent = reader.recent(person, clock);

        assertThat(recent.past().notBeforeLastGrant(clock))
                .as("-Dweerklank.seed=%d", seed)
                .isEqualTo(now);
        assertThat(recent.at(now).with(reader.standing(person, asked, now)))
                .as("-Dweerklank.seed=%d", seed)
                .isEqualTo(expected.about(asked));
        assertThat(recent.past().learntAt(now)).as("-Dweerklank.seed=%d", seed).isEqualTo(whole.learntAt(now));
    }

    @ParameterizedTest(
            name =
                    "is no more after three years than after one, by the rows that the database fetches, whoever else is in it: {0}")
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void yearsCostNoMore(String plan) {
        long oneYear = person("one-year");
        long threeYears = person("three-years");
        live(oneYear, new Random(1), 365, 0);
        live(threeYears, new Random(1), 365, 0);
        live(threeYears, new Random(2), 2 * 365, 365);

        assertThat(inAll(threeYears)).as("rows of three years").isGreaterThan(4_000);
        for (String others : List.of("", NEIGHBOURS)) {
            // as the database does by itself from time to time: who knows nothing of its tables chooses any index
            OwnersHand.does(others + "analyze suggestion, nudge");
            parts().forEach((part, reads) -> {
                long afterOne = fetchedFor(oneYear, plan, reads);
                long afterThree = fetchedFor(threeYears, plan, reads);

                System.out.printf(
                        "rows fetched for %s: %d after one year, %d after three%n", part, afterOne, afterThree);
                // how the tables are joined is for the database to choose, and some rows are fetched twice
                assertThat(afterOne).as(part).isBetween(1L, inAll(oneYear));
                // a row more or less where the pages of an index end
                assertThat(afterThree).as(part).isBetween(afterOne - A_FEW, afterOne + A_FEW);
            });
        }
    }

    /** What a turn reads, part by part. */
    private Map<String, Consumer<Long>> parts() {
        return Map.of(
                "what lately happened", person -> reader.recent(person, NOW),
                "where items stand", person -> reader.standing(person, newItems(), NOW),
                "what was taken up", person -> new Readership(sql, Duration.ZERO).takenUpBy(person, NOW));
    }

    /**
     * Each table is small enough here to be read as a whole, which says nothing; so that is ruled out.
     *
     * @param plan whether the database plans knowing the person and the moment, as at first, or for any, as after a while
     */
    private long fetchedFor(long person, String plan, Consumer<Long> part) {
        return transaction.in(organisation, () -> {
            Map.of("enable_seqscan", "off", "plan_cache_mode", plan)
                    .forEach((setting, value) ->
                            sql.list("select set_config(?, ?, true)", row -> value, setting, value));
            long before = fetched();
            part.accept(person);
            return fetched() - before;
        });
    }

    private long fetched() {
        return sql.first("""
                        select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint as fetched
                        from pg_stat_xact_user_tables where relname in ('suggestion', 'nudge', 'learning_wiped')
                        """, row -> row.number("fetched")).orElseThrow();
    }

    private long inAll(long person) {
        return transaction.in(organisation, () -> sql.first("""
                                select (select count(*) from suggestion where employee_id = ?)
                                     + (select count(*) from nudge where employee_id = ?) as rows
                                """, row -> row.number("rows"), person, person)
                .orElseThrow());
    }

    /** Items come and go: what was offered in other years is on offer no more. */
    private static List<ContentId> newItems() {
        return items().stream().map(item -> new ContentId(item.value() + "-0")).toList();
    }

    private static List<ContentId> items() {
        return IntStream.range(0, ITEMS).mapToObj(i -> new ContentId("k-" + i)).toList();
    }

    private long person(String id) {
        return transaction.in(
                organisation, () -> sql.first("""
                                insert into employee (external_id, name, unit, body, version) values (?, 'Iemand', 'zorg', '{}', 1)
                                returning id
                                """, row -> row.number("id"), id).orElseThrow());
    }

    /**
     * So many days, with four offers each, of which most are not looked at; for a person of whom the clock was set now and
     * then.
     *
     * @param daysAgo how long ago these days ended
     */
    private void live(long person, Random random, int days, int daysAgo) {
        List<@Nullable Object[]> offers = new ArrayList<>();
        List<@Nullable Object[]> nudges = new ArrayList<>();
        UUID decision = UUID.randomUUID();
        LongStream.range(0, 4L * days).forEach(each -> {
            Instant at = NOW.minus(Duration.ofDays(daysAgo))
                    .minusSeconds(6 * 3600 * each + random.nextInt(20_000) - 5_000)
                    .truncatedTo(ChronoUnit.MICROS);
            UUID offer = new UUID(random.nextLong(), person);
            boolean pushed = random.nextInt(12) == 0;
            boolean seen = random.nextInt(4) == 0;
            Outcome outcome = random.nextInt(pushed || seen ? 8 : 40) == 0 ? of(random, Outcome.values()) : null;
            Instant answered = at.plusSeconds(random.nextInt(900_000) - 1_000);
            String item = "k-" + random.nextInt(ITEMS) + (days >= 365 ? "-" + daysAgo / 365 : "");
            offers.add(new @Nullable Object[] {
                offer,
                decision,
                person,
                item,
                pushed ? "PUSH" : "PULL",
                of(random, Motive.values()),
                of(random, Source.Kind.values()),
                of(random, ContentClass.values()),
                random.nextInt(3) == 0 ? null : "theme-" + random.nextInt(5),
                random.nextInt(9),
                at,
                seen ? at.plusSeconds(random.nextInt(90_000)) : null,
                outcome,
                outcome == null ? null : answered,
                outcome == Outcome.TOO_MUCH ? answered : null,
                outcome == Outcome.SNOOZED ? answered.plusSeconds(random.nextInt(900_000)) : null
            });
            if (pushed) {
                NudgeState state = of(random, NudgeState.values());
                nudges.add(new @Nullable Object[] {
                    person, offer, at, at.plusSeconds(900), 5, state == NudgeState.OUTSIDE ? NudgeState.SENT : state
                });
            } else if (random.nextInt(40) == 0) {
                nudges.add(new @Nullable Object[] {person, null, at, null, 0, NudgeState.OUTSIDE});
            }
        });
        transaction.run(organisation, () -> {
            sql.change("""
                    insert into decision
                        (id, pseudonym, decided_at, channel, rule_set_revision, outcome_keys, inputs_hash, hash)
                    values (?, ?, ?, 'PULL', 'r', '[]', 'i', 'h')
                    """, decision, UUID.randomUUID(), NOW);
            sql.changeEach("""
                    insert into suggestion
                        (id, decision_id, employee_id, content_external_id, kind, delivery, motive, source_kind,
                         content_class, theme, minutes, offered_at, seen_at, outcome, outcome_at, too_much_at, snoozed_until)
                    values (?, ?, ?, ?, 'READ', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, offers);
            sql.changeEach("""
                    insert into nudge (employee_id, suggestion_id, channel, granted_at, send_before, minutes, state)
                    values (?, ?, 'EMAIL', ?, ?, ?, ?)
                    """, nudges);
            if (random.nextInt(3) == 0) {
                sql.change("""
                        insert into learning_wiped (employee_id, wiped_at) values (?, ?) on conflict do nothing
                        """, person, NOW.minus(Duration.ofDays(random.nextInt(200))));
            }
        });
    }

    private static <T> T of(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
