package nl.weerklank.api.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.sql.Row;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.sentence.SentenceRenderer;

/** A rule set as it lies in the database. */
final class StoredSet {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredSet() {}

    static String body(Collection<Rule> rules) {
        ArrayNode body = JSON.createArrayNode();
        byId(rules).values().forEach(rule -> body.add(RuleWriter.json(rule)));
        return body.toString();
    }

    static String sentences(Collection<Rule> rules, SentenceRenderer renderer) {
        ObjectNode sentences = JSON.createObjectNode();
        byId(rules).values().forEach(rule -> {
            Bilingual sentence = renderer.sentences(rule);
            sentences
                    .putObject(rule.id().value())
                    .put("nl", sentence.nl())
                    .put("en", sentence.en())
                    .put("words", SentenceRenderer.VERSION);
        });
        return sentences.toString();
    }

    static String changes(Collection<Rule> before, Collection<Rule> after) {
        SortedMap<RuleId, Rule> old = byId(before);
        SortedMap<RuleId, Rule> now = byId(after);
        ObjectNode changes = JSON.createObjectNode();
        ArrayNode added = changes.putArray("added");
        ArrayNode changed = changes.putArray("changed");
        ArrayNode removed = changes.putArray("removed");
        now.forEach((id, rule) -> {
            if (!old.containsKey(id)) {
                added.add(id.value());
            } else if (!rule.equals(old.get(id))) {
                changed.add(id.value());
            }
        });
        old.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> removed.add(id.value()));
        return changes.toString();
    }

    static Published published(Row row) {
        try {
            List<Rule> rules = StreamSupport.stream(
                            JSON.readTree(row.text("body")).spliterator(), false)
                    .map(RuleReader::read)
                    .toList();
            Map<RuleId, Sentence> sentences = new HashMap<>();
            for (Map.Entry<String, JsonNode> sentence :
                    JSON.readTree(row.text("sentences")).properties()) {
                sentences.put(
                        new RuleId(sentence.getKey()),
                        new Sentence(
                                sentence.getValue().path("nl").asText(),
                                sentence.getValue().path("en").asText()));
            }
            return new Published(row.text("revision"), row.text("hash"), rules, sentences);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Publication publication(Row row) {
        String draft = row.textOrNull("draft_id");
        return new Publication(
                row.number("seq"),
                row.text("revision"),
                row.text("hash"),
                row.instant("published_at"),
                row.text("published_by"),
                row.texts("approved_by"),
                row.text("comment"),
                row.textOrNull("base_revision"),
                draft == null ? null : UUID.fromString(draft),
                changed(row.text("changes")));
    }

    private static Publication.Changed changed(String json) {
        try {
            JsonNode changes = JSON.readTree(json);
            return changes.isEmpty()
                    ? Publication.Changed.NOTHING
                    : new Publication.Changed(
                            texts(changes.path("added")),
                            texts(changes.path("changed")),
                            texts(changes.path("removed")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static SortedMap<RuleId, Rule> byId(Collection<Rule> rules) {
        SortedMap<RuleId, Rule> sorted = new TreeMap<>();
        rules.forEach(rule -> sorted.put(rule.id(), rule));
        return sorted;
    }
}
