package nl.weerklank.api.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import nl.weerklank.api.keys.DataClass;
import nl.weerklank.api.keys.PersonKeys;
import nl.weerklank.api.keys.Sealed;
import nl.weerklank.api.keys.Sealer;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.retention.Forgetter;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.testing.RandomRecords;
import nl.weerklank.rules.record.RecordCodec;
import nl.weerklank.verify.log.Leaf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("G05 The grounds of a decision")
class ForgettingTest {

    private static final int SEED = 5;
    private static final Instant FIRST_MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    Sql sql;

    @Inject
    Sealer sealer;

    @Inject
    PersonKeys keys;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Organisations organisations;

    @Inject
    Forgetter forgetter;

    private final RandomRecords records = new RandomRecords(SEED);
    private OrganisationId ours;
    private UUID pseudonym;
    private Payloads payloads;

    @BeforeEach
    void aPerson() {
        ours = organisations.create("forget-" + UUID.randomUUID());
        pseudonym = newPerson();
        payloads = new Payloads(sql, sealer, keys, transaction);
    }

    @Test
    @DisplayName("in week 14 say nothing any more of what the person did in week 1, while week 2 can be read whole")
    void weekFourteen() throws SQLException {
        List<Written> weeks = IntStream.range(0, 14)
                .mapToObj(week -> decide(FIRST_MONDAY.plus(WEEK.multipliedBy(week))))
                .toList();

        forgetter.forget(ours, FIRST_MONDAY.plus(WEEK.multipliedBy(13)));

        Payload first = read(weeks.getFirst());
        assertThat(first).isInstanceOfSatisfying(Payload.Retired.class, retired -> {
            assertThat(retired.rule()).isEqualTo(Payload.Rule.BEHAVIOUR);
            assertThat(retired.since()).isNotNull();
            assertThat(text(retired.rest())).contains("\"profile\"").doesNotContain("\"history\"", "ignoredInARow");
        });
        assertThat(weeks.subList(1, 14)).allSatisfy(week -> assertThat(read(week))
                .isInstanceOfSatisfying(Payload.Readable.class, readable -> assertThat(readable.canonical())
                        .isEqualTo(week.canonical())));
    }

    @Test
    @DisplayName("are kept until their thirteenth week is over, and not a day longer")
    void notADayLonger() throws SQLException {
        Written monday = decide(FIRST_MONDAY);

        forgetter.forget(ours, FIRST_MONDAY.plus(WEEK.multipliedBy(13)).minusSeconds(1));
        assertThat(read(monday)).isInstanceOf(Payload.Readable.class);

        forgetter.forget(ours, FIRST_MONDAY.plus(WEEK.multipliedBy(13)));
        assertThat(read(monday)).isInstanceOf(Payload.Retired.class);
    }

    @Test
    @DisplayName("go whole after two years, with their ciphertext; that there was a decision stays")
    void twoYears() throws SQLException {
        Written old = decide(FIRST_MONDAY);

        forgetter.forget(ours, FIRST_MONDAY.plus(Duration.ofDays(731)));

        assertThat(read(old)).isInstanceOfSatisfying(Payload.Retired.class, retired -> {
            assertThat(retired.rule()).isEqualTo(Payload.Rule.DECISION);
            assertThat(retired.rest()).isNull();
        });
        assertThat(count("select count(*) as n from decision")).isEqualTo(1);
        assertThat(count("select count(*) as n from decision_payload")).isZero();
    }

    @Test
    @DisplayName("that were sealed in one piece before are readable until their behaviour retires, and then gone")
    void inOnePiece() throws SQLException {
        byte[] canonical = RecordCodec.encode(records.next());
        UUID id = UUID.randomUUID();
        transaction.run(ours, () -> {
            decisionRow(id, FIRST_MONDAY, canonical);
            Sealed sealed = sealer.seal(ours, id.toString().getBytes(StandardCharsets.UTF_8), gzipped(canonical));
            sql.change(
                    "insert into decision_payload (decision_id, key_id, sealed) values (?, ?, ?)",
                    id,
                    sealed.keyId(),
                    sealed.bytes());
        });
        Written old = new Written(id, canonical);
        assertThat(read(old))
                .isInstanceOfSatisfying(Payload.Readable.class, readable -> assertThat(readable.canonical())
                        .isEqualTo(canonical));

        forgetter.forget(ours, FIRST_MONDAY.plus(WEEK.multipliedBy(14)));

        assertThat(read(old)).isInstanceOfSatisfying(Payload.Retired.class, retired -> {
            assertThat(retired.rule()).isEqualTo(Payload.Rule.BEHAVIOUR);
            assertThat(retired.rest()).isNull();
        });
    }

