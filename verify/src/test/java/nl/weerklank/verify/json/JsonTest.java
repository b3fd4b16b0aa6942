package nl.weerklank.verify.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JSON with one form for each value:")
class JsonTest {

    private static final long SEED = 20_261_122L;

    @Test
    @DisplayName("is written as another program for RFC 8785 writes it, and reads back to the same")
    void differential() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            Json value = new Json.Items(List.of(random(random, 4)));

            String written = value.canonical();

            assertThat(written)
                    .as("seed %d, case %d", SEED, i)
                    .isEqualTo(new JsonCanonicalizer(written).getEncodedString());
            assertThat(Json.read(written)).isEqualTo(value);
        }
    }

    private static Json random(Random random, int deep) {
        return switch (random.nextInt(deep == 0 ? 5 : 7)) {
            case 0 -> new Json.Whole(random.nextLong(1L << 53) * (random.nextBoolean() ? 1 : -1));
            case 1 -> new Json.Flag(random.nextBoolean());
            case 2 -> new Json.Nothing();
            case 3, 4 -> new Json.Text(text(random));
            case 5 ->
                new Json.Items(random.ints(random.nextInt(4))
                        .mapToObj(i -> random(random, deep - 1))
                        .toList());
            default -> {
                Json.Building fields = Json.fields();
                for (int i = random.nextInt(4); i > 0; i--) {
                    fields.put(text(random), random(random, deep - 1));
                }
                yield fields.done();
            }
        };
    }

    private static String text(Random random) {
        int[] points = {'a', '"', '\\', '\n', '\b', 0x1f, 0x7f, 0xe9, 0x20ac, 0xfb33, 0x1f600, '/', 0};
        return random.ints(random.nextInt(6), 0, points.length)
                .collect(StringBuilder::new, (text, i) -> text.appendCodePoint(points[i]), StringBuilder::append)
                .toString();
    }

    @ParameterizedTest(name = "refuses {0}")
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":1,\"a\":1}",
                "[1,]",
                "[1] 2",
                "01",
                "-",
                "1.5",
                "1e3",
                "9007199254740992",
                "12345678901234567890",
                "tru",
                "\"\\u12\"",
                "\"\\x\"",
                "\"\\ud800\"",
                "\"open",
                "{a:1}",
                "'a'",
                "NaN"
            })
    void refuses(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(JsonException.class);
    }

    @Test
    @DisplayName("refuses a control character within a text, and what is nested without end")
    void refusesDepth() {
        assertThatThrownBy(() -> Json.read("\"a\tb\"")).hasMessageContaining("control character");
        assertThatThrownBy(() -> Json.read("[".repeat(100_000))).hasMessageContaining("64 levels");
    }

    @Test
    @DisplayName("says which field is not what was expected")
    void namesTheField() {
        Json.Fields fields = Json.readFields("{\"size\": \"3\"}");

        assertThatThrownBy(() -> fields.whole("size"))
                .hasMessageContaining("'size'")
                .hasMessageContaining("whole");
        assertThatThrownBy(() -> fields.text("root")).hasMessageContaining("'root' is missing");
        assertThatThrownBy(() -> Json.readFields("[]")).hasMessageContaining("no object");
    }
}
