package nl.weerklank.nlp.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.nlp.pipeline.CoreNlpTagger;
import nl.weerklank.nlp.taxonomy.DefaultTaxonomy;

/**
 * Tags a file of labelled items and writes the predictions that {@code score.py} compares; measures speed on the way.
 *
 * <p>Arguments: items (NDJSON with id, lang, title, text), predictions to write, and optionally {@code evidence} to write
 * what each value rests on as well.
 */
public final class Measure {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int WORDS_PER_DOCUMENT = 400;
    private static final int ROUNDS = 400;

    private final CoreNlpTagger tagger = new CoreNlpTagger();
    private final Taxonomy taxonomy = DefaultTaxonomy.load();

    private Measure() {}

    public static void main(String[] arguments) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            items.add(MAPPER.readTree(line));
        }
        Measure measure = new Measure();
        measure.predict(items, Path.of(arguments[1]), arguments.length > 2);
        measure.languages(items);
        if (arguments.length <= 2) {
            measure.speed(items);
        }
    }

    private void predict(List<JsonNode> items, Path target, boolean withEvidence) throws IOException {
        List<String> lines = new ArrayList<>();
        for (JsonNode item : items) {
            Tagging tagging =
                    tagger.tag(Language.ofCode(item.path("lang").asText()), title(item), text(item), taxonomy);
            lines.add(line(item, tagging, withEvidence).toString());
        }
        Files.write(target, lines);
    }

    private static ObjectNode line(JsonNode item, Tagging tagging, boolean withEvidence) {
        ObjectNode line = MAPPER.createObjectNode().put("id", item.path("id").asText());
        ArrayNode themes = line.putArray("themes");
        tagging.themes().forEach(theme -> themes.add(theme.code().value()));
        line.put("sentiment", lower(tagging.tone().sentiment().value()));
        line.put("voice", lower(tagging.tone().voice().value()));
        var formality = tagging.tone().formality();
        line.put("formality", formality == null ? null : lower(formality));
        line.put("namesPeople", tagging.namesPeople());
        if (withEvidence) {
            line.put("why", tagging.themes() + " " + tagging.tone() + " " + tagging.entities());
        }
        return line;
    }

    private void languages(List<JsonNode> items) {
        int right = 0;
        for (JsonNode item : items) {
            Tagging tagging = tagger.tag(Optional.empty(), title(item), text(item), taxonomy);
            if (tagging.language().code().equals(item.path("lang").asText())) {
                right++;
            }
        }
        System.out.printf(Locale.ROOT, "language detected: %d of %d%n", right, items.size());
    }

    /** CPU time per document of 400 words, made by joining items of one language. */
    private void speed(List<JsonNode> items) {
        for (Language language : List.of(Language.NL, Language.EN)) {
            List<String> documents = documents(items, language);
            for (int round = 0; round < ROUNDS; round++) {
                tagger.tag(Optional.of(language), "", documents.get(round % documents.size()), taxonomy);
            }
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int round = 0; round < ROUNDS; round++) {
                tagger.tag(Optional.of(language), "", documents.get(round % documents.size()), taxonomy);
            }
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.2f ms of CPU per document of 400 words%n",
                    language.code(),
                    spent / 1e6 / ROUNDS);
        }
    }

    private static List<String> documents(List<JsonNode> items, Language language) {
        List<String> documents = new ArrayList<>();
        StringBuilder document = new StringBuilder();
        int words = 0;
        for (JsonNode item : items) {
            if (item.path("lang").asText().equals(language.code())) {
                document.append(text(item)).append("\n\n");
                words += text(item).split("\\s+").length;
            }
            if (words >= WORDS_PER_DOCUMENT) {
                documents.add(document.toString());
                document.setLength(0);
                words = 0;
            }
        }
        return documents;
    }

    private static String title(JsonNode item) {
        return item.path("title").asText();
    }

    private static String text(JsonNode item) {
        return item.path("text").asText();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
