package nl.weerklank.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

    private final ContentLines lines = new ContentLines(Instant.parse("2026-11-20T06:30:00Z"));

    @Test
    void aPlainLineBecomesAnEvergreenArticleOfItsSite() throws IOException {
        String plain =
                "{\"id\": \"a\", \"lang\": \"nl\", \"url\": \"https://vakblad.example/x\", \"title\": \"T\", \"text\": \"X\"}";

        assertThat(ServiceClient.JSON.readTree(lines.convert(plain))).isEqualTo(ServiceClient.JSON.readTree("""
                        {"id": "a", "language": "nl", "url": "https://vakblad.example/x", "title": "T", "text": "X",
                         "source": {"kind": "EXTERNAL", "name": "vakblad.example"}, "class": "KNOWLEDGE",
                         "purpose": "KNOWLEDGE", "confidentiality": "PUBLIC", "evergreen": true,
                         "publishedAt": "2026-11-20T06:30:00Z"}"""));
    }

    @Test
    void aLineInTheServicesShapeAndABrokenOnePassUnchanged() {
        String own = "{\"id\": \"a\", \"language\": \"nl\"}";

        assertThat(lines.convert(own)).isEqualTo(own);
        assertThat(lines.convert("{broken")).isEqualTo("{broken");
        assertThat(lines.convert("")).isEmpty();
    }

    @Test
    void theStreamHoldsOneLineForEachLine() throws IOException {
        BufferedReader reader = new BufferedReader(new StringReader("{\"id\": \"a\"}\n\n{\"id\": \"é\"}"));

        String streamed = new String(lines.streamOf(reader).readAllBytes(), StandardCharsets.UTF_8);

        assertThat(streamed).isEqualTo("{\"id\": \"a\"}\n\n{\"id\": \"é\"}\n");
    }
}
