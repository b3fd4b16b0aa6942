package nl.weerklank.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import nl.weerklank.rules.RandomRules;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The reader and the committed schema are two descriptions of one language; neither accepts what the other refuses. */
class RuleSchemaTest {

    private static final int DOCUMENTS = Boolean.getBoolean("weerklank.long") ? 100_000 : 5_000;
    private static final long SEED = Long.getLong("weerklank.seed", new Random().nextLong());
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final JsonNode COMMITTED = committed();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    COMMITTED,
                    SchemaValidatorsConfig.builder()
                            .formatAssertionsEnabled(true)
                            .failFast(true)
                            .build());

    @Test
    @DisplayName("G09 the committed schema says what the vocabulary and the reader say")
    void the_committed_schema_is_that_of_the_vocabulary() throws IOException {
        Path written = Path.of("target", "rule-1.schema.json");
        Files.createDirectories(written.getParent());
        Files.writeString(written, JSON.writeValueAsString(SchemaWriter.schema()) + "\n");

        assertThat(COMMITTED).as("the new schema is in %s", written).isEqualTo(SchemaWriter.schema());
    }

    @Test
    void every_shipped_rule_keeps_to_the_schema() {
        assertThat(StandardPolicy.rules()).isNotEmpty().allSatisfy(rule -> assertThat(
                        SCHEMA.validate(RuleWriter.json(rule)))
                .isEmpty());
    }

    @Test
    void every_random_rule_keeps_to_the_schema() {
        for (int set = 0; set < DOCUMENTS / 60; set++) {
            for (Rule rule : new RandomRules(SEED + set).rules(6)) {
                assertThat(SCHEMA.validate(RuleWriter.json(rule)))
                        .as("seed %d, %s", SEED + set, RuleWriter.canonical(rule))
                        .isEmpty();
            }
        }
    }

    @Test
    @DisplayName("G09 what the reader refuses for its shape the schema refuses too, and the other way round")
    void the_reader_and_the_schema_agree_on_spoilt_documents() {
        System.out.printf("rule schema: %,d documents, repeat with -Dweerklank.seed=%d%n", DOCUMENTS, SEED);
        Map<String, Integer> verdicts = new TreeMap<>();

        for (int i = 0; i < DOCUMENTS; i++) {
            JsonNode document = new Spoiling(SEED + i).spoilt();
            List<Issue> issues = issuesOf(document);
            boolean fits = SCHEMA.validate(document).isEmpty();

            if (fits) {
                assertThat(issues)
                        .as("seed %d: the schema accepts %s", SEED + i, document)
                        .allMatch(RuleSchemaTest::isBeyondSchemas);
            } else {
                assertThat(issues)
                        .as("seed %d: the schema refuses %s", SEED + i, document)
                        .isNotEmpty();
            }
            verdicts.merge("%s %s".formatted(fits, issues.isEmpty()), 1, Integer::sum);
        }

        assertThat(verdicts.keySet()).containsExactly("false false", "true false", "true true");
        assertThat(verdicts.get("false false")).isGreaterThan(DOCUMENTS / 4);
    }

    private static List<Issue> issuesOf(JsonNode document) {
        try {
            RuleReader.read(document);
            return List.of();
        } catch (RuleRefusedException refusal) {
            return refusal.issues();
        }
    }

    /** What depends on two places at once, or on what a fact means. */
    private static boolean isBeyondSchemas(Issue issue) {
        boolean number = issue.value().matches("-?[0-9]+");
        return issue.path().endsWith("/param")
                || issue.path().startsWith("/params/")
                        && (number || issue.message().equals(Complaint.UNUSED))
                || issue.path().equals("/valid/until")
                || issue.message().en().startsWith("between on ")
                || issue.message().en().startsWith("The parameter runs from ")
                || issue.message().en().startsWith("A personal reason ");
    }

    private static JsonNode committed() {
        try {
            return JSON.readTree(
                    Objects.requireNonNull(Rule.class.getResourceAsStream("rule-1.schema.json"), "no schema"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
