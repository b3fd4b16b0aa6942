package nl.weerklank.nlp.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.Taxonomy.Theme;
import nl.weerklank.engine.tag.Teacher.Lesson;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.nlp.pipeline.CoreNlpTagger;
import nl.weerklank.nlp.taxonomy.DefaultTaxonomy;

/**
 * Themes against labels, and whether a threshold of its own would help a theme: chosen on four fifths of the items, scored
 * on the last, five times. Beside it what the thresholds do to content without labels, such as the demo's.
 *
 * <p>Arguments: labelled items, their labels (both NDJSON by id), and content without labels.
 */
public final class ThemeCalibration {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<Integer> THRESHOLDS = List.of(400, 450, 500, 550, 600, 650, 700);
    private static final int FOLDS = 5;
    private static final int FEWEST_LABELLED = 8;
    private static final long SEED = 7;

    private final CoreNlpTagger tagger = new CoreNlpTagger();
    private final Taxonomy taxonomy = DefaultTaxonomy.load();

    private ThemeCalibration() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Set<String>> labels = new TreeMap<>();
        for (JsonNode label : read(arguments[1])) {
            labels.put(label.get("id").asText(), codes(label.get("themes")));
        }
        new ThemeCalibration().report(read(arguments[0]), labels, read(arguments[2]));
    }

    /** A labelled item, with the themes it gets at each threshold. */
    private record Tried(String id, Set<String> labels, Map<Integer, List<String>> found) {}

    private void report(List<JsonNode> items, Map<String, Set<String>> labels, List<JsonNode> unlabelled) {
        Lessons counted = tagger.teach("counts", taxonomy, items.stream().map(ThemeCalibration::lesson));
        List<Tried> tried = tried(items, labels, Lessons.NONE);
        int usual = Theme.USUAL_THRESHOLD;
        System.out.println("shipped: " + score(tried, item -> item.found().get(usual)));
        System.out.println("and with these items as the corpus: "
                + score(tried(items, labels, counted), item -> item.found().get(usual)));
        System.out.println("thresholds per theme, five folds: " + score(tried, folds(tried)::get));
        System.out.println("thresholds per theme, chosen and scored on all: " + score(tried, with(chosen(tried))));
        System.out.println("  chosen on all: " + chosen(tried));
        System.out.println("without labels, items by their number of themes: " + spread(unlabelled));
    }

    private List<Tried> tried(List<JsonNode> items, Map<String, Set<String>> labels, Lessons lessons) {
        return items.stream()
                .map(item -> new Tried(
                        item.get("id").asText(),
                        labels.get(item.get("id").asText()),
                        THRESHOLDS.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(), threshold -> found(item, at(threshold), lessons)))))
                .toList();
    }

    private List<String> found(JsonNode item, Taxonomy at, Lessons lessons) {
        return tagger
                .themes(
                        language(item),
                        item.get("title").asText(),
                        item.get("text").asText(),
                        at,
                        lessons)
                .stream()
                .map(theme -> theme.code().value())
                .toList();
    }

    private Taxonomy at(int threshold) {
        return new Taxonomy(
                "at-" + threshold,
                taxonomy.themes().stream()
                        .map(theme -> new Theme(
                                theme.code(),
                                theme.names(),
                                theme.definitions(),
                                theme.seeds(),
                                theme.negativeSeeds(),
                                theme.examples(),
                                threshold,
                                theme.audience()))
                        .toList());
    }

    /** What each item gets at the thresholds that were chosen without it. */
    private Map<Tried, List<String>> folds(List<Tried> tried) {
        List<Tried> shuffled = new ArrayList<>(tried);
        Collections.shuffle(shuffled, new Random(SEED));
        return IntStream.range(0, FOLDS)
                .boxed()
                .flatMap(fold -> {
                    List<Tried> rest = every(shuffled, index -> index % FOLDS != fold);
                    Function<Tried, List<String>> chosen = with(chosen(rest));
                    return every(shuffled, index -> index % FOLDS == fold).stream()
                            .map(item -> Map.entry(item, chosen.apply(item)));
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Tried> every(List<Tried> items, java.util.function.IntPredicate wanted) {
        return IntStream.range(0, items.size())
                .filter(wanted)
                .mapToObj(items::get)
                .toList();
    }

    /** The best threshold of each theme that has enough labels; of equals the lowest. */
    private Map<String, Integer> chosen(List<Tried> items) {
        Map<String, Integer> chosen = new TreeMap<>();
        for (Theme theme : taxonomy.themes()) {
            String code = theme.code().value();
            long labelled =
                    items.stream().filter(item -> item.labels().contains(code)).count();
            int best = Theme.USUAL_THRESHOLD;
            if (labelled >= FEWEST_LABELLED) {
                for (int threshold : THRESHOLDS) {
                    best = f1(items, code, threshold) > f1(items, code, best) ? threshold : best;
                }
            }
            chosen.put(code, best);
        }
        return chosen;
    }

    private static double f1(List<Tried> items, String code, int threshold) {
        Tally tally = new Tally();
        items.forEach(item -> tally.add(
                item.labels().contains(code), item.found().get(threshold).contains(code)));
        return tally.f1();
    }

    private static Function<Tried, List<String>> with(Map<String, Integer> thresholds) {
        return item -> item.found().get(Theme.USUAL_THRESHOLD).stream()
                .filter(code -> item.found().get(thresholds.get(code)).contains(code))
                .toList();
    }

    private static String score(List<Tried> items, Function<Tried, List<String>> found) {
        Tally tally = new Tally();
        int best = 0;
        for (Tried item : items) {
            List<String> codes = found.apply(item);
            Set<String> all = new HashSet<>(codes);
            all.addAll(item.labels());
            all.forEach(code -> tally.add(item.labels().contains(code), codes.contains(code)));
            best += !codes.isEmpty() && item.labels().contains(codes.getFirst()) ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "precision %.3f recall %.3f micro-F1 %.3f best theme %.3f",
                tally.precision(),
                tally.recall(),
                tally.f1(),
                (double) best / items.size());
    }

    private Map<Integer, Long> spread(List<JsonNode> items) {
        return items.stream()
                .map(item -> found(item, taxonomy, Lessons.NONE).size())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static Lesson lesson(JsonNode item) {
        return new Lesson(
                language(item), item.get("title").asText(), item.get("text").asText(), List.<ThemeCode>of());
    }

    private static Optional<Language> language(JsonNode item) {
        return Language.ofCode(item.path("lang").asText(item.path("language").asText("")));
    }

    private static Set<String> codes(JsonNode themes) {
        Set<String> codes = new HashSet<>();
        themes.forEach(code -> codes.add(code.asText()));
        return codes;
    }

    private static List<JsonNode> read(String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (Stream<String> all = Files.lines(Path.of(file))) {
            for (String line : all.toList()) {
                lines.add(MAPPER.readTree(line));
            }
        }
        return lines;
    }

    /** Right and wrong answers. */
    private static final class Tally {

        private int right;
        private int invented;
        private int missed;

        void add(boolean labelled, boolean found) {
            right += labelled && found ? 1 : 0;
            invented += !labelled && found ? 1 : 0;
            missed += labelled && !found ? 1 : 0;
        }

        double precision() {
            return right == 0 ? 0 : (double) right / (right + invented);
        }

        double recall() {
            return right == 0 ? 0 : (double) right / (right + missed);
        }

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2.0 * right + invented + missed);
        }
    }
}
