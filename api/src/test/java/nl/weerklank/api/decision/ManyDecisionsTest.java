package nl.weerklank.api.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.weerklank.api.keys.PersonKeys;
import nl.weerklank.api.keys.Sealer;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.suggestion.Stage;
import nl.weerklank.engine.testing.RandomRecords;
import nl.weerklank.rules.record.RecordCodec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@QuarkusTest
@DisplayName("G06 Who has many decisions")
class ManyDecisionsTest {

    private static final Logger log = LoggerFactory.getLogger(ManyDecisionsTest.class);
    private static final int DECISIONS = Boolean.getBoolean("weerklank.long") ? 10_000 : 300;
    private static final int SEED = 6;

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

    @Test
    @DisplayName("gets them all in one answer that is written while it is read")
    void all() throws IOException {
        String person = Stage.newOpenPerson();
        decide(person);

        long begin = System.nanoTime();
        long bytes;
        int records;
        try (CountingStream answer = new CountingStream(
                Stage.self(person).get("/v1/employees/{id}/data", person).asInputStream())) {
            records = records(answer);
            bytes = answer.count;
        }

        assertThat(records).isEqualTo(DECISIONS);
        log.info(
                "{} decisions, {} MB, {} ms",
                DECISIONS,
                bytes / 1_000_000,
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }

    private static int records(InputStream answer) throws IOException {
        int records = 0;
        try (JsonParser json = new JsonFactory().createParser(answer)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals("record")) {
                    json.nextToken();
                    json.skipChildren();
                    records++;
                }
            }
        }
        return records;
    }

    private void decide(String person) {
        Payloads payloads = new Payloads(sql, sealer, keys, transaction);
        RandomRecords random = new RandomRecords(SEED);
        for (int i = 0; i < DECISIONS; i++) {
            byte[] canonical = RecordCodec.encode(random.next());
            Instant moment = Instant.now().minus(Duration.ofMinutes(i));
            UUID id = UUID.randomUUID();
            transaction.run(organisations.usual(), () -> {
                UUID pseudonym = sql.first(
                                "select pseudonym from employee where external_id = ?",
                                row -> row.uuid("pseudonym"),
                                person)
                        .orElseThrow();
                sql.change("""
                        insert into decision
                            (id, pseudonym, decided_at, channel, rule_set_revision, outcome_keys, inputs_hash, hash)
                        values (?, ?, ?, 'PULL', '1', '{}'::jsonb, '', ?)
                        """, id, pseudonym, moment, RecordCodec.hash(canonical));
                payloads.seal(id, pseudonym, moment, canonical);
            });
        }
    }

    private static final class CountingStream extends java.io.FilterInputStream {

        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
