package nl.weerklank.nlp.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.engine.tag.Lessons.LearnedTheme;
import nl.weerklank.engine.tag.Lessons.SeedCounts;
import nl.weerklank.engine.tag.Lessons.WordWeights;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.Taxonomy.Theme;
import nl.weerklank.engine.tag.Teacher;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.nlp.form.Forms;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.theme.ThemeLearner;

/** Learns one organisation's lessons in every language. For one thread, once. */
final class Classroom {

    private final Taxonomy taxonomy;
    private final PerLanguage<ThemeLearner> learners;

    Classroom(Taxonomy taxonomy, Splitter splitter, PerLanguage<Forms> forms) {
        this.taxonomy = taxonomy;
        this.learners = PerLanguage.of(language -> new ThemeLearner(taxonomy, language, forms.in(language)));
        for (Theme theme : taxonomy.themes()) {
            theme.examples()
                    .forEach((language, examples) -> examples.forEach(example ->
                            learners.in(language).learn(splitter.split("", example), List.of(theme.code()))));
        }
    }

    /** Takes one text in, with the themes an editor gave it; none when no editor did. */
    void hear(Language language, Document document, List<ThemeCode> themes) {
        learners.in(language).count(document);
        learners.in(language).learn(document, themes);
    }

    Lessons lessons(String revision) {
        Map<Language, SeedCounts> counts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            SeedCounts count = learners.in(language).counts();
            if (count.documents() > 0) {
                counts.put(language, count);
            }
        }
        List<LearnedTheme> themes = new ArrayList<>();
        taxonomy.themes().forEach(theme -> learned(theme.code(), themes));
        return new Lessons(revision, counts, themes);
    }

    private void learned(ThemeCode code, List<LearnedTheme> themes) {
        int labelled = 0;
        Map<Language, WordWeights> weights = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labelled += learners.in(language).labelled(code);
            learners.in(language).weights(code).ifPresent(model -> weights.put(language, model));
        }
        if (labelled >= Teacher.FEWEST_LABELLED && !weights.isEmpty()) {
            themes.add(new LearnedTheme(code, labelled, weights));
        }
    }
}
