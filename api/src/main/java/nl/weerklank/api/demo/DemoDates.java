package nl.weerklank.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Moves the demo's dates along by whole days, so that yesterday's news is yesterday's on the day of the first load. The
 * number of days is kept in the data folder: loading again changes nothing.
 */
final class DemoDates {

    /** The moment for which the demo was written. */
    private static final Instant WRITTEN_FOR = Instant.parse("2026-11-21T08:00:00Z");

    private static final List<String> MOMENTS =
            List.of("publishedAt", "insideSince", "availableFrom", "expiresAt", "agreedAt", "pausedUntil");
    private static final List<String> DAYS = List.of("from", "until");

    private final long days;

    private DemoDates(long days) {
        this.days = days;
    }

    /** The dates of the first load into this data folder; that is now when there was none. */
    static DemoDates keptIn(Path data, Instant now) throws IOException {
        Path file = data.resolve("demo-days.txt");
        if (!Files.exists(file)) {
            long passed = Math.floorDiv(Duration.between(WRITTEN_FOR, now).toSeconds(), 24 * 60 * 60);
            Files.writeString(file, Long.toString(passed));
        }
        return new DemoDates(Long.parseLong(Files.readString(file).trim()));
    }

    static DemoDates movedBy(long days) {
        return new DemoDates(days);
    }

    /** The same document with every date moved. */
    JsonNode moved(JsonNode document) {
        JsonNode copy = document.deepCopy();
        move(copy);
        return copy;
    }

    private void move(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Iterator<Map.Entry<String, JsonNode>> fields = object.fields();
            while (fields.hasNext()) {
                Map.Entry<String, JsonNode> field = fields.next();
                if (field.getValue().isTextual()) {
                    object.put(
                            field.getKey(),
                            moved(field.getKey(), field.getValue().textValue()));
                } else {
                    move(field.getValue());
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::move);
        }
    }

    private String moved(String field, String value) {
        if (MOMENTS.contains(field)) {
            return Instant.parse(value).plus(Duration.ofDays(days)).toString();
        }
        return DAYS.contains(field) && value.length() == 10
                ? LocalDate.parse(value).plusDays(days).toString()
                : value;
    }
}
