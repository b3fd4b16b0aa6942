package nl.weerklank.api.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.verify.check.LogRecord;
import nl.weerklank.verify.check.LogWalk;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.log.LogKey;
import nl.weerklank.verify.log.SignedCheckpoint;
import nl.weerklank.verify.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Writes the open part of decisions as a table (RFC 4180). Every cell is quoted, and one that a spreadsheet could take for a
 * formula begins with an apostrophe.
 */
final class CsvWriter implements LogWalk {

    private static final List<String> COLUMNS = List.of(
            "index",
            "decisionId",
            "decidedAt",
            "pseudonym",
            "channel",
            "ruleSetRevision",
            "digestId",
            "offered",
            "pushed",
            "withheld",
            "recordHash",
            "leafHash");

    private final Appendable out;

    CsvWriter(Appendable out) {
        this.out = out;
        write(COLUMNS.stream());
    }

    @Override
    public void record(LogRecord record) {
        Json.Fields leaf = record.leaf();
        if (leaf == null) {
            write(Stream.of(Long.toString(record.index()), record.decisionId()));
            return;
        }
        Json.Fields outcome = leaf.byName().get("outcome") instanceof Json.Fields fields
                ? fields
                : Json.fields().done();
        write(Stream.of(
                Long.toString(record.index()),
                record.decisionId(),
                leaf.text("decidedAt"),
                leaf.text("pseudonym"),
                leaf.text("channel"),
                leaf.text("ruleSetRevision"),
                leaf.isNothing("digestId") ? "" : leaf.text("digestId"),
                words(outcome.byName().get("offered")),
                words(outcome.byName().get("pushed")),
                counts(outcome.byName().get("withheld")),
                leaf.text("recordHash"),
                record.hash().hex()));
    }

    private static String words(@Nullable Json list) {
        return list instanceof Json.Items items
                ? items.values().stream()
                        .map(item -> item instanceof Json.Text text ? text.value() : "?")
                        .collect(Collectors.joining(" "))
                : "";
    }

    private static String counts(@Nullable Json byReason) {
        return byReason instanceof Json.Fields fields
                ? fields.byName().entrySet().stream().map(CsvWriter::count).collect(Collectors.joining(" "))
                : "";
    }

    private static String count(Map.Entry<String, Json> reason) {
        int number =
                reason.getValue() instanceof Json.Items items ? items.values().size() : 0;
        return "%s:%d".formatted(reason.getKey(), number);
    }

    private void write(Stream<String> cells) {
        try {
            out.append(cells.map(CsvWriter::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String cell(String text) {
        boolean likeAFormula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        return '"' + (likeAFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void key(LogKey key) {
        // a table of decisions proves nothing
    }

    @Override
    public void rotation(SignedCheckpoint checkpoint) {
        // a table of decisions proves nothing
    }

    @Override
    public void begin(SignedCheckpoint from, List<Hash> peaks) {
        // a table of decisions proves nothing
    }

    @Override
    public void checkpoint(SignedCheckpoint checkpoint) {
        // a table of decisions proves nothing
    }

    @Override
    public void newest(SignedCheckpoint newest, List<Hash> consistency) {
        // a table of decisions proves nothing
    }

    @Override
    public void end() {
        // a table of decisions proves nothing
    }
}
