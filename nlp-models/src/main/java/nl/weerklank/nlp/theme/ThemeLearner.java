package nl.weerklank.nlp.theme;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.engine.tag.Lessons.SeedCounts;
import nl.weerklank.engine.tag.Lessons.WordWeights;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.nlp.form.Forms;
import nl.weerklank.nlp.list.WordList;
import nl.weerklank.nlp.text.Document;

/** Learns from texts of one language: how common each seed is, and which words go with themes that people chose. For one thread. */
public final class ThemeLearner {

    private final ThemeReader seeds;
    private final Forms forms;
    private final Set<String> common = new HashSet<>();
    private final Map<String, Integer> holding = new HashMap<>();
    private final WordTally all = new WordTally();
    private final Map<ThemeCode, WordTally> perTheme = new HashMap<>();
    private int documents;

    public ThemeLearner(Taxonomy taxonomy, Language language, Forms forms) {
        this.seeds = new ThemeReader(taxonomy, Lessons.NONE, language, forms);
        this.forms = forms;
        List.of("language.nl", "language.en")
                .forEach(list -> common.addAll(WordList.load(list).words()));
    }

    /** Counts the seeds in a text. */
    public void count(Document document) {
        documents++;
        seeds.seedsIn(document).forEach(phrase -> holding.merge(phrase, 1, Integer::sum));
    }

    /** Learns a text to which somebody gave these themes; one without any is only compared with. */
    public void learn(Document document, Collection<ThemeCode> themes) {
        Set<String> words = LearnedWords.formsOf(document, forms, common);
        all.add(words);
        Set.copyOf(themes).forEach(theme -> perTheme.computeIfAbsent(theme, code -> new WordTally())
                .add(words));
    }

    /** How common the seeds are in the texts that were counted. */
    public SeedCounts counts() {
        return new SeedCounts(documents, holding);
    }

    /** How many texts were given this theme. */
    public int labelled(ThemeCode theme) {
        return perTheme.getOrDefault(theme, WordTally.EMPTY).texts();
    }

    /** The linear model of a theme; empty when there is nothing to compare with. */
    public Optional<WordWeights> weights(ThemeCode theme) {
        WordTally with = perTheme.getOrDefault(theme, WordTally.EMPTY);
        return with.texts() == 0 || with.texts() == all.texts() ? Optional.empty() : Optional.of(with.against(all));
    }
}
