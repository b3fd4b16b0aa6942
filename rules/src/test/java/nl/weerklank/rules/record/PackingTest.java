package nl.weerklank.rules.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.weerklank.engine.testing.RandomRecords;
import nl.weerklank.rules.replay.GeneratedDecisions;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The parts of a record, packed:")
class PackingTest {

    private static final int SEED = 20261123;
    private static final Path GOLDEN = Path.of("src/test/resources/decision-1");

    @Test
    @DisplayName("G03 unpacked, they are the same bytes again")
    void roundTrip() {
        RandomRecords records = new RandomRecords(SEED);

        for (int i = 0; i < 500; i++) {
            byte[] canonical = RecordCodec.encode(records.next());
            RecordParts.Parts packed = Packing.packed(RecordParts.cut(canonical));

            assertThat(RecordParts.join(Packing.unpacked(packed.rest()), Packing.unpacked(packed.behaviour())))
                    .as("record %d of seed %d", i, SEED)
                    .isEqualTo(canonical);
        }
    }

    @ParameterizedTest
    @DisplayName("G04 what was packed in any way there ever was can be read")
    @ValueSource(strings = {"gzip", "words-1"})
    void golden(String way) throws IOException {
        for (int i = 1; i <= 6; i++) {
            RecordParts.Parts parts = RecordParts.cut(Files.readString(GOLDEN.resolve("record-%d.json".formatted(i)))
                    .strip()
                    .getBytes(UTF_8));

            assertThat(Packing.unpacked(kept(way, "record-%d.rest".formatted(i))))
                    .as("the rest of golden record %d", i)
                    .isEqualTo(parts.rest());
            assertThat(Packing.unpacked(kept(way, "record-%d.behaviour".formatted(i))))
                    .as("the behaviour of golden record %d", i)
                    .isEqualTo(parts.behaviour());
        }
    }

    @Test
    @DisplayName("decisions of the rules that ship are packed to less than two thirds of what GZIP makes of them")
    void small() {
        long packed = 0;
        long whole = 0;
        for (int seed = 0; seed < 100; seed++) {
            byte[] canonical = RecordCodec.encode(GeneratedDecisions.decision(seed, 50, StandardPolicy.ruleSet()));
            RecordParts.Parts parts = Packing.packed(RecordParts.cut(canonical));
            packed += parts.rest().length + parts.behaviour().length;
            whole += canonical.length;
        }

        assertThat(packed).as("of %d bytes", whole).isLessThan(whole / 12);
    }

    @Test
    @DisplayName("what was not packed, or was cut off, is refused")
    void broken() {
        RecordParts.Parts packed = Packing.packed(RecordParts.cut(RecordCodec.encode(new RandomRecords(SEED).next())));

        for (byte[] bytes : new byte[][] {
            {},
            {0},
            {1},
            {2},
            {3},
            {0x1f},
            {0x1f, (byte) 0x8b},
            "{}".getBytes(UTF_8),
            Arrays.copyOf(packed.rest(), packed.rest().length - 1),
            Arrays.copyOf(packed.behaviour(), packed.behaviour().length / 2)
        }) {
            assertThatThrownBy(() -> Packing.unpacked(bytes))
                    .as("%s", Arrays.toString(bytes))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static byte[] kept(String way, String file) throws IOException {
        return Files.readAllBytes(GOLDEN.resolve("packed").resolve(way).resolve(file));
    }
}
