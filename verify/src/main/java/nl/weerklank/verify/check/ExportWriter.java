package nl.weerklank.verify.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.log.LogKey;
import nl.weerklank.verify.log.SignedCheckpoint;
import nl.weerklank.verify.tree.Hash;

/** Writes what it is shown as the lines of an export ({@link Export}). */
public final class ExportWriter implements LogWalk {

    private final Appendable out;
    private long records;

    /** Begins an export of this log. */
    public ExportWriter(String log, Appendable out) {
        this.out = out;
        write(
                Export.HEAD,
                Json.fields().put("schema", Export.SCHEMA).put("log", log).done());
    }

    @Override
    public void key(LogKey key) {
        write(Export.KEY, key.json());
    }

    @Override
    public void rotation(SignedCheckpoint checkpoint) {
        write(Export.ROTATION, checkpoint.json());
    }

    @Override
    public void begin(SignedCheckpoint from, List<Hash> peaks) {
        write(Export.BEGIN, with(from, Export.PEAKS, peaks));
    }

    @Override
    public void record(LogRecord record) {
        records++;
        write(Export.RECORD, record.json());
    }

    @Override
    public void checkpoint(SignedCheckpoint checkpoint) {
        write(Export.CHECKPOINT, checkpoint.json());
    }

    @Override
    public void newest(SignedCheckpoint newest, List<Hash> consistency) {
        write(Export.NEWEST, with(newest, Export.CONSISTENCY, consistency));
    }

    @Override
    public void end() {
        write(Export.END, Json.fields().put(Export.RECORDS, records).done());
    }

    private static Json with(SignedCheckpoint signed, String name, List<Hash> hashes) {
        return Json.fields()
                .put("checkpoint", signed.checkpoint().json())
                .put("signature", signed.signature())
                .put(name, Json.texts(hashes.stream().map(Hash::hex).toList()))
                .done();
    }

    private void write(String what, Json value) {
        try {
            out.append(Json.fields().put(what, value).done().canonical()).append('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
