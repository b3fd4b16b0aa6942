package nl.weerklank.api.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.EmployeeProfile;

/**
 * Writes a decision as canonical JSON (RFC 8785) of schema {@code decision/1}, and reads it back to an equal decision. The
 * same decision always gives the same bytes, so that its hash can be checked by anybody.
 *
 * <p>Facts stand under their id. Those that every candidate shares stand once, under {@code sharedFacts}; each candidate
 * has the rest.
 */
public final class RecordCodec {

    private static final String SCHEMA = "schema";
    private static final String SHARED = "sharedFacts";
    private static final String CANDIDATES = "candidates";
    private static final String CONTENT = "content";
    private static final String FACTS = "facts";

    private static final ObjectMapper MAPPER = RecordMapper.create();

    private RecordCodec() {}

    /** The canonical bytes, in UTF-8. */
    public static byte[] encode(DecisionRecord decision) {
        return canonical(tree(decision));
    }

    /** The decision as a tree of schema {@code decision/1}. */
    public static ObjectNode tree(DecisionRecord decision) {
        ObjectNode tree = MAPPER.valueToTree(decision);
        tree.put(SCHEMA, DecisionRecord.SCHEMA);
        tree.set(SHARED, takeSharedFacts((ArrayNode) tree.get(CANDIDATES)));
        return tree;
    }

    /**
     * The decision that these bytes tell of.
     *
     * @throws IllegalArgumentException when they are not a record of this schema
     */
    public static DecisionRecord decode(byte[] bytes) {
        try {
            return read(MAPPER.readTree(bytes));
        } catch (IOException broken) {
            throw new IllegalArgumentException("this is not a record of schema " + DecisionRecord.SCHEMA, broken);
        }
    }

    private static DecisionRecord read(JsonNode tree) throws JsonProcessingException {
        if (!(tree instanceof ObjectNode record)
                || !DecisionRecord.SCHEMA.equals(record.path(SCHEMA).asText())) {
            throw new IllegalArgumentException(
                    "the schema of the record is %s, expected %s".formatted(tree.path(SCHEMA), DecisionRecord.SCHEMA));
        }
        JsonNode shared = record.path(SHARED);
        for (JsonNode candidate : record.path(CANDIDATES)) {
            ObjectNode facts = (ObjectNode) candidate.get(FACTS);
            shared.properties().forEach(fact -> facts.set(fact.getKey(), fact.getValue()));
            facts.set(RecordMapper.ABOUT, candidate.get(CONTENT));
        }
        record.remove(SCHEMA);
        record.remove(SHARED);
        return MAPPER.treeToValue(record, DecisionRecord.class);
    }

    private static ObjectNode takeSharedFacts(ArrayNode candidates) {
        ObjectNode shared = MAPPER.createObjectNode();
        if (candidates.isEmpty()) {
            return shared;
        }
        shared.setAll((ObjectNode) candidates.get(0).get(FACTS));
        for (JsonNode candidate : candidates) {
            keepEqual(shared, candidate.get(FACTS));
        }
        for (JsonNode candidate : candidates) {
            ((ObjectNode) candidate.get(FACTS))
                    .remove(shared.properties().stream().map(Map.Entry::getKey).toList());
        }
        return shared;
    }

    private static void keepEqual(ObjectNode shared, JsonNode facts) {
        Iterator<Map.Entry<String, JsonNode>> each = shared.fields();
        while (each.hasNext()) {
            Map.Entry<String, JsonNode> fact = each.next();
            if (!fact.getValue().equals(facts.get(fact.getKey()))) {
                each.remove();
            }
        }
    }

    /** SHA-256 of the canonical bytes, in hexadecimal. */
    public static String hash(byte[] canonical) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** SHA-256 of a person as a decision sees them: equal persons give the same, on every replica. */
    public static String hashOf(EmployeeProfile profile) {
        return hash(canonical(MAPPER.valueToTree(profile)));
    }

    /** The canonical bytes of a tree, in UTF-8. */
    public static byte[] canonical(JsonNode tree) {
        try {
            return CanonicalJson.of(tree);
        } catch (IOException impossible) {
            throw new IllegalStateException("a tree could not be written as canonical JSON", impossible);
        }
    }
}
