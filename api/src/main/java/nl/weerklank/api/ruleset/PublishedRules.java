package nl.weerklank.api.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.sentence.SentenceRenderer;
import nl.weerklank.rules.standard.StandardPolicy;

/**
 * The door to published rule sets. The first time an organisation asks, the policy that ships is published for it. Every
 * call runs inside a transaction of the organisation.
 */
@ApplicationScoped
public class PublishedRules {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;
    /** A revision is the hash of its content, so that one build serves every organisation. */
    private final Map<String, Published> built = new ConcurrentHashMap<>();

    PublishedRules(Sql sql) {
        this.sql = sql;
    }

    /** The rule set that holds now. */
    public Published current() {
        return newest().orElseGet(() -> {
            publish(StandardPolicy.rules());
            return newest().orElseThrow();
        });
    }

    /** The rule set of this revision, as it was published. */
    public Optional<Published> find(String revision) {
        return sql.first(
                        "select revision from rule_set_revision where revision = ?",
                        row -> row.text("revision"),
                        revision)
                .map(this::build);
    }

    private Optional<Published> newest() {
        return sql.first(
                        "select revision from rule_set_revision where published_at is not null order by seq desc limit 1",
                        row -> row.text("revision"))
                .map(this::build);
    }

    private Published build(String revision) {
        return built.computeIfAbsent(revision, this::read);
    }

    private Published read(String revision) {
        return sql.first(
                        "select body::text as body, sentences::text as sentences from rule_set_revision where revision = ?",
                        row -> read(revision, row),
                        revision)
                .orElseThrow();
    }

    private void publish(List<Rule> rules) {
        ArrayNode body = JSON.createArrayNode();
        ObjectNode sentences = JSON.createObjectNode();
        SentenceRenderer renderer = new SentenceRenderer(StandardPolicy.rules());
        for (Rule rule : rules) {
            body.add(RuleWriter.json(rule));
            Bilingual sentence = renderer.sentences(rule);
            sentences.putObject(rule.id().value()).put("nl", sentence.nl()).put("en", sentence.en());
        }
        sql.change("""
                insert into rule_set_revision (revision, body, sentences, published_at)
                values (?, ?::jsonb, ?::jsonb, clock_timestamp()) on conflict do nothing
                """, RuleWriter.hash(rules), body.toString(), sentences.toString());
    }

    private static Published read(String revision, Row row) {
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
            return new Published(revision, rules, sentences, DroolsRuleSet.of(rules));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
