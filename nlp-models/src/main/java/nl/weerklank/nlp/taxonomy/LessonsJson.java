package nl.weerklank.nlp.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.engine.tag.Lessons.LearnedTheme;
import nl.weerklank.engine.tag.Lessons.SeedCounts;
import nl.weerklank.engine.tag.Lessons.WordWeights;
import nl.weerklank.engine.tag.ThemeCode;

/** Lessons as JSON, the way they are kept. Equal lessons are written the same, so their hash can be compared. */
public final class LessonsJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LessonsJson() {}

    public static String write(Lessons lessons) {
        ObjectNode root = MAPPER.createObjectNode().put("revision", lessons.revision());
        ObjectNode counts = root.putObject("counts");
        each(lessons.counts(), (language, count) -> {
            ObjectNode node = counts.putObject(language.code()).put("documents", count.documents());
            numbers(count.holding(), node.putObject("holding"));
        });
        ArrayNode themes = root.putArray("themes");
        lessons.themes().forEach(theme -> write(theme, themes.addObject()));
        return root.toString();
    }

    private static void write(LearnedTheme theme, ObjectNode node) {
        node.put("code", theme.code().value()).put("labelled", theme.labelled());
        ObjectNode weights = node.putObject("weights");
        each(theme.weights(), (language, words) -> {
            ObjectNode perLanguage = weights.putObject(language.code()).put("bias", words.bias());
            numbers(words.words(), perLanguage.putObject("words"));
        });
    }

    private static void numbers(Map<String, Integer> numbers, ObjectNode node) {
        new TreeMap<>(numbers).forEach(node::put);
    }

    private static <T> void each(Map<Language, T> perLanguage, BiConsumer<Language, T> writer) {
        if (!perLanguage.isEmpty()) {
            new EnumMap<>(perLanguage).forEach(writer);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Lessons read(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            Map<Language, SeedCounts> counts = new EnumMap<>(Language.class);
            root.get("counts")
                    .properties()
                    .forEach(entry -> counts.put(
                            language(entry.getKey()),
                            new SeedCounts(
                                    entry.getValue().get("documents").intValue(),
                                    numbers(entry.getValue().get("holding")))));
            List<LearnedTheme> themes = new ArrayList<>();
            root.get("themes").forEach(theme -> themes.add(theme(theme)));
            return new Lessons(root.get("revision").textValue(), counts, themes);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("these are no lessons", e);
        }
    }

    private static LearnedTheme theme(JsonNode node) {
        Map<Language, WordWeights> weights = new EnumMap<>(Language.class);
        node.get("weights")
                .properties()
                .forEach(entry -> weights.put(
                        language(entry.getKey()),
                        new WordWeights(
                                entry.getValue().get("bias").intValue(),
                                numbers(entry.getValue().get("words")))));
        return new LearnedTheme(
                new ThemeCode(node.get("code").textValue()),
                node.get("labelled").intValue(),
                weights);
    }

    private static Language language(String code) {
        return Language.ofCode(code).orElseThrow();
    }

    private static Map<String, Integer> numbers(JsonNode node) {
        Map<String, Integer> numbers = new TreeMap<>();
        node.properties()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().intValue()));
        return numbers;
    }
}