    @Test
    @DisplayName("of one person cannot be read with the key of another, of another week, or for another decision")
    void boundKeys() {
        Written one = decide(FIRST_MONDAY);
        Written other = decide(FIRST_MONDAY);
        transaction.run(ours, () -> {
            List<Sealed> kept = sql.list(
                    "select sealed from decision_payload where decision_id = ?",
                    row -> new Sealed("", row.bytes("sealed")),
                    one.id());
            assertThat(kept).hasSize(1);
            SealedRecord moved = new SealedRecord(
                    other.id(),
                    null,
                    new SealedRecord.Part(
                            PersonKeys.Name.at(pseudonym, DataClass.DECISION, FIRST_MONDAY),
                            wrapped(),
                            kept.getFirst().bytes()),
                    null);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> moved.openRest(keys, ours))
                    .isInstanceOf(nl.weerklank.api.keys.CannotOpenException.class);
        });
    }

    @Test
    @DisplayName("are told by the SHA-256 of each sealed part as it is kept")
    void hashes() {
        byte[] canonical = RecordCodec.encode(records.next());
        UUID id = UUID.randomUUID();

        List<Leaf.Part> parts = transaction.in(ours, () -> {
            decisionRow(id, FIRST_MONDAY, canonical);
            return payloads.seal(id, pseudonym, FIRST_MONDAY, canonical);
        });

        List<String> kept = transaction.in(ours, () -> sql.list("""
                        select encode(sha256(behaviour), 'hex') || ' ' || encode(sha256(sealed), 'hex') as hashes
                        from decision_payload where decision_id = ?
                        """, row -> row.text("hashes"), id));
        assertThat(parts)
                .extracting(Leaf.Part::name)
                .containsExactlyInAnyOrder(DataClass.BEHAVIOUR.name(), DataClass.DECISION.name());
        assertThat(kept).containsExactly(hashOf(parts, DataClass.BEHAVIOUR) + " " + hashOf(parts, DataClass.DECISION));
    }

    private static String hashOf(List<Leaf.Part> parts, DataClass name) {
        return parts.stream()
                .filter(part -> part.name().equals(name.name()))
                .map(part -> part.sha256().hex())
                .findFirst()
                .orElseThrow();
    }

    private Sealed wrapped() {
        return sql.first(
                        "select key_id, wrapped from person_key where pseudonym = ? and data_class = 'DECISION'",
                        row -> new Sealed(row.text("key_id"), row.bytes("wrapped")),
                        pseudonym)
                .orElseThrow();
    }

    private record Written(UUID id, byte[] canonical) {}

    private Written decide(Instant moment) {
        byte[] canonical = RecordCodec.encode(records.next());
        UUID id = UUID.randomUUID();
        transaction.run(ours, () -> {
            decisionRow(id, moment, canonical);
            payloads.seal(id, pseudonym, moment, canonical);
        });
        return new Written(id, canonical);
    }

    private void decisionRow(UUID id, Instant moment, byte[] canonical) {
        sql.change("""
                insert into decision
                    (id, pseudonym, decided_at, channel, rule_set_revision, outcome_keys, inputs_hash, hash)
                values (?, ?, ?, 'PULL', '1', '{}'::jsonb, '', ?)
                """, id, pseudonym, moment, RecordCodec.hash(canonical));
    }

    private UUID newPerson() {
        UUID fresh = UUID.randomUUID();
        transaction.run(
                ours,
                () -> sql.change(
                        "insert into employee (external_id, pseudonym, name, unit, body) values (?, ?, 'Iemand', 'zorg', '{}'::jsonb)",
                        "p-" + fresh,
                        fresh));
        return fresh;
    }

    private Payload read(Written written) {
        return transaction.in(ours, () -> payloads.read(written.id()).orElseThrow());
    }

    private long count(String select) {
        return transaction.in(
                ours, () -> sql.first(select, row -> row.number("n")).orElseThrow());
    }

    private static String text(byte[] rest) {
        return new String(rest, StandardCharsets.UTF_8);
    }

    /** How records were made small at first. */
    private static byte[] gzipped(byte[] bytes) {
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzipped)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return gzipped.toByteArray();
    }
}
