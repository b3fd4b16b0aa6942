package nl.weerklank.rules.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.testing.RandomRecords;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

    private static final int RECORDS = Boolean.getBoolean("weerklank.long") ? 20_000 : 500;

    @Test
    @DisplayName("G03 A record read back equals the decision that was written, and writes the same bytes again")
    void roundTrip() {
        RandomRecords records = new RandomRecords(20261121);

        for (int i = 0; i < RECORDS; i++) {
            DecisionRecord decision = records.next();
            byte[] bytes = RecordCodec.encode(decision);

            DecisionRecord read = RecordCodec.decode(bytes);

            assertThat(read).as("record %d", i).isEqualTo(decision);
            assertThat(RecordCodec.encode(read)).as("record %d", i).isEqualTo(bytes);
        }
    }

    @Test
    @DisplayName("G04 A record is canonical JSON, so that anybody can compute its hash")
    void isCanonical() throws IOException {
        RandomRecords records = new RandomRecords(7);

        for (int i = 0; i < 50; i++) {
            byte[] bytes = RecordCodec.encode(records.next());

            assertThat(new String(new JsonCanonicalizer(bytes).getEncodedUTF8(), UTF_8))
                    .isEqualTo(new String(bytes, UTF_8));
        }
    }

    @Test
    @DisplayName("G04 A record that somebody else wrote down in another order has the same canonical form")
    void inAnotherOrder() throws IOException {
        RandomRecords records = new RandomRecords(11);

        for (int i = 0; i < 50; i++) {
            byte[] bytes = RecordCodec.encode(records.next());
            ObjectNode reversed = JsonNodeFactory.instance.objectNode();
            new ObjectMapper()
                    .readTree(bytes).properties().stream()
                            .toList()
                            .reversed()
                            .forEach(field -> reversed.set(field.getKey(), field.getValue()));

            assertThat(RecordCodec.canonical(reversed)).isEqualTo(bytes);
        }
    }

    @Test
    @DisplayName("A record of decision/1 looks today as it looked when it was first written")
    void golden() throws IOException {
        for (int i = 1; i <= 6; i++) {
            byte[] golden = Files.readString(Path.of("src/test/resources/decision-1/record-%d.json".formatted(i)))
                    .strip()
                    .getBytes(UTF_8);

            assertThat(new String(RecordCodec.encode(RecordCodec.decode(golden)), UTF_8))
                    .as("golden record %d", i)
                    .isEqualTo(new String(golden, UTF_8));
        }
    }

    @Test
    @DisplayName("A record of another schema is refused, not misread")
    void otherSchema() {
        byte[] other = "{\"schema\":\"decision/2\"}".getBytes(UTF_8);

        assertThatThrownBy(() -> RecordCodec.decode(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("decision/2");
    }
}
