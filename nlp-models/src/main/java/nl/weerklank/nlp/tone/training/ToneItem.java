package nl.weerklank.nlp.tone.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Tone.Sentiment;
import nl.weerklank.engine.tag.Tone.Voice;

/**
 * A text and how it sounds.
 *
 * @param source the file it stands in
 */
record ToneItem(
        String id, String source, Language language, String title, String text, Sentiment sentiment, Voice voice) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every {@code *.ndjson} of a folder, by name; one item per line. */
    static List<ToneItem> corpus(Path folder) throws IOException {
        List<ToneItem> items = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode item = JSON.readTree(line);
                    items.add(of(item, item, file.getFileName().toString()));
                }
            }
        }
        return items;
    }

    /** Items and their labels in two files, joined by id. */
    static List<ToneItem> labelled(Path itemFile, Path labelFile) throws IOException {
        Map<String, JsonNode> labels = new HashMap<>();
        for (String line : Files.readAllLines(labelFile)) {
            JsonNode label = JSON.readTree(line);
            labels.put(label.path("id").asText(), label);
        }
        List<ToneItem> items = new ArrayList<>();
        for (String line : Files.readAllLines(itemFile)) {
            JsonNode item = JSON.readTree(line);
            JsonNode label = labels.get(item.path("id").asText());
            if (label != null) {
                items.add(of(item, label, itemFile.getFileName().toString()));
            }
        }
        return items;
    }

    private static ToneItem of(JsonNode item, JsonNode label, String source) {
        return new ToneItem(
                item.path("id").asText(),
                source,
                Language.ofCode(item.path("lang").asText()).orElse(Language.UND),
                item.path("title").asText(),
                item.path("text").asText(),
                Sentiment.valueOf(upper(label, "sentiment")),
                Voice.valueOf(upper(label, "voice")));
    }

    private static String upper(JsonNode label, String field) {
        return label.path(field).asText().toUpperCase(Locale.ROOT);
    }
}
