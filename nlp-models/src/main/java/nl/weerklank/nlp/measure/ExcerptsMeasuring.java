package nl.weerklank.nlp.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Tagger;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.nlp.measure.Measurement.Aim;
import nl.weerklank.nlp.measure.Measurement.AtLeast;
import nl.weerklank.nlp.measure.Measurement.AtMost;
import nl.weerklank.nlp.pipeline.CoreNlpTagger;
import nl.weerklank.nlp.taxonomy.DefaultTaxonomy;

/**
 * Whole taggings on the labelled excerpts for development, with the language declared and the default taxonomy. The
 * arithmetic is that of the {@code score.py} beside them: themes that are optional are neither asked for nor held against
 * the tagger.
 */
final class ExcerptsMeasuring implements Measuring {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path excerpts;
    private final Tagger tagger = new CoreNlpTagger();
    private final Taxonomy taxonomy = DefaultTaxonomy.load();

    /** Measures with the excerpts in a folder. */
    ExcerptsMeasuring(Path excerpts) {
        this.excerpts = excerpts;
    }

    @Override
    public List<Measurement> measure() throws IOException {
        List<Excerpt> all = read();
        List<Measurement> figures = new ArrayList<>();
        figures.addAll(figures("dev excerpts", all));
        for (String language : List.of("nl", "en")) {
            List<Excerpt> some = all.stream()
                    .filter(one -> one.text("lang").equals(language))
                    .toList();
            figures.addAll(figures("dev excerpts, " + language, some));
        }
        return figures;
    }

    private List<Excerpt> read() throws IOException {
        Map<String, Tagging> taggings = new HashMap<>();
        for (String line : Files.readAllLines(excerpts.resolve("dev.items.jsonl"))) {
            JsonNode item = JSON.readTree(line);
            Optional<Language> language = Language.ofCode(item.path("lang").asText());
            String text = item.path("text").asText();
            taggings.put(
                    item.path("id").asText(),
                    tagger.tag(language, item.path("title").asText(), text, taxonomy));
        }
        List<Excerpt> all = new ArrayList<>();
        for (String line : Files.readAllLines(excerpts.resolve("dev.gold.jsonl"))) {
            JsonNode gold = JSON.readTree(line);
            Tagging tagging = taggings.get(gold.path("id").asText());
            if (tagging != null) {
                all.add(new Excerpt(gold, tagging));
            }
        }
        return all;
    }

    private static List<Measurement> figures(String data, List<Excerpt> all) {
        List<Measurement> figures = new ArrayList<>();
        figures.addAll(themes(data, all));
        figures.addAll(tone(data, all));
        figures.addAll(people(data, all));
        return figures;
    }

    private static List<Measurement> themes(String data, List<Excerpt> all) {
        Tally tally = new Tally();
        all.forEach(one -> one.count(tally));
        int top = share(all, Excerpt::isBestThemeRight);
        return List.of(
                new Measurement("themes", data, "micro-F1", tally.f1(), new AtLeast(720), all.size()),
                new Measurement("themes", data, "precision", tally.precision(), Aim.NONE, all.size()),
                new Measurement("themes", data, "recall", tally.recall(), Aim.NONE, all.size()),
                new Measurement("themes", data, "best theme right", top, new AtLeast(870), all.size()));
    }

    private static List<Measurement> tone(String data, List<Excerpt> all) {
        List<Excerpt> negative = all.stream()
                .filter(one -> one.text("sentiment").equals("negative"))
                .toList();
        int right = share(all, one -> one.sentiment().equals(one.text("sentiment")));
        int found = share(negative, one -> one.sentiment().equals("negative"));
        int praised = share(negative, one -> one.sentiment().equals("positive"));
        int voice = share(all, one -> one.voice().equals(one.text("voice")));
        return List.of(
                new Measurement("sentiment", data, "accuracy", right, new AtLeast(720), all.size()),
                new Measurement("sentiment", data, "negative found", found, new AtLeast(750), negative.size()),
                new Measurement(
                        "sentiment", data, "negative called positive", praised, new AtMost(100), negative.size()),
                new Measurement("voice", data, "accuracy", voice, new AtLeast(800), all.size()));
    }

    private static List<Measurement> people(String data, List<Excerpt> all) {
        Tally tally = new Tally();
        all.forEach(one -> tally.count(
                one.gold().path("namesPeople").asBoolean(), one.tagging().namesPeople()));
        return List.of(
                new Measurement("names people", data, "precision", tally.precision(), new AtLeast(850), tally.there()),
                new Measurement("names people", data, "recall", tally.recall(), new AtLeast(900), tally.there()));
    }

    private static int share(List<Excerpt> all, Predicate<Excerpt> right) {
        return Measurement.share((int) all.stream().filter(right).count(), all.size());
    }

    /** An excerpt's labels beside its tagging. */
    private record Excerpt(JsonNode gold, Tagging tagging) {

        String text(String field) {
            return gold.path(field).asText();
        }

        String sentiment() {
            return tagging.tone().sentiment().value().name().toLowerCase(Locale.ROOT);
        }

        String voice() {
            return tagging.tone().voice().value().name().toLowerCase(Locale.ROOT);
        }

        void count(Tally tally) {
            Set<String> asked = codes("themes");
            Set<String> optional = codes("themes_optional");
            Set<String> either = new HashSet<>(found());
            either.addAll(asked);
            either.removeIf(code -> optional.contains(code) && !asked.contains(code));
            either.forEach(code -> tally.count(asked.contains(code), found().contains(code)));
        }

        boolean isBestThemeRight() {
            return !found().isEmpty()
                    && (codes("themes").contains(found().getFirst())
                            || codes("themes_optional").contains(found().getFirst()));
        }

        private List<String> found() {
            return tagging.themes().stream().map(theme -> theme.code().value()).toList();
        }

        private Set<String> codes(String field) {
            Set<String> codes = new HashSet<>();
            gold.path(field).forEach(code -> codes.add(code.asText()));
            return codes;
        }
    }
}
