package nl.weerklank.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.weerklank.api.audit.LogHealth.Standing;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.sql.OwnersHand;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.verify.check.Finding;
import nl.weerklank.verify.check.Finding.Flaw;
import nl.weerklank.verify.check.LogCheck;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.log.Leaf;
import nl.weerklank.verify.log.SignedCheckpoint;
import nl.weerklank.verify.tree.Frontier;
import nl.weerklank.verify.tree.Hash;
import nl.weerklank.verify.tree.Proof;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("G04 The log of decisions")
class LogTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Inject
    Organisations organisations;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Sql sql;

    @Inject
    LogIntake intake;

    @Inject
    Sequencer sequencer;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Proofs proofs;

    @Inject
    TableCheck check;

    @Inject
    LogReader reader;

    @Inject
    LogHealth health;

    @ConfigProperty(name = "weerklank.db.erasure-user")
    String erasure;

    @ConfigProperty(name = "weerklank.db.erasure-password")
    String erasuresPassword;

    private OrganisationId organisation;

    @BeforeEach
    void anOrganisationOfItsOwn() {
        organisation = organisations.create("log-" + UUID.randomUUID());
    }

    @Test
    @DisplayName("numbers decisions from 0 without gaps, signs them, and proves each one, and that it only grew")
    void numbersAndProves() {
        List<UUID> first = decide(5);
        numberAll();
        SignedCheckpoint before = newest();
        List<UUID> all = new ArrayList<>(first);
        all.addAll(decide(8));

        numberAll();

        SignedCheckpoint now = newest();
        assertThat(numbers()).isEqualTo(LongStream.range(0, 13).boxed().toList());
        assertThat(now.checkpoint().size()).isEqualTo(13);
        transaction.run(organisation, () -> {
            for (UUID decision : all) {
                Proofs.Inclusion proof = proofs.inclusion(decision).orElseThrow();
                assertThat(Proof.isIncluded(
                                proof.record().hash(),
                                proof.record().index(),
                                13,
                                proof.path(),
                                now.checkpoint().root()))
                        .isTrue();
                assertThat(proof.record().decisionId()).isEqualTo(decision.toString());
            }
            assertThat(Proof.isConsistent(
                            5,
                            before.checkpoint().root(),
                            13,
                            now.checkpoint().root(),
                            proofs.consistency(5, checkpoints.newest().orElseThrow())))
                    .isTrue();
        });
        assertThat(found()).isEmpty();
    }

    @Test
    @DisplayName("has no number for a decision that was rolled back, nor one that is lost when its own transaction is")
    void rolledBack() {
        decide(1);
        assertThatThrownBy(() -> transaction.run(organisation, () -> {
                    insert(UUID.randomUUID(), 2);
                    throw new IllegalStateException("too bad");
                }))
                .hasMessage("too bad");

        assertThatThrownBy(() -> transaction.run(organisation, () -> {
                    sequencer.number(organisation);
                    throw new IllegalStateException("killed in between");
                }))
                .hasMessage("killed in between");
        numberAll();

        assertThat(numbers()).containsExactly(0L);
        assertThat(found()).isEmpty();
    }

    @Test
    @DisplayName("does not lose a decision whose transaction commits late")
    void lateCommit() throws InterruptedException {
        UUID late = UUID.randomUUID();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> transaction.run(organisation, () -> {
            insert(late, 0);
            written.countDown();
            await(mayCommit);
        }));
        written.await();
        decide(3);
        numberAll();
        assertThat(numbers()).containsExactly(0L, 1L, 2L);

        mayCommit.countDown();
        slow.join();
        numberAll();

        assertThat(transaction
                        .in(organisation, () -> proofs.inclusion(late))
                        .orElseThrow()
                        .record()
                        .index())
                .isEqualTo(3);
        assertThat(found()).isEmpty();
    }

    @Test
    @DisplayName("is numbered without gaps when services number at once while people are decided for")
    void twoSequencers() {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Future<?>> sequencers = IntStream.range(0, 2)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        while (!over.get()) {
                            sequencer.number(organisation);
                        }
                    }))
                    .toList();
            List<Future<?>> deciders = IntStream.range(0, 3)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> decide(20)))
                    .toList();

            deciders.forEach(LogTest::join);
            over.set(true);
            sequencers.forEach(LogTest::join);
        }
        numberAll();

        assertThat(numbers()).isEqualTo(LongStream.range(0, 60).boxed().toList());
        assertThat(found()).isEmpty();
    }

    @Test
    @DisplayName("goes on under a new key that the one before names, and stays whole")
    void rotates() {
        decide(2);
        numberAll();
        String before = newest().checkpoint().keyId();

        sequencer.rotate(organisation);
        decide(2);
        numberAll();

        assertThat(newest().checkpoint().keyId()).isNotEqualTo(before);
        assertThat(newest().checkpoint().log()).isEqualTo(before);
        assertThat(transaction.in(organisation, checkpoints::keys)).hasSize(2);
        assertThat(found()).isEmpty();
    }

    @Test
    @DisplayName("stays whole when a sealed part is erased")
    void erased() {
        decide(3);
        numberAll();

        asOwner("delete from decision_payload where decision_id = " + decision(1));

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest(name = "is not changed by the service: {0}")
    @ValueSource(
            strings = {
                "update log_leaf set index = index",
                "delete from log_leaf",
                "truncate log_leaf",
                "update log_node set index = index",
                "delete from log_node",
                "update log_checkpoint set size = size",
                "delete from log_checkpoint",
                "truncate log_checkpoint",
                "update log_key set key_id = key_id",
                "delete from log_key",
                "update log_waiting set id = id",
                "delete from log_waiting",
                "truncate log_waiting",
                "update decision set channel = channel",
                "delete from decision"
            })
    void serviceOnlyAdds(String statement) {
        decide(2);
        numberAll();
        transaction.run(organisation, () -> insert(UUID.randomUUID(), 3));

        assertThatThrownBy(() -> transaction.run(organisation, () -> {
                    while (sql.change(statement) == 0) {
                        insert(UUID.randomUUID(), 4); // numbered meanwhile: nothing waits that could be taken away
                    }
                }))
                .hasMessageMatching("(?s).*(permission denied|only added to|has no number).*");
    }

    @ParameterizedTest(name = "is not changed by a role that was granted it by mistake: {0}")
    @ValueSource(strings = {"update log_leaf set index = index", "delete from log_checkpoint", "truncate log_node"})
    void grantedByMistake(String statement) {
        asOwner("grant all on log_leaf, log_checkpoint, log_node to " + erasure);
        try {
            assertThatThrownBy(() -> OwnersHand.does(erasure, erasuresPassword, statement))
                    .hasMessageContaining("only added to");
        } finally {
            asOwner("revoke all on log_leaf, log_checkpoint, log_node from " + erasure);
        }
    }

    /** Six records, signed by threes: what the owner of the database does, what is found, and in which records. */
    static Stream<Arguments> doings() {
        return Stream.of(
                arguments("update decision set channel = 'CHAT' where id = $3", Flaw.CHANGED, 3L, 3L),
                arguments("update decision set pseudonym = gen_random_uuid() where id = $3", Flaw.CHANGED, 3L, 3L),
                arguments(
                        "update decision set outcome_keys = '{\"pushed\": [1.5]}' where id = $3", Flaw.CHANGED, 3L, 3L),
                arguments(
                        "update decision set decided_at = decided_at + interval '1 us' where id = $4",
                        Flaw.CHANGED,
                        4L,
                        4L),
                arguments("update decision set hash = 'x' where id = $0", Flaw.CHANGED, 0L, 0L),
                arguments("update decision_payload set sealed = 'x' where decision_id = $3", Flaw.CHANGED, 3L, 3L),
                arguments("update log_leaf set parts = '[]' where decision_id = $3", Flaw.CHANGED, 3L, 3L),
                arguments("update log_leaf set leaf_hash = sha256('x') where decision_id = $3", Flaw.CHANGED, 3L, 3L),
                arguments(
                        "update log_node set hash = sha256('x') where organisation_id = $ and index = 1",
                        Flaw.CHANGED,
                        2L,
                        3L),
                arguments("delete from log_node where organisation_id = $", Flaw.CHANGED, 0L, 1L),
                arguments("delete from log_leaf where decision_id = $4", Flaw.MISSING, 4L, 4L),
                arguments("delete from log_leaf where decision_id in ($3, $4, $5)", Flaw.MISSING, 3L, 5L),
                arguments("delete from log_checkpoint where organisation_id = $ and number = 1", Flaw.MISSING, 6L, 6L),
                arguments(
                        "update log_checkpoint set root = sha256('x') where organisation_id = $ and number = 1",
                        Flaw.FORGED,
                        3L,
                        3L),
                arguments(
                        "update log_checkpoint set signature = '' where organisation_id = $ and number = 2",
                        Flaw.FORGED,
                        6L,
                        6L),
                arguments(
                        "update log_checkpoint set key_id = 'x' where organisation_id = $ and number = 1",
                        Flaw.OTHER_KEY,
                        3L,
                        3L),
                arguments(
                        "update log_key set wrapped = sha256(wrapped) where organisation_id = $",
                        Flaw.OTHER_KEY,
                        0L,
                        0L));
    }

    @ParameterizedTest(name = "shows it when the owner of the database does: {0}")
    @MethodSource("doings")
    void ownersDoings(String statement, Flaw kind, long first, long last) {
        sixRecordsSignedByThrees();

        asOwner(named(statement));

        Finding finding = found().orElseThrow();
        assertThat(finding.kind()).isEqualTo(kind);
        assertThat(List.of(finding.first(), finding.last())).containsExactly(first, last);
    }

    @Test
    @DisplayName("shows it when the owner of the database puts in a record that nobody signed for")
    void inserted() {
        sixRecordsSignedByThrees();
        UUID other = UUID.randomUUID();

        asOwner(decisionOfTheOwner(other)
                + named(";insert into log_leaf (organisation_id, index, decision_id, parts, leaf_hash)"
                        + " values ($, 6, '%s', '[]', sha256('x'))".formatted(other)));

        assertThat(found()).contains(new Finding(Flaw.INSERTED, 6, 6, other.toString()));
    }

    @Test
    @DisplayName("shows it when the owner of the database swaps two records")
    void swapped() {
        sixRecordsSignedByThrees();

        asOwner(named("update log_leaf set index = 99 where decision_id = $3;"
                + "update log_leaf set index = 3 where decision_id = $4;"
                + "update log_leaf set index = 4 where organisation_id = $ and index = 99"));

        assertThat(found()).contains(new Finding(Flaw.CHANGED, 3, 5, null));
    }

    @Test
    @DisplayName("shows it when the owner of the database keeps a decision out of it")
    void keptOut() {
        sixRecordsSignedByThrees();
        UUID hidden = UUID.randomUUID();

        asOwner(decisionOfTheOwner(hidden));

        assertThat(found()).contains(new Finding(Flaw.MISSING, 6, 6, hidden.toString()));
    }

    @Test
    @DisplayName("shows by a checkpoint that was kept when its end was taken away, decisions and all")
    void truncated() {
        sixRecordsSignedByThrees();
        SignedCheckpoint kept = newest();

        asOwner(named("""
                create temp table gone as select decision_id as id from log_leaf where organisation_id = $ and index > 2;
                delete from log_leaf where decision_id in (select id from gone);
                delete from log_node where organisation_id = $ and (level, index) <> (1, 0);
                delete from log_checkpoint where organisation_id = $ and size > 3;
                delete from decision_payload where decision_id in (select id from gone);
                delete from decision where id in (select id from gone)
                """));

        assertThat(check.check(organisation, List.of(kept), done -> {})).contains(Finding.at(Flaw.TRUNCATED, 3, null));
    }

    @Test
    @DisplayName("shows by a checkpoint that was kept when another history was signed elsewhere")
    void forked() {
        sixRecordsSignedByThrees();
        SignedCheckpoint[] other = new SignedCheckpoint[1];
        assertThatThrownBy(() -> transaction.run(organisation, () -> {
                    Frontier history = Frontier.empty();
                    IntStream.range(0, 6).forEach(i -> history.add(Hash.ofContent("another " + i)));
                    other[0] = checkpoints.sign(history).signed();
                    throw new IllegalStateException("shown to somebody, and kept from everybody else");
                }))
                .hasMessageContaining("shown to somebody");

        Optional<Finding> finding = check.check(organisation, List.of(other[0]), done -> {});

        assertThat(finding).contains(Finding.at(Flaw.FORKED, 6, null));
    }

    @Test
    @DisplayName(
            "is behind when a decision waits for longer than a minute, and broken when the last look found something")
    void standing() {
        sixRecordsSignedByThrees();
        assertThat(transaction.in(organisation, health::standing)).isEqualTo(Standing.SOUND);

        asOwner(named("update log_node set hash = sha256('x') where organisation_id = $")); // nothing more is signed
        decide(1);
        asOwner(named("update log_waiting set recorded_at = now() - interval '61 s' where organisation_id = $"));
        assertThat(transaction.in(organisation, health::standing)).isEqualTo(Standing.BEHIND);

        asOwner(named("insert into log_verification (organisation_id, state, started_by) values ($, 'BROKEN', 'x')"));
        assertThat(transaction.in(organisation, health::standing)).isEqualTo(Standing.BROKEN);
    }

    @Test
    @DisplayName("is not signed any further once it was tampered with: the service makes no fork of its own")
    void notSignedAnyFurther() {
        sixRecordsSignedByThrees();
        asOwner(named("update log_node set hash = sha256('x') where organisation_id = $"));
        decide(1);

        assertThatThrownBy(this::numberAll).hasMessageContaining("nothing more is signed");

        assertThat(newest().checkpoint().size()).isEqualTo(6);
    }

    private void sixRecordsSignedByThrees() {
        for (int i = 0; i < 2; i++) {
            transaction.run(organisation, () -> {
                for (int second = 0; second < 3; second++) {
                    insert(UUID.randomUUID(), second);
                }
            });
            numberAll();
        }
    }

    @Test
    @DisplayName("that is stopped while it is looked at is said to be neither broken nor whole")
    void stopped() {
        transaction.run(organisation, () -> {
            for (int second = 0; second < 1_200; second++) {
                insert(UUID.randomUUID(), second);
            }
        });
        numberAll();
        List<Long> told = new ArrayList<>();

        assertThat(check.check(organisation, List.of(), told::add)).isEmpty();
        assertThat(told)
                .as("while the records are read, and after each question to the tables")
                .startsWith(500L)
                .endsWith(1_200L, 1_200L, 1_200L, 1_200L);
        told.clear();
        assertThatThrownBy(() -> check.check(organisation, List.of(), done -> {
                    told.add(done);
                    throw new CancellationException("somebody stopped it");
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(500L);
        LogCheck half = new LogCheck(
                transaction.in(organisation, () -> checkpoints.keys().getFirst().key()), List.of());
        reader.walk(
                organisation,
                transaction.in(organisation, () -> reader.everything().orElseThrow()),
                half,
                index -> false);
        assertThat(half.finding()).as("of what was not read nothing is said").isEmpty();
    }

    private String decisionOfTheOwner(UUID id) {
        return named("insert into decision (id, organisation_id, pseudonym, decided_at, channel, rule_set_revision,"
                + " outcome_keys, inputs_hash, hash) values ('%s', $, gen_random_uuid(), now(), 'PULL', 'r', '{}', '', '')"
                        .formatted(id));
    }

    /** The organisation for $, and the decision with a number for $0, $1, and so on. */
    private String named(String statement) {
        String named = statement;
        for (int i = 0; i < 6; i++) {
            named = named.replace("$" + i, decision(i));
        }
        return named.replace("$", Long.toString(organisation.id()));
    }

    private String decision(int number) {
        return transaction.in(organisation, () -> sql.first(
                        "select decision_id from log_leaf where index = ?",
                        row -> "'%s'".formatted(row.uuid("decision_id")),
                        number)
                .orElseThrow());
    }

    private List<UUID> decide(int number) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            UUID id = UUID.randomUUID();
            int second = i;
            transaction.run(organisation, () -> insert(id, second));
            ids.add(id);
        }
        return ids;
    }

    private void insert(UUID id, int second) {
        UUID pseudonym = UUID.randomUUID();
        Instant decidedAt = NOON.plusSeconds(second);
        String outcome = "{\"offered\": [\"p-1\"], \"withheld\": {\"EXPIRED\": [\"p-2\", \"p-3\"]}}";
        byte[] sealed = ("sealed " + id).getBytes(StandardCharsets.UTF_8);
        sql.change("""
                insert into decision (id, pseudonym, decided_at, channel, rule_set_revision, outcome_keys, inputs_hash, hash)
                values (?, ?, ?, 'PULL', 'rules-1', ?::jsonb, '', 'h')
                """, id, pseudonym, decidedAt, outcome);
        sql.change("insert into decision_payload (decision_id, key_id, sealed) values (?, 'k', ?)", id, sealed);
        intake.take(new Leaf(
                id.toString(),
                pseudonym.toString(),
                decidedAt,
                "PULL",
                "rules-1",
                Json.read(outcome),
                null,
                "h",
                Leaf.parts(List.of(Leaf.Part.of("record", sealed)))));
    }

    private void numberAll() {
        while (transaction.in(
                organisation, () -> sql.first("select id from log_waiting limit 1", row -> row.number("id"))
                        .isPresent())) {
            sequencer.number(organisation);
        }
    }

    private List<Long> numbers() {
        return transaction.in(
                organisation, () -> sql.list("select index from log_leaf order by index", row -> row.number("index")));
    }

    private SignedCheckpoint newest() {
        return transaction.in(organisation, checkpoints::newest).orElseThrow().signed();
    }

    private Optional<Finding> found() {
        return check.check(organisation, List.of(), done -> {});
    }

    private static void asOwner(String statements) {
        OwnersHand.does(statements);
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
