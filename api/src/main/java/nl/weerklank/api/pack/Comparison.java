package nl.weerklank.api.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.weerklank.api.pack.Change.Kind;
import nl.weerklank.api.problem.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Which lines differ between two packs. It compares the documents as they are kept, line by line and field by field, so that
 * nothing that a pack says can change unseen.
 */
final class Comparison {

    /** The sections with lines, in the order of the pack. */
    static final List<String> SECTIONS =
            List.of("facts", "rules", "access", "retention", "bounds", "models", "statements", "measures", "claims");

    private Comparison() {}

    /** Every line that differs, by section and in the order of the pack; those that went come last in their section. */
    static List<Change> of(JsonNode before, JsonNode after) {
        return SECTIONS.stream()
                .flatMap(section -> ofSection(section, lines(before, section), lines(after, section)).stream())
                .toList();
    }

    private static List<Change> ofSection(
            String section, SequencedMap<String, JsonNode> before, SequencedMap<String, JsonNode> after) {
        List<Change> changes = new ArrayList<>();
        after.forEach((id, line) -> {
            JsonNode old = before.get(id);
            if (old == null) {
                changes.add(new Change(section, id, name(line), Kind.ADDED, List.of()));
            } else if (!old.equals(line)) {
                changes.add(new Change(section, id, name(line), Kind.CHANGED, fields(section, old, line)));
            }
        });
        before.forEach((id, line) -> {
            if (!after.containsKey(id)) {
                changes.add(new Change(section, id, name(line), Kind.REMOVED, List.of()));
            }
        });
        return changes;
    }

    /** A field that only serves machines is told by those it goes with; it has no name. */
    private static List<Change.Field> fields(String section, JsonNode before, JsonNode after) {
        TreeSet<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .flatMap(field -> nameOf(section, field).stream()
                        .map(name -> new Change.Field(field, name, said(before.get(field)), said(after.get(field)))))
                .toList();
    }

    private static Optional<Sentence> nameOf(String section, String field) {
        return PackWords.find("field." + section + "." + field);
    }

    private static SequencedMap<String, JsonNode> lines(JsonNode pack, String section) {
        SequencedMap<String, JsonNode> lines = new LinkedHashMap<>();
        pack.path(section).forEach(line -> lines.put(line.path("id").asText(), line));
        return lines;
    }

    /** What a line is called; a claim is called by what it claims, and a measure by what is done. */
    private static Sentence name(JsonNode line) {
        JsonNode name = line.has("name") ? line.path("name") : line.path("claim");
        return new Sentence(name.path("nl").asText(), name.path("en").asText());
    }

    private static @Nullable Sentence said(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isArray()) {
            List<Sentence> parts = StreamSupport.stream(value.spliterator(), false)
                    .map(Comparison::said)
                    .filter(Objects::nonNull)
                    .toList();
            return new Sentence(joined(parts, true), joined(parts, false));
        }
        if (value.isBoolean()) {
            return PackWords.say(value.asBoolean() ? "yes" : "no");
        }
        return value.isObject() ? saidOf(value) : Sentence.same(value.asText());
    }

    private static Sentence saidOf(JsonNode value) {
        if (value.has("words")) {
            return sentence(value.path("words"));
        }
        if (value.has("min")) {
            return PackWords.say(
                    "parameter",
                    Map.of(
                            "name", Sentence.same(value.path("name").asText()),
                            "value", Sentence.same(value.path("value").asText()),
                            "min", Sentence.same(value.path("min").asText()),
                            "max", Sentence.same(value.path("max").asText())));
        }
        return sentence(value);
    }

    private static Sentence sentence(JsonNode both) {
        return new Sentence(both.path("nl").asText(), both.path("en").asText());
    }

    private static String joined(List<Sentence> parts, boolean dutch) {
        return parts.stream().map(part -> dutch ? part.nl() : part.en()).collect(Collectors.joining("; "));
    }
}
