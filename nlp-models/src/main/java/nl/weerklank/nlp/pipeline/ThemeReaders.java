package nl.weerklank.nlp.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.engine.tag.Lessons.LearnedTheme;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.Taxonomy.Theme;
import nl.weerklank.nlp.form.Forms;
import nl.weerklank.nlp.list.Fingerprint;
import nl.weerklank.nlp.taxonomy.LessonsJson;
import nl.weerklank.nlp.taxonomy.TaxonomyJson;
import nl.weerklank.nlp.theme.ThemeLearner;
import nl.weerklank.nlp.theme.ThemeReader;

/** Keeps the taxonomies used lately ready for reading; building one costs some milliseconds. Thread-safe. */
final class ThemeReaders {

    private static final int KEPT = 16;

    private final Splitter splitter;
    private final PerLanguage<Forms> forms;
    private final Deque<Compiled> kept = new ArrayDeque<>();

    ThemeReaders(Splitter splitter, PerLanguage<Forms> forms) {
        this.splitter = splitter;
        this.forms = forms;
    }

    synchronized Compiled of(Taxonomy taxonomy, Lessons lessons) {
        for (Compiled compiled : kept) {
            if (compiled.isFor(taxonomy, lessons)) {
                return compiled;
            }
        }
        Compiled fresh = compile(taxonomy, lessons);
        kept.addFirst(fresh);
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        return fresh;
    }

    private Compiled compile(Taxonomy taxonomy, Lessons lessons) {
        PerLanguage<ThemeReader> readers = PerLanguage.of(language ->
                new ThemeReader(taxonomy, withExamples(taxonomy, lessons, language), language, forms.in(language)));
        List<ModelRef> models = new ArrayList<>();
        models.add(Fingerprint.ofText("taxonomy-" + taxonomy.revision(), TaxonomyJson.write(taxonomy)));
        if (!lessons.isEmpty()) {
            models.add(Fingerprint.ofText("lessons-" + lessons.revision(), LessonsJson.write(lessons)));
        }
        return new Compiled(taxonomy, lessons, readers, List.copyOf(models));
    }

    /** The lessons, and a small model from the taxonomy's own examples for each theme that was not learned otherwise. */
    private Lessons withExamples(Taxonomy taxonomy, Lessons lessons, Language language) {
        ThemeLearner learner = new ThemeLearner(taxonomy, language, forms.in(language));
        for (Theme theme : taxonomy.themes()) {
            theme.examples()
                    .getOrDefault(language, List.of())
                    .forEach(example -> learner.learn(splitter.split("", example), List.of(theme.code())));
        }
        List<LearnedTheme> themes = new ArrayList<>(lessons.themes());
        for (Theme theme : taxonomy.themes()) {
            if (!lessons.weightsIn(language).containsKey(theme.code())) {
                learner.weights(theme.code())
                        .ifPresent(weights -> themes.add(new LearnedTheme(theme.code(), 0, Map.of(language, weights))));
            }
        }
        return new Lessons(lessons.revision(), lessons.counts(), themes);
    }

    /** A taxonomy with its lessons, ready for reading in every language. */
    record Compiled(Taxonomy taxonomy, Lessons lessons, PerLanguage<ThemeReader> readers, List<ModelRef> models) {

        boolean isFor(Taxonomy wanted, Lessons learned) {
            return (taxonomy == wanted || taxonomy.equals(wanted)) && (lessons == learned || lessons.equals(learned));
        }
    }
}
