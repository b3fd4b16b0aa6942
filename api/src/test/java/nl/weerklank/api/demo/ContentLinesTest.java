package nl.weerklank.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

    private final ContentLines lines = new ContentLines();

    @Test
    void aPlainLineBecomesAnEvergreenArticleOfItsSite() throws IOException {
        String plain =
                "{\"id\": \"a\", \"lang\": \"nl\", \"url\": \"https://vakblad.example/x\", \"title\": \"T\", \"text\": \"X\"}";

        assertThat(ServiceClient.JSON.readTree(lines.convert(plain))).isEqualTo(ServiceClient.JSON.readTree("""
                        {"id": "a", "language": "nl", "url": "https://vakblad.example/x", "title": "T", "text": "X",
                         "source": {"kind": "EXTERNAL", "name": "vakblad.example"}, "class": "KNOWLEDGE",
                         "purpose": "KNOWLEDGE", "confidentiality": "PUBLIC", "evergreen": true,
                         "publishedAt": "2000-01-01T00:00:00Z"}"""));
    }

    @Test
    void aRemarkBehindTheAddressIsLeftOut() throws IOException {
        assertThat(urlOf("https://vakblad.example/x (kopie)")).isEqualTo("https://vakblad.example/x");
        assertThat(urlOf("geen adres")).isEmpty();
    }

    private String urlOf(String written) throws IOException {
        return ServiceClient.JSON
                .readTree(lines.convert("{\"id\": \"a\", \"lang\": \"nl\", \"url\": \"" + written + "\"}"))
                .path("url")
                .asText();
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
