package nl.weerklank.rules.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Brings a document of an older schema to the newest, one step at a time, before it is read. A step is never removed: a
 * revision of any day stays readable.
 */
final class Upgrade {

    /** The steps of this version, by the schema they begin from: none, for {@value Rule#SCHEMA} is the first schema. */
    static final Upgrade CURRENT = new Upgrade(Map.of());

    private final Map<String, UnaryOperator<ObjectNode>> steps;

    Upgrade(Map<String, UnaryOperator<ObjectNode>> steps) {
        this.steps = Map.copyOf(steps);
    }

    /** The document as the newest schema has it; one of an unknown schema stays as it is, for the reader to refuse. */
    JsonNode newest(JsonNode document) {
        JsonNode newest = document;
        for (int step = 0; step < steps.size(); step++) {
            newest = next(newest);
        }
        return newest;
    }

    private JsonNode next(JsonNode document) {
        UnaryOperator<ObjectNode> step = steps.get(document.path("schema").asText());
        return step != null && document instanceof ObjectNode older ? step.apply(older.deepCopy()) : document;
    }
}
