package nl.weerklank.api.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.weerklank.api.decision.DecisionArchive.Entry;
import nl.weerklank.api.decision.DecisionArchive.Place;
import nl.weerklank.api.decision.DecisionArchive.Query;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("G04 Decisions of many days, in two organisations that use the same ids,")
class ManyDaysTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DECISIONS = 1_500;
    private static final int PAGE = 40;
    private static final Instant LAST = Instant.parse("2026-11-20T12:00:00Z");

    private static final String APART = "86 minutes 24 seconds";

    /** Over 90 days; one in 7 is pushed, one in 300 is under embargo, and item p-N is weighed in one of every few. */
    private static final String DECIDE = """
            insert into decision
                (id, pseudonym, decided_at, channel, rule_set_revision, outcome_keys, inputs_hash, hash)
            select gen_random_uuid(), md5((n %% 5)::text)::uuid, timestamptz '%1$s' - n * interval '86 minutes 24 seconds',
                'PULL', 'rules-' || n / 400,
                jsonb_build_object('offered', jsonb_build_array('p-' || n %% 11),
                    'pushed', case when n %% 7 = 0 then jsonb_build_array('p-' || n %% 11) else '[]' end,
                    'withheld', jsonb_build_object('OUTRANKED', jsonb_build_array('p-' || 100 + n %% 13, 'p-' || 300 + n %% 370))
                        || case when n %% 300 = 299 then jsonb_build_object('EMBARGOED', '["p-900"]'::jsonb) else '{}' end),
                '', '%2$s'
            from generate_series(0, %3$d - 1) as n
            """;

    @Inject
    Sql sql;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Organisations organisations;

    @Inject
    DecisionArchive archive;

    @Inject
    NightlyReplays nightly;

    private static @Nullable OrganisationId ours;

    @BeforeEach
    void decideOnce() {
        if (ours != null) {
            return;
        }
        ours = organisations.create("ours-" + UUID.randomUUID());
        OrganisationId theirs = organisations.create("theirs-" + UUID.randomUUID());
        for (OrganisationId each : List.of(ours, theirs)) {
            transaction.run(each, () -> sql.change(DECIDE.formatted(LAST, each.code(), DECISIONS)));
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "OFFERED, , , ",
        "PUSHED, , , ",
        "WITHHELD, , , ",
        "EMBARGOED, , , ",
        "EXPIRED, , , ",
        ", p-3, , ",
        ", p-105, , ",
        ", p-611, , ",
        ", p-900, , ",
        ", p-none, , ",
        "OFFERED, p-3, , ",
        "WITHHELD, p-3, , ",
        "WITHHELD, p-105, , ",
        "EMBARGOED, p-900, , ",
        "OUTRANKED, p-900, , ",
        "PUSHED, p-4, rules-1, ",
        "EMBARGOED, , rules-2, ",
        ", p-611, , 4",
        "EMBARGOED, , , 4",
        "PUSHED, p-4, rules-2, 3"
    })
    @DisplayName("are found page by page, each once, newest first, and none of the other's:")
    void found(@Nullable String outcome, @Nullable String content, @Nullable String rules, @Nullable Integer person) {
        UUID pseudonym = person == null
                ? null
                : transaction.in(ours, () -> sql.first("select md5(?)::uuid as id", row -> row.uuid("id"), person + "")
                        .orElseThrow());
        Instant from = LAST.minus(Duration.ofDays(80));
        Instant to = LAST.minus(Duration.ofDays(2));

        List<Entry> pages = pages(new Query(pseudonym, content, outcome, rules, from, to, null, PAGE));

        List<Entry> expected = pages(new Query(null, null, null, null, null, null, null, PAGE)).stream()
                .filter(entry -> pseudonym == null || entry.pseudonym().equals(pseudonym))
                .filter(entry -> rules == null || entry.ruleSetRevision().equals(rules))
                .filter(entry ->
                        !entry.decidedAt().isBefore(from) && entry.decidedAt().isBefore(to))
                .filter(entry -> came(entry, outcome, content))
                .toList();
        assertThat(pages).isEqualTo(expected).allMatch(entry -> entry.hash().equals(ours.code()));
    }

    @Test
    @DisplayName("are drawn for a sample with the same chance, also when most were made in one second")
    void sample() {
        OrganisationId digests = organisations.create("digests-" + UUID.randomUUID());
        transaction.run(digests, () -> {
            sql.change(DECIDE.formatted(LAST, "alone", 100));
            sql.change(DECIDE.replace(APART, "1 ms").formatted(LAST.minus(Duration.ofDays(3)), "together", 900));

            assertThat(hashes(archive.sample(Instant.EPOCH, 200, 1)))
                    .hasSize(200)
                    .satisfies(drawn ->
                            assertThat(Collections.frequency(drawn, "together")).isBetween(160, 195));
            assertThat(hashes(archive.sample(LAST.minus(Duration.ofDays(1)), 200, 1)))
                    .hasSize(17)
                    .containsOnly("alone");
            assertThat(archive.sample(Instant.EPOCH, 200, 1))
                    .isEqualTo(archive.sample(Instant.EPOCH, 200, 1))
                    .isNotEqualTo(archive.sample(Instant.EPOCH, 200, 2));
            assertThat(nightly.draw())
                    .as("500, among them the whole last day, which is less than half of them")
                    .hasSize(500)
                    .containsAll(archive.sample(LAST.minus(Duration.ofDays(1)), 200, 1));
        });
    }

    @Test
    @DisplayName("are drawn for a sample as many as there are to draw, also when all were made within a day")
    void sampleOfADay() {
        OrganisationId busy = organisations.create("busy-" + UUID.randomUUID());
        transaction.run(busy, () -> {
            sql.change(DECIDE.replace(APART, "1 s").formatted(LAST, "busy", 900));

            assertThat(nightly.draw()).hasSize(500);
        });
    }

    private List<String> hashes(List<UUID> decisions) {
        return decisions.stream()
                .map(id -> archive.find(id).orElseThrow().hash())
                .toList();
    }

    private List<Entry> pages(Query query) {
        List<Entry> all = new ArrayList<>();
        List<Entry> page = page(query, null);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page(query, page.getLast());
        }
        return all;
    }

    private List<Entry> page(Query query, @Nullable Entry last) {
        return transaction.in(
                ours,
                () -> archive.search(new Query(
                        query.pseudonym(),
                        query.content(),
                        query.outcome(),
                        query.revision(),
                        query.from(),
                        query.to(),
                        last == null ? null : new Place(last.decidedAt(), last.id()),
                        query.most())));
    }

    /** As a person reads the keys of a decision. */
    private static boolean came(Entry entry, @Nullable String outcome, @Nullable String content) {
        JsonNode keys = tree(entry.outcomeKeys());
        Stream<JsonNode> lists =
                switch (outcome) {
                    case null -> Stream.concat(Stream.of(keys.path("offered")), all(keys.path("withheld")));
                    case "OFFERED" -> Stream.of(keys.path("offered"));
                    case "PUSHED" -> Stream.of(keys.path("pushed"));
                    case "WITHHELD" -> all(keys.path("withheld"));
                    default -> Stream.of(keys.path("withheld").path(outcome));
                };
        return lists.flatMap(ManyDaysTest::all)
                .anyMatch(item -> content == null || item.textValue().equals(content));
    }

    private static Stream<JsonNode> all(JsonNode several) {
        return StreamSupport.stream(several.spliterator(), false);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
