package nl.weerklank.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.engine.Language;

/** Documents of {@value #TOKENS} tokens, made of the demo organisation's texts in one language. */
final class Documents {

    static final int TOKENS = 300;

    private Documents() {}

    static List<String> of(Path root, Language language) throws IOException {
        List<String> words = new ArrayList<>();
        for (String line : Files.readAllLines(root.resolve("docs/demo/content.ndjson"))) {
            JsonNode item = new ObjectMapper().readTree(line);
            if (item.path("language").asText().equals(language.code())) {
                words.addAll(List.of(item.path("text").asText().split("\\s+")));
            }
        }
        List<String> documents = new ArrayList<>();
        for (int at = 0; at + TOKENS <= words.size(); at += TOKENS) {
            documents.add(String.join(" ", words.subList(at, at + TOKENS)));
        }
        return documents;
    }
}
