package nl.weerklank.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import nl.weerklank.api.audit.Checkpoints.Numbered;
import nl.weerklank.verify.log.Checkpoint;
import nl.weerklank.verify.log.SignedCheckpoint;
import nl.weerklank.verify.tree.Hash;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How what was signed is answered. */
final class LogShapes {

    private LogShapes() {}

    /**
     * What is signed.
     *
     * @param log the id of the first key that signed this log
     * @param root of the tree over so many records, in hexadecimal
     * @param nextKeyId the key that signs everything after this; missing as a rule
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Checkpoint")
    record CheckpointShape(
            String schema,
            String log,
            long size,
            String root,
            Instant time,
            String keyId,
            @Nullable String nextKeyId) {

        static CheckpointShape of(Checkpoint checkpoint) {
            return new CheckpointShape(
                    Checkpoint.SCHEMA,
                    checkpoint.log(),
                    checkpoint.size(),
                    checkpoint.root().hex(),
                    checkpoint.time(),
                    checkpoint.keyId(),
                    checkpoint.nextKeyId());
        }

        Checkpoint checkpoint() {
            return new Checkpoint(log, size, Hash.ofHex(root), time, keyId, nextKeyId);
        }
    }

    /**
     * What is signed, with its signature: Ed25519 over the checkpoint as canonical JSON (RFC 8785), in base64.
     */
    @Schema(name = "SignedCheckpoint")
    record SignedShape(CheckpointShape checkpoint, String signature) {

        static SignedShape of(Numbered numbered) {
            return new SignedShape(
                    CheckpointShape.of(numbered.checkpoint()), numbered.signed().signature());
        }

        SignedCheckpoint signed() {
            return new SignedCheckpoint(checkpoint.checkpoint(), signature);
        }
    }

    /**
     * That the log only grew.
     *
     * @param from how many records it had
     * @param proof hashes for RFC 9162, 2.1.4.2, in hexadecimal
     */
    @Schema(name = "Consistency")
    record ConsistencyShape(long from, List<String> proof) {}

    static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }
}
