package nl.weerklank.rules.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;

/**
 * Writes a decision as canonical JSON (RFC 8785) of schema {@code decision/1}, and reads it back to an equal decision. The
 * same decision always gives the same bytes, so that its hash can be checked by anybody.
 *
 * <p>Facts stand under their id. Those that every candidate shares stand once, under {@code sharedFacts}; each candidate
 * has the rest.
 */
public final class RecordCodec {

    private static final String CANDIDATES = "candidates";
    private static final String CONTENT = "content";
    private static final String FACTS = "facts";

    private static final ObjectMapper MAPPER = RecordMapper.create();

    private RecordCodec() {}

    /** The canonical bytes, in UTF-8. */
    public static byte[] encode(DecisionRecord decision) {
        Map<Fact, Object> shared = sharedFacts(decision.candidates());
        SortedMap<String, Object> byId = new TreeMap<>();
        shared.forEach((fact, value) -> byId.put(fact.id(), value));
        return written(
                MAPPER.writer()
                        .withAttribute(RecordMapper.SCHEMA, DecisionRecord.SCHEMA)
                        .withAttribute(RecordMapper.SHARED, byId)
                        .withAttribute(RecordMapper.LEFT_OUT, shared.keySet()),
                decision);
    }

    /** The decision as a tree of schema {@code decision/1}. */
    public static ObjectNode tree(DecisionRecord decision) {
        return tree(encode(decision));
    }

    /**
     * What is written in these bytes as a tree; of a record in parts, the rest is one as well.
     *
     * @throws IllegalArgumentException when they are no JSON object
     */
    public static ObjectNode tree(byte[] written) {
        try {
            return (ObjectNode) MAPPER.readTree(written);
        } catch (IOException | ClassCastException broken) {
            throw new IllegalArgumentException("this is not a JSON object", broken);
        }
    }

    /** The canonical bytes of a tree without fractions, whatever order its names stand in. */
    public static byte[] canonical(JsonNode tree) {
        return written(MAPPER.writer(), tree);
    }

    /** The facts that are known and equal for all candidates. */
    private static Map<Fact, Object> sharedFacts(List<Considered> candidates) {
        Map<Fact, Object> shared = new EnumMap<>(Fact.class);
        if (!candidates.isEmpty()) {
            Facts first = candidates.getFirst().facts();
            first.forEach((fact, value) -> {
                if (candidates.stream()
                        .allMatch(candidate -> value.equals(candidate.facts().get(fact)))) {
                    shared.put(fact, value);
                }
            });
        }
        return shared;
    }

    /**
     * The decision that these bytes tell of.
     *
     * @throws IllegalArgumentException when they are not a record of this schema
     */
    public static DecisionRecord decode(byte[] bytes) {
        try {
            return read(MAPPER.readTree(bytes));
        } catch (IOException | NullPointerException | ClassCastException broken) {
            throw new IllegalArgumentException("this is not a record of schema " + DecisionRecord.SCHEMA, broken);
        }
    }

    /** A value of a fact, as it stands in a record. */
    public static JsonNode value(Object value) {
        return MAPPER.valueToTree(value);
    }

    private static DecisionRecord read(JsonNode tree) throws JsonProcessingException {
        if (!(tree instanceof ObjectNode record)
                || !DecisionRecord.SCHEMA.equals(
                        record.path(RecordMapper.SCHEMA).asText())) {
            throw new IllegalArgumentException("the schema of the record is %s, expected %s"
                    .formatted(tree.path(RecordMapper.SCHEMA), DecisionRecord.SCHEMA));
        }
        JsonNode shared = record.path(RecordMapper.SHARED);
        for (JsonNode candidate : record.path(CANDIDATES)) {
            ObjectNode facts = (ObjectNode) candidate.get(FACTS);
            shared.properties().forEach(fact -> facts.set(fact.getKey(), fact.getValue()));
            facts.set(RecordMapper.ABOUT, candidate.get(CONTENT));
        }
        record.remove(RecordMapper.SCHEMA);
        record.remove(RecordMapper.SHARED);
        return MAPPER.treeToValue(record, DecisionRecord.class);
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
        return hash(written(MAPPER.writer(), profile));
    }

    /** Names where a leader stands; it changes whenever anything of it does. */
    public static String hashOf(ChampionState champion) {
        return hash(written(MAPPER.writer(), champion));
    }

    private static byte[] written(ObjectWriter writer, Object value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            // by way of characters: written straight to bytes, a character beyond 16 bits would be escaped
            writer.writeValue(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), value);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException("a record could not be written", impossible);
        }
    }
}
