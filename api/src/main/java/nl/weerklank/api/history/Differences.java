package nl.weerklank.api.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import nl.weerklank.engine.Language;

/** Compares two states of something field by field. */
final class Differences {

    /** Lists of things with a code: what they are called, one of them. */
    private static final Map<String, String> ONE_OF = Map.of("themes", "theme");

    private final Set<String> untold;
    private final Language reader;

    /**
     * @param untold fields of which only is told that they changed
     * @param reader of the names of themes
     */
    Differences(Set<String> untold, Language reader) {
        this.untold = untold;
        this.reader = reader;
    }

    /** What differs, in the order of the names. */
    List<FieldChange> between(JsonNode before, JsonNode after) {
        return within("", before, after);
    }

    private List<FieldChange> within(String path, JsonNode before, JsonNode after) {
        SortedSet<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        List<FieldChange> changes = new ArrayList<>();
        names.forEach(name -> changes.addAll(of(path + name, before.path(name), after.path(name))));
        return changes;
    }

    private List<FieldChange> of(String field, JsonNode before, JsonNode after) {
        if (before.equals(after) || (isNothing(before) && isNothing(after))) {
            return List.of();
        }
        if (untold.contains(field)) {
            return List.of(new FieldChange(field, null, List.of(), List.of()));
        }
        if (before instanceof ObjectNode || after instanceof ObjectNode) {
            return within(field + ".", before, after);
        }
        if (hasCodes(before) || hasCodes(after)) {
            return ofCoded(field, before, after);
        }
        if (before instanceof ArrayNode || after instanceof ArrayNode) {
            return List.of(ofLists(field, texts(before), texts(after)));
        }
        List<String> parts = Excerpt.of(before.asText(""), after.asText(""));
        return List.of(new FieldChange(
                field,
                null,
                isNothing(before) ? List.of() : List.of(parts.get(0)),
                isNothing(after) ? List.of() : List.of(parts.get(1))));
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static boolean hasCodes(JsonNode node) {
        return node instanceof ArrayNode list && !list.isEmpty() && list.get(0).has("code");
    }

    private List<FieldChange> ofCoded(String field, JsonNode before, JsonNode after) {
        Map<String, JsonNode> old = byCode(before);
        Map<String, JsonNode> now = byCode(after);
        List<FieldChange> changes = new ArrayList<>();
        String one = ONE_OF.getOrDefault(field, field);
        old.forEach((code, thing) -> {
            if (!now.containsKey(code)) {
                changes.add(new FieldChange(one, null, List.of(name(thing)), List.of()));
            }
        });
        now.forEach((code, thing) -> {
            JsonNode earlier = old.get(code);
            if (earlier == null) {
                changes.add(new FieldChange(one, null, List.of(), List.of(name(thing))));
            } else {
                within("", earlier, thing).forEach(change -> changes.add(change.of(name(thing))));
            }
        });
        return changes.isEmpty() ? List.of(new FieldChange(field, null, names(old), names(now))) : changes;
    }

    private static Map<String, JsonNode> byCode(JsonNode list) {
        Map<String, JsonNode> things = new LinkedHashMap<>();
        list.forEach(thing -> things.put(thing.path("code").asText(), thing));
        return things;
    }

    private List<String> names(Map<String, JsonNode> things) {
        return things.values().stream().map(this::name).toList();
    }

    /** In the language of the reader, else in the other one, else its code. */
    private String name(JsonNode thing) {
        JsonNode names = thing.path("names");
        String other = names.path("nl")
                .asText(names.path("en").asText(thing.path("code").asText()));
        return names.path(reader.code()).asText(other);
    }

    /** What went and what came; everything when only the order changed. */
    private static FieldChange ofLists(String field, List<String> before, List<String> after) {
        Set<String> gone = new LinkedHashSet<>(before);
        Set<String> came = new LinkedHashSet<>(after);
        after.forEach(gone::remove);
        before.forEach(came::remove);
        return gone.isEmpty() && came.isEmpty()
                ? new FieldChange(field, null, before, after)
                : new FieldChange(field, null, List.copyOf(gone), List.copyOf(came));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(text(element)));
        return texts;
    }

    /** A value, or the values of a small object one after the other: a phrase and its weight. */
    private static String text(JsonNode element) {
        if (element.isValueNode()) {
            String whole = element.asText();
            return Excerpt.of(whole, "").getFirst();
        }
        StringJoiner values = new StringJoiner(" · ");
        element.forEach(value -> values.add(value.asText()));
        return values.toString();
    }
}
