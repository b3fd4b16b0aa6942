package nl.weerklank.verify.check;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.log.Leaf;
import nl.weerklank.verify.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log as it is found.
 *
 * @param index its number, from 0
 * @param decisionId the decision that the log says it is
 * @param leaf made of what is stored of the decision now; null when there is nothing any more
 * @param hash of the leaf as the log has it
 * @param stored SHA-256 of each sealed part that is stored now, by name; what was erased is left out
 */
public record LogRecord(
        long index, String decisionId, Json.@Nullable Fields leaf, Hash hash, SortedMap<String, Hash> stored) {

    private static final String INDEX = "index";
    private static final String LEAF = "leaf";
    private static final String HASH = "hash";
    private static final String STORED = "stored";

    /** @throws IllegalArgumentException when it is not of this form */
    static LogRecord of(Json.Fields json) {
        SortedMap<String, Hash> stored = new TreeMap<>();
        Json.Fields parts = json.fields(STORED);
        parts.byName().keySet().forEach(name -> stored.put(name, Hash.ofHex(parts.text(name))));
        return new LogRecord(
                json.whole(INDEX),
                json.text(Leaf.DECISION),
                json.isNothing(LEAF) ? null : json.fields(LEAF),
                Hash.ofHex(json.text(HASH)),
                stored);
    }

    /** As it stands in an export. */
    public Json.Fields json() {
        Json.Building parts = Json.fields();
        stored.forEach((name, sha256) -> parts.put(name, sha256.hex()));
        return Json.fields()
                .put(INDEX, index)
                .put(Leaf.DECISION, decisionId)
                .put(LEAF, leaf == null ? Json.text(null) : leaf)
                .put(HASH, hash.hex())
                .put(STORED, parts.done())
                .done();
    }

    /** Whether everything that is stored is what the leaf says, sealed parts that were erased aside. */
    public boolean isAsItWas() {
        if (leaf == null
                || !Leaf.hash(leaf).equals(hash)
                || !leaf.text(Leaf.DECISION).equals(decisionId)) {
            return false;
        }
        Map<String, Hash> written = new TreeMap<>();
        Leaf.parts(leaf).forEach(part -> written.put(part.name(), part.sha256()));
        return stored.entrySet().stream().allMatch(part -> part.getValue().equals(written.get(part.getKey())));
    }
}
