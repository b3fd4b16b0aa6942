package nl.weerklank.api.decision;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.weerklank.api.keys.Sealed;
import nl.weerklank.api.keys.Sealer;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.record.RecordCodec;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.decision.DecisionRecord;

/** Keeps the grounds of decisions: canonical JSON, compressed, then sealed to the id of the decision. */
final class Payloads {

    private final Sql sql;
    private final Sealer sealer;
    private final OrganisationTransaction transaction;

    Payloads(Sql sql, Sealer sealer, OrganisationTransaction transaction) {
        this.sql = sql;
        this.sealer = sealer;
        this.transaction = transaction;
    }

    void seal(UUID decision, byte[] canonical) {
        Sealed sealed = sealer.seal(organisation(), about(decision), compress(canonical));
        sql.change(
                "insert into decision_payload (decision_id, key_id, sealed) values (?, ?, ?)",
                decision,
                sealed.keyId(),
                sealed.bytes());
    }

    /** The decision, or empty when its grounds were erased. */
    Optional<DecisionRecord> open(UUID decision) {
        return bytes(decision).map(RecordCodec::decode);
    }

    /** The canonical bytes, or empty when they were erased. */
    Optional<byte[]> bytes(UUID decision) {
        return sql.first(
                        "select key_id, sealed from decision_payload where decision_id = ?",
                        row -> new Sealed(row.text("key_id"), row.bytes("sealed")),
                        decision)
                .map(payload -> open(sealer, organisation(), decision, payload));
    }

    /** The canonical bytes of a payload, on any thread. */
    static byte[] open(Sealer sealer, OrganisationId organisation, UUID decision, Sealed payload) {
        return decompress(sealer.open(organisation, about(decision), payload));
    }

    private OrganisationId organisation() {
        return transaction.current().orElseThrow();
    }

    private static byte[] about(UUID decision) {
        return decision.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new FastGzip(compressed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private static byte[] decompress(byte[] compressed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Larger than at the usual level, and four times as fast: a person is waiting. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
