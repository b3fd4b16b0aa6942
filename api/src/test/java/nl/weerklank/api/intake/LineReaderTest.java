package nl.weerklank.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A stream is cut into lines:")
class LineReaderTest {

    @ParameterizedTest(name = "\"{0}\" gives {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ''               | ''
                    a                | 1=a
                    a~b              | 1=a 2=b
                    a~b~             | 1=a 2=b
                    a~~b             | 1=a 3=b
                    a~  ~b           | 1=a 3=b
                    ~~~              | ''
                    12345            | 1=12345
                    123456           | 1=too-long
                    123456~b         | 1=too-long 2=b
                    12345678901234~b | 1=too-long 2=b
                    a~123456         | 1=a 2=too-long
                    """)
    @DisplayName("with their numbers, without the blank ones, and nothing kept of one that is too long")
    void lines(String text, String expected) throws IOException {
        byte[] bytes = text.replace('~', '\n').getBytes(StandardCharsets.UTF_8);

        List<String> atOnce = read(new ByteArrayInputStream(bytes));
        List<String> byteByByte = read(new DripStream(bytes));

        assertThat(String.join(" ", atOnce)).isEqualTo(expected);
        assertThat(byteByByte).isEqualTo(atOnce);
    }

    private static List<String> read(InputStream in) throws IOException {
        LineReader reader = new LineReader(in, 5);
        List<String> lines = new ArrayList<>();
        for (LineReader.Line line = reader.read(); line != null; line = reader.read()) {
            byte[] bytes = line.bytes();
            lines.add(line.number() + "=" + (bytes == null ? "too-long" : new String(bytes, StandardCharsets.UTF_8)));
        }
        return lines;
    }

    /** Gives one byte at a time, as a slow connection would. */
    private static final class DripStream extends ByteArrayInputStream {

        DripStream(byte[] bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(1, length));
        }
    }
}
