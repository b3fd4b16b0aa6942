package nl.weerklank.verify.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * What is signed: the log had this many records then, and this root.
 *
 * @param log which log: the id of the first key that signed it
 * @param keyId of the key that signs
 * @param nextKeyId of the key that signs everything after this; null as a rule
 */
public record Checkpoint(
        String log,
        long size,
        Hash root,
        Instant time,
        String keyId,
        @Nullable String nextKeyId) {

    /** The form of the checkpoint; another form gets another name. */
    public static final String SCHEMA = "checkpoint/1";

    public Checkpoint {
        if (size < 0) {
            throw new IllegalArgumentException("a log of %d records, expected 0 or more".formatted(size));
        }
    }

    /** @throws IllegalArgumentException when it is not of this form */
    public static Checkpoint of(Json.Fields json) {
        if (!json.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException(
                    "the schema of the checkpoint is '%s', expected %s".formatted(json.text("schema"), SCHEMA));
        }
        return new Checkpoint(
                json.text("log"),
                json.whole("size"),
                Hash.ofHex(json.text("root")),
                Moment.of(json.text("time")),
                json.text("keyId"),
                json.isNothing("nextKeyId") ? null : json.text("nextKeyId"));
    }

    /** As it is signed, but for {@link #bytes}. */
    public Json.Fields json() {
        return Json.fields()
                .put("schema", SCHEMA)
                .put("log", log)
                .put("size", size)
                .put("root", root.hex())
                .put("time", time.toString())
                .put("keyId", keyId)
                .put("nextKeyId", nextKeyId)
                .done();
    }

    /** What is signed, byte for byte. */
    public byte[] bytes() {
        return json().canonical().getBytes(StandardCharsets.UTF_8);
    }
}
