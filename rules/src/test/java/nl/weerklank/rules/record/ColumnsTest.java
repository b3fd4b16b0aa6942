package nl.weerklank.rules.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.weerklank.engine.testing.RandomRecords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JSON in columns:")
class ColumnsTest {

    private static final int SEED = 20261123;

    @Test
    @DisplayName("what stands in one place lies together, and names are written once for each set of them")
    void together() {
        String json = """
                {"items":[{"age":3,"tags":["a"]},{"age":5,"tags":[]},{"age":7},{"age":9,"tags":["b","c"]}],"none":{}}""";

        assertThat(new String(Columns.of(json.getBytes(UTF_8)), UTF_8)).isEqualTo("""
                {"items","none"

                [4

                {"age","tags"
                }0
                {"age"
                }0

                3
                5
                7
                9

                [1
                [0
                [2

                "a"
                "b"
                "c"

                {

                """);
    }

    @Test
    @DisplayName("G03 every record comes back as the same bytes")
    void records() {
        RandomRecords records = new RandomRecords(SEED);

        for (int i = 0; i < 500; i++) {
            byte[] canonical = RecordCodec.encode(records.next());

            assertThat(Columns.json(Columns.of(canonical))).as("record %d", i).isEqualTo(canonical);
        }
    }

    @Test
    @DisplayName("any JSON without blanks comes back as the same bytes, whatever its names and texts hold")
    void anything() throws JsonProcessingException {
        Random random = new Random(SEED);
        ObjectMapper json = new ObjectMapper();

        for (int i = 0; i < 20_000; i++) {
            byte[] any = json.writeValueAsBytes(any(random, 5));

            assertThat(Columns.json(Columns.of(any)))
                    .as("%d of seed %d: %s", i, SEED, new String(any, UTF_8))
                    .isEqualTo(any);
        }
    }

    @ParameterizedTest
    @DisplayName("what are no columns is refused")
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "1",
                "1\n",
                "1\n\n2\n\n",
                "}0\n\n",
                "}x\n\n",
                "[x\n\n",
                "[2000000000\n\n1\n\n",
                "{\"a\"\n\n",
                "{\"a\n\n1\n\n",
                "{a\n\n1\n\n",
                "[2\n\n1\n\n"
            })
    void broken(String columns) {
        assertThatThrownBy(() -> Columns.json(columns.getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("what was cut off anywhere is refused")
    void cutOff() {
        byte[] columns = Columns.of(RecordCodec.encode(new RandomRecords(SEED).next()));

        for (int length = 0; length < columns.length; length++) {
            byte[] cut = Arrays.copyOf(columns, length);
            assertThatThrownBy(() -> Columns.json(cut))
                    .as("the first %d bytes", length)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Object any(Random random, int depth) {
        int sort = random.nextInt(depth == 0 ? 4 : 8);
        return switch (sort) {
            case 0 -> random.nextInt(2_000) - 1_000;
            case 1 -> random.nextBoolean();
            case 2, 3 -> text(random);
            case 4, 5 -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(any(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> members = new TreeMap<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    members.put(
                            random.nextInt(3) > 0 ? "abc".substring(random.nextInt(3)) : text(random),
                            any(random, depth - 1));
                }
                yield members;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        String letters = "ab,:{}[]\"\\\n\t é€0";
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
