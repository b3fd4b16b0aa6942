package nl.weerklank.verify.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * What the log keeps of a decision: everything of it that is open, and a hash of each part that is sealed. Those hashes are of
 * what is stored, not of what it says: a part, or the key to it, can be destroyed and the leaf still holds.
 *
 * @param pseudonym whom it was about
 * @param outcome what it came to, without anything personal
 * @param digestId the digest it was made for; null when somebody asked
 * @param recordHash SHA-256 of the whole record, as text in hexadecimal
 * @param parts the sealed parts ({@link #parts(List)})
 */
public record Leaf(
        String decisionId,
        String pseudonym,
        Instant decidedAt,
        String channel,
        String ruleSetRevision,
        Json outcome,
        @Nullable String digestId,
        String recordHash,
        Json parts) {

    /** The form of the leaf; another form gets another name. */
    public static final String SCHEMA = "leaf/1";

    /** The field with the id of the decision. */
    public static final String DECISION = "decisionId";

    private static final String PARTS = "parts";

    /**
     * A sealed part of a decision.
     *
     * @param sha256 of the sealed bytes, as they are stored
     */
    public record Part(String name, Hash sha256) {

        /** The part that is stored as these bytes. */
        public static Part of(String name, byte[] sealed) {
            return new Part(name, Hash.ofContent(sealed));
        }

        private static Part of(Json json) {
            if (json instanceof Json.Fields part) {
                return new Part(part.text("name"), Hash.ofHex(part.text("sha256")));
            }
            throw new IllegalArgumentException("a part is no object");
        }

        private Json json() {
            return Json.fields().put("name", name).put("sha256", sha256.hex()).done();
        }
    }

    /** Parts as they stand in a leaf: in the order of their names, each once. */
    public static Json parts(List<Part> parts) {
        if (parts.stream().map(Part::name).distinct().count() < parts.size()) {
            throw new IllegalArgumentException("a sealed part is there twice, expected each once");
        }
        return new Json.Items(parts.stream()
                .sorted(Comparator.comparing(Part::name))
                .map(Part::json)
                .toList());
    }

    /** The leaf as it is hashed. */
    public Json.Fields json() {
        return Json.fields()
                .put("schema", SCHEMA)
                .put(DECISION, decisionId)
                .put("pseudonym", pseudonym)
                .put("decidedAt", decidedAt.toString())
                .put("channel", channel)
                .put("ruleSetRevision", ruleSetRevision)
                .put("outcome", outcome)
                .put("digestId", digestId)
                .put("recordHash", recordHash)
                .put(PARTS, parts)
                .done();
    }

    /** Its hash in the tree. */
    public Hash hash() {
        return hash(json());
    }

    /** The hash in the tree of a leaf of any schema. */
    public static Hash hash(Json.Fields leaf) {
        return Hash.ofLeaf(leaf.canonical().getBytes(StandardCharsets.UTF_8));
    }

    /** The sealed parts that a leaf names. */
    public static List<Part> parts(Json.Fields leaf) {
        return leaf.items(PARTS).stream().map(Part::of).toList();
    }
}
