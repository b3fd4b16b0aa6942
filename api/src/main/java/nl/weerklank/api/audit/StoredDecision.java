package nl.weerklank.api.audit;

import java.util.SortedMap;
import java.util.TreeMap;
import nl.weerklank.api.sql.Row;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.json.JsonException;
import nl.weerklank.verify.log.Leaf;
import nl.weerklank.verify.tree.Hash;
import org.jspecify.annotations.Nullable;

/** Reads of a decision what its leaf is made of. */
final class StoredDecision {

    /** What {@link #leaf} reads of a decision d, beside the column parts of wherever it is kept. */
    static final String OPEN = """
            d.id, d.pseudonym, d.decided_at, d.channel, d.rule_set_revision, d.outcome_keys::text as outcome_keys,
            d.digest_id, d.hash
            """;

    /** What {@link #stored} reads: two parts, or one of what was decided before there were two. */
    static final String SEALED = """
            (select case when p.behaviour is null
                then jsonb_build_object('record', encode(sha256(p.sealed), 'hex'))
                else jsonb_build_object(
                    'DECISION', encode(sha256(p.sealed), 'hex'), 'BEHAVIOUR', encode(sha256(p.behaviour), 'hex'))
             end::text from decision_payload p where p.decision_id = d.id) as stored
            """;

    private StoredDecision() {}

    /** The leaf of what is stored now; null when the decision is not there. */
    static Json.@Nullable Fields leaf(Row row) {
        if (row.uuidOrNull("id") == null) {
            return null;
        }
        String digest = row.uuidOrNull("digest_id") == null
                ? null
                : row.uuid("digest_id").toString();
        return new Leaf(
                        row.uuid("id").toString(),
                        row.uuid("pseudonym").toString(),
                        row.instant("decided_at"),
                        row.text("channel"),
                        row.text("rule_set_revision"),
                        json(row.text("outcome_keys")),
                        digest,
                        row.text("hash"),
                        json(row.text("parts")))
                .json();
    }

    /** SHA-256 of the sealed parts that are there. */
    static SortedMap<String, Hash> stored(Row row) {
        SortedMap<String, Hash> stored = new TreeMap<>();
        String parts = row.textOrNull("stored");
        if (parts != null) {
            Json.Fields fields = Json.readFields(parts);
            fields.byName().keySet().forEach(name -> stored.put(name, Hash.ofHex(fields.text(name))));
        }
        return stored;
    }

    /** What was tampered with may not be JSON as it was ever written here: then it is some text, which hashes otherwise. */
    private static Json json(String text) {
        try {
            return Json.read(text);
        } catch (JsonException other) {
            return Json.text(text);
        }
    }
}
