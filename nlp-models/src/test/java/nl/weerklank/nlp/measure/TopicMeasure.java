package nl.weerklank.nlp.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.Taxonomy.Seed;
import nl.weerklank.engine.tag.Taxonomy.Theme;
import nl.weerklank.engine.tag.Taxonomy.ThemeAudience;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.nlp.pipeline.CoreNlpTagger;

/**
 * How far a taxonomy of seven topics goes on single sentences (SIB-200, topics of FLORES sentences, CC BY-SA 4.0; measured
 * on, never trained on or shipped): with seeds alone, and with at most ten examples a topic.
 *
 * <p>Argument: the folder with {@code nld_Latn.train.tsv} and its kin. Examples are the lines of the training file that
 * {@code sib-examples.txt} numbers.
 */
public final class TopicMeasure {

    private static final Map<Language, String> FILES = Map.of(Language.NL, "nld_Latn", Language.EN, "eng_Latn");

    private final CoreNlpTagger tagger = new CoreNlpTagger();
    private final Path folder;

    private TopicMeasure(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        TopicMeasure measure = new TopicMeasure(Path.of(arguments[0]));
        for (Language language : List.of(Language.NL, Language.EN)) {
            for (boolean examples : new boolean[] {false, true}) {
                for (String part : List.of("train", "dev")) {
                    measure.report(language, examples, part, arguments.length > 1);
                }
            }
        }
    }

    /** One labelled sentence; the line counts from 1 below the heading. */
    private record Line(int number, String topic, String text) {}

    private void report(Language language, boolean examples, String part, boolean withMisses) throws IOException {
        List<Integer> chosen = examples ? exampleLines() : List.of();
        Taxonomy taxonomy = taxonomy(language, chosen);
        int right = 0;
        int silent = 0;
        int asked = 0;
        for (Line line : lines(language, part)) {
            if (part.equals("train") && chosen.contains(line.number())) {
                continue;
            }
            List<ThemeTag> themes =
                    tagger.tag(Optional.of(language), "", line.text(), taxonomy).themes();
            String best = themes.isEmpty() ? "" : themes.getFirst().code().value();
            asked++;
            silent += best.isEmpty() ? 1 : 0;
            right += best.equals(code(line.topic())) ? 1 : 0;
            if (withMisses && !best.equals(code(line.topic()))) {
                System.out.printf("%s %d %s: %s%n", part, line.number(), line.topic(), themes);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s %s %s: %.3f right of %d, %d without a topic%n",
                language.code(),
                part,
                examples ? "with examples" : "seeds alone",
                (double) right / asked,
                asked,
                silent);
    }

    private Taxonomy taxonomy(Language language, List<Integer> chosen) throws IOException {
        Map<String, List<String>> examples = new TreeMap<>();
        for (Line line : lines(language, "train")) {
            if (chosen.contains(line.number())) {
                examples.computeIfAbsent(code(line.topic()), topic -> new ArrayList<>())
                        .add(line.text());
            }
        }
        Map<String, Map<Language, List<Seed>>> seeds = seeds();
        List<Theme> themes = new ArrayList<>();
        seeds.forEach((topic, perLanguage) -> themes.add(new Theme(
                new ThemeCode(topic),
                Map.of(),
                Map.of(),
                perLanguage,
                Map.of(),
                examples.containsKey(topic) ? Map.of(language, examples.get(topic)) : Map.of(),
                0,
                ThemeAudience.EVERYBODY)));
        return new Taxonomy("topics", themes);
    }

    private static Map<String, Map<Language, List<Seed>>> seeds() throws IOException {
        Map<String, Map<Language, List<Seed>>> seeds = new TreeMap<>();
        for (String line : resource("sib-topics.txt")) {
            String[] parts = line.split("\t", 2);
            String[] head = parts[0].split(" ", 3);
            int weight = Integer.parseInt(head[2]);
            seeds.computeIfAbsent(code(head[0]), topic -> new EnumMap<>(Language.class))
                    .computeIfAbsent(Language.ofCode(head[1]).orElseThrow(), language -> new ArrayList<>())
                    .addAll(Arrays.stream(parts[1].split(", ", -1))
                            .map(phrase -> new Seed(phrase, weight))
                            .toList());
        }
        return seeds;
    }

    private static List<Integer> exampleLines() throws IOException {
        return resource("sib-examples.txt").stream()
                .flatMap(line -> Arrays.stream(line.split("\t", 2)[1].split(" ", -1)))
                .map(Integer::valueOf)
                .toList();
    }

    private List<Line> lines(Language language, String part) throws IOException {
        List<String> all = Files.readAllLines(folder.resolve("%s.%s.tsv".formatted(FILES.get(language), part)));
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            String[] cells = all.get(i).split("\t", 3);
            lines.add(new Line(i, cells[1], cells[2]));
        }
        return lines;
    }

    private static String code(String topic) {
        return topic.replace('/', '-');
    }

    private static List<String> resource(String name) throws IOException {
        try (InputStream stream = TopicMeasure.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("%s is not on the class path".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
