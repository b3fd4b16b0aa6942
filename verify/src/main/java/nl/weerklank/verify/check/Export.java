package nl.weerklank.verify.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import nl.weerklank.verify.check.Finding.Flaw;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.log.LogKey;
import nl.weerklank.verify.log.SignedCheckpoint;
import nl.weerklank.verify.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an export, each an object with one field that says what it is:
 *
 * <pre>
 * {"export": {"schema": "export/1", "log": "…"}}
 * {"key": {"keyId": "…", "publicKey": "…"}}                               every key there is, oldest first
 * {"rotation": {"checkpoint": {…}, "signature": "…"}}                    what keys signed before the beginning
 * {"begin": {"checkpoint": {…}, "signature": "…", "peaks": ["…"]}}
 * {"record": {"index": 7, "decisionId": "…", "leaf": {…}, "hash": "…", "stored": {"record": "…"}}}
 * {"checkpoint": {"checkpoint": {…}, "signature": "…"}}                  wherever something was signed
 * {"rotation": …}                                                        what keys signed after the last record
 * {"newest": {"checkpoint": {…}, "signature": "…", "consistency": ["…"]}}
 * {"end": {"records": 1}}
 * </pre>
 */
final class Export {

    /** The form of the lines; another form gets another name. */
    static final String SCHEMA = "export/1";

    static final String HEAD = "export";
    static final String KEY = "key";
    static final String ROTATION = "rotation";
    static final String BEGIN = "begin";
    static final String PEAKS = "peaks";
    static final String RECORD = "record";
    static final String CHECKPOINT = "checkpoint";
    static final String NEWEST = "newest";
    static final String CONSISTENCY = "consistency";
    static final String END = "end";
    static final String RECORDS = "records";

    /** No line is longer; in characters. */
    private static final int LONGEST = 1 << 24;

    private final LogCheck check;
    private long line;
    private long records;
    private boolean ended;

    private Export(LogCheck check) {
        this.check = check;
    }

    /** Goes along these lines, up to the first thing that is wrong. */
    static void check(BufferedReader lines, LogCheck check) throws IOException {
        Export export = new Export(check);
        export.checkAll(lines);
    }

    private void checkAll(BufferedReader lines) throws IOException {
        String text = next(lines);
        while (text != null && check.finding().isEmpty()) {
            line++;
            read(text);
            text = next(lines);
        }
        if (!ended) {
            check.found(Finding.at(Flaw.TRUNCATED, check.size(), null));
        }
    }

    private void read(String text) {
        try {
            Json.Fields fields = Json.readFields(text);
            String what = fields.byName().firstKey();
            if (ended || fields.byName().size() != 1 || (line == 1) != what.equals(HEAD)) {
                throw new IllegalArgumentException("not in its place");
            }
            read(what, fields.fields(what));
        } catch (RuntimeException unreadable) {
            check.found(Finding.at(Flaw.UNREADABLE, line, null));
        }
    }

    private void read(String what, Json.Fields value) {
        switch (what) {
            case HEAD -> requireSchema(value);
            case KEY -> check.key(LogKey.of(value));
            case ROTATION -> check.rotation(SignedCheckpoint.of(value));
            case BEGIN -> check.begin(SignedCheckpoint.of(value), hashes(value, PEAKS));
            case RECORD -> {
                records++;
                check.record(LogRecord.of(value));
            }
            case CHECKPOINT -> check.checkpoint(SignedCheckpoint.of(value));
            case NEWEST -> check.newest(SignedCheckpoint.of(value), hashes(value, CONSISTENCY));
            case END -> end(value);
            default -> throw new IllegalArgumentException("'%s' is no line of an export".formatted(what));
        }
    }

    private static void requireSchema(Json.Fields export) {
        if (!export.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("another schema than " + SCHEMA);
        }
    }

    private void end(Json.Fields end) {
        ended = true;
        check.end();
        if (check.finding().isEmpty() && (check.last().isEmpty() || end.whole(RECORDS) != records)) {
            throw new IllegalArgumentException("an end without what came before");
        }
    }

    private static List<Hash> hashes(Json.Fields value, String name) {
        return value.items(name).stream()
                .map(item -> {
                    if (item instanceof Json.Text text) {
                        return Hash.ofHex(text.value());
                    }
                    throw new IllegalArgumentException("a hash that is no text");
                })
                .toList();
    }

    /** The next line; cut off when it is longer than any line can be, which nothing then takes for JSON. */
    private static @Nullable String next(BufferedReader lines) throws IOException {
        StringBuilder read = new StringBuilder();
        int character = lines.read();
        if (character < 0) {
            return null;
        }
        while (character >= 0 && character != '\n' && read.length() < LONGEST) {
            read.append((char) character);
            character = lines.read();
        }
        return read.toString();
    }
}
