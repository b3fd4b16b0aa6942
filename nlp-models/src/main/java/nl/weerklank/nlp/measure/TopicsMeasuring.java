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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.engine.tag.Tagger;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.Taxonomy.Seed;
import nl.weerklank.engine.tag.Taxonomy.Theme;
import nl.weerklank.engine.tag.Taxonomy.ThemeAudience;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.nlp.measure.Measurement.Aim;
import nl.weerklank.nlp.measure.Measurement.AtLeast;
import nl.weerklank.nlp.pipeline.CoreNlpTagger;

/**
 * How far a taxonomy of seven topics goes on single sentences: with seeds alone, and with ten examples a topic. The sentences
 * are those of SIB-200 (topics of FLORES, CC BY-SA 4.0), read from a folder with {@code nld_Latn.dev.tsv} and its kin: nothing
 * of them ships. The seeds are our own; examples are told by their line in the training file. No answer counts as wrong.
 */
final class TopicsMeasuring implements Measuring {

    private static final Map<Language, String> FILES = Map.of(Language.NL, "nld_Latn", Language.EN, "eng_Latn");
    private static final Aim DUTCH_AIM = new AtLeast(660);
    private static final Aim ENGLISH_AIM = new AtLeast(740);

    private final Tagger tagger = new CoreNlpTagger();
    private final Path folder;

    /** Measures with the sentences in a folder. */
    TopicsMeasuring(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Measurement> measure() throws IOException {
        List<Measurement> figures = new ArrayList<>();
        for (Language language : List.of(Language.NL, Language.EN)) {
            String data = "SIB-200 dev, " + language.code();
            List<Line> lines = lines(language, "dev");
            int seeds = right(language, lines, List.of());
            int examples = right(language, lines, exampleLines());
            figures.add(new Measurement("topics", data, "right, seeds alone", seeds, Aim.NONE, lines.size()));
            figures.add(new Measurement(
                    "topics",
                    data,
                    "right, with ten examples each",
                    examples,
                    language == Language.NL ? DUTCH_AIM : ENGLISH_AIM,
                    lines.size()));
        }
        return figures;
    }

    /** One labelled sentence; the number counts from 1 below the heading. */
    private record Line(int number, String topic, String text) {}

    private int right(Language language, List<Line> lines, List<Integer> examples) throws IOException {
        Taxonomy taxonomy = taxonomy(language, examples);
        int right = 0;
        for (Line line : lines) {
            List<ThemeTag> themes = tagger.themes(Optional.of(language), "", line.text(), taxonomy, Lessons.NONE);
            right += !themes.isEmpty() && themes.getFirst().code().value().equals(line.topic()) ? 1 : 0;
        }
        return Measurement.share(right, lines.size());
    }

    private Taxonomy taxonomy(Language language, List<Integer> chosen) throws IOException {
        Map<String, List<String>> examples = new TreeMap<>();
        for (Line line : lines(language, "train")) {
            if (chosen.contains(line.number())) {
                examples.computeIfAbsent(line.topic(), topic -> new ArrayList<>())
                        .add(line.text());
            }
        }
        List<Theme> themes = new ArrayList<>();
        seeds().forEach((topic, seeds) -> themes.add(new Theme(
                new ThemeCode(topic),
                Map.of(),
                Map.of(),
                seeds,
                Map.of(),
                Map.of(language, examples.getOrDefault(topic, List.of())),
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
            lines.add(new Line(i, code(cells[1]), cells[2]));
        }
        return lines;
    }

    /** A code holds no slash. */
    private static String code(String topic) {
        return topic.replace('/', '-');
    }

    private static List<String> resource(String name) throws IOException {
        try (InputStream stream = TopicsMeasuring.class.getResourceAsStream(name)) {
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
