package nl.weerklank.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import nl.weerklank.engine.testing.RandomRecords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordSchemaTest {

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
    @DisplayName("G01 The committed schema of a record is that of the types it is made of")
    void isThatOfTheTypes() throws IOException {
        Path written = Path.of("target", "decision-1.schema.json");
        Files.writeString(written, JSON.writeValueAsString(SchemaOfRecords.schema()) + "\n");

        assertThat(COMMITTED).as("the new schema is in %s", written).isEqualTo(SchemaOfRecords.schema());
    }

    @Test
    @DisplayName("G01 Every record that is written keeps to the schema")
    void writtenRecordsKeepToIt() {
        RandomRecords records = new RandomRecords(20261122);

        for (int i = 0; i < 300; i++) {
            assertThat(SCHEMA.validate(RecordCodec.tree(records.next())))
                    .as("record %d", i)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("G01 Every golden record keeps to the schema, whichever version wrote it")
    void goldenRecordsKeepToIt() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/decision-1"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(SCHEMA.validate(JSON.readTree(file.toFile())))
                        .as("%s", file)
                        .isEmpty();
            }
        }
    }

    @Test
    @DisplayName("What is unknown, missing or of another type is refused by the schema")
    void refuses() {
        ObjectNode more = RecordCodec.tree(new RandomRecords(7).next()).put("mood", "good");
        ObjectNode less = RecordCodec.tree(new RandomRecords(7).next());
        less.remove("decidedAt");
        ObjectNode other = RecordCodec.tree(new RandomRecords(7).next()).put("limit", "three");

        assertThat(Stream.of(more, less, other))
                .allSatisfy(record -> assertThat(SCHEMA.validate(record)).isNotEmpty());
    }

    private static JsonNode committed() {
        try {
            return JSON.readTree(Objects.requireNonNull(
                    RecordCodec.class.getResourceAsStream("decision-1.schema.json"), "no schema"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
