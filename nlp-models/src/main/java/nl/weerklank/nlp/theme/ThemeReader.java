package nl.weerklank.nlp.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.Taxonomy.Seed;
import nl.weerklank.engine.tag.Taxonomy.Theme;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.nlp.form.Forms;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;

/**
 * Finds the themes of a text by the seeds of a taxonomy. Thread-safe; made once per taxonomy and language.
 *
 * <p>Every distinct seed counts once, further occurrences less and less, in the title once more. A theme's mass m becomes
 * the score 1000·m/(m + k), where k grows slowly with the length of the text: long texts mention much in passing. Only
 * themes above {@link #THRESHOLD} that also hold their own beside the best theme are named.
 */
public final class ThemeReader {

    /** Lowest score in thousandths that names a theme. */
    static final int THRESHOLD = 400;

    /** A theme needs this share (in thousandths) of the best theme's score. */
    private static final int BESIDE_BEST = 750;

    /** A theme needs one seed at least this strong: weak words only support. */
    private static final int CARRIES = 450;

    private static final int MOST_EVIDENCE = 8;
    private static final int USUAL_LENGTH = 80;

    private final Taxonomy taxonomy;
    private final Forms forms;
    private final Compounds compounds;
    private final Seeds seeds;

    /** A reader for texts in this language; for an undetermined one the seeds of all languages count as written. */
    public ThemeReader(Taxonomy taxonomy, Language language, Forms forms) {
        this.taxonomy = taxonomy;
        this.forms = forms;
        this.seeds = new Seeds(forms);
        for (int i = 0; i < taxonomy.themes().size(); i++) {
            for (Seed seed : seedsFor(language, taxonomy.themes().get(i))) {
                seeds.add(i, seed, PhraseWords.of(seed.phrase()));
            }
        }
        this.compounds = new Compounds(forms, seeds);
    }

    private static List<Seed> seedsFor(Language language, Theme theme) {
        if (language != Language.UND) {
            return theme.seeds().getOrDefault(language, List.of());
        }
        List<Seed> all = new ArrayList<>();
        for (Language each : Language.values()) {
            all.addAll(theme.seeds().getOrDefault(each, List.of()));
        }
        return all;
    }

    /** The themes of a document, best first. */
    public List<ThemeTag> read(Document document) {
        Map<Integer, Mass> masses = new HashMap<>();
        Map<String, List<String>> known = new HashMap<>();
        for (Sentence sentence : document.sentences()) {
            weigh(sentence, masses, known);
        }
        int length = document.words().size();
        List<ThemeTag> tags = new ArrayList<>();
        masses.forEach((theme, mass) -> {
            if (mass.strongest() >= CARRIES) {
                tags.add(mass.tag(taxonomy.themes().get(theme), length));
            }
        });
        int best = tags.stream().mapToInt(ThemeTag::score).max().orElse(0);
        return tags.stream()
                .filter(tag -> tag.score() >= THRESHOLD && tag.score() * 1000 >= best * BESIDE_BEST)
                .sorted(Comparator.comparingInt(ThemeTag::score).reversed().thenComparing(ThemeTag::code))
                .toList();
    }

    private void weigh(Sentence sentence, Map<Integer, Mass> masses, Map<String, List<String>> known) {
        List<Token> tokens = sentence.tokens();
        List<List<String>> text = tokens.stream()
                .map(token -> known.computeIfAbsent(token.lower(), forms::of))
                .toList();
        Map<Integer, Integer> coveredUntil = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            seeds.longestAt(text, i, entry -> {
                if (coveredUntil.getOrDefault(entry.theme(), 0) < at + entry.length()) {
                    coveredUntil.put(entry.theme(), at + entry.length());
                    mass(masses, entry)
                            .add(entry.number(), entry.weight(), written(tokens, at, entry.length()), sentence);
                }
            });
            if (tokens.get(i).isWord()) {
                compounds.parts(tokens.get(i).lower(), text.get(i), (entry, weight) -> {
                    if (coveredUntil.getOrDefault(entry.theme(), 0) <= at) {
                        coveredUntil.put(entry.theme(), at + 1);
                        mass(masses, entry)
                                .add(entry.number(), weight, tokens.get(at).written(), sentence);
                    }
                });
            }
        }
    }

    private static Mass mass(Map<Integer, Mass> masses, Seeds.Entry entry) {
        return masses.computeIfAbsent(entry.theme(), theme -> new Mass());
    }

    /** The words as they stand in the text: from the first to the last only when nothing but one space lies between. */
    private static String written(List<Token> tokens, int start, int length) {
        StringBuilder written = new StringBuilder(tokens.get(start).written());
        for (int i = start + 1; i < start + length; i++) {
            if (tokens.get(i).begin() > tokens.get(i - 1).end()) {
                written.append(' ');
            }
            written.append(tokens.get(i).written());
        }
        return written.toString();
    }

    /** What speaks for one theme. */
    private static final class Mass {

        private final Map<Integer, SeedMass> perSeed = new LinkedHashMap<>();

        void add(int seed, int weight, String written, Sentence sentence) {
            perSeed.computeIfAbsent(seed, number -> new SeedMass()).add(weight, written, sentence.inTitle());
        }

        int strongest() {
            return perSeed.values().stream()
                    .mapToInt(seed -> seed.strongest)
                    .max()
                    .orElse(0);
        }

        ThemeTag tag(Theme theme, int length) {
            int mass = perSeed.values().stream().mapToInt(SeedMass::thousandths).sum();
            int half = 1_000 + 700 * Math.max(0, doublings(length));
            return new ThemeTag(theme.code(), (int) (1000L * mass / (mass + half)), evidence());
        }

        private List<String> evidence() {
            return perSeed.values().stream()
                    .sorted(Comparator.comparingInt(SeedMass::thousandths).reversed())
                    .flatMap(seed -> seed.written.stream())
                    .distinct()
                    .limit(MOST_EVIDENCE)
                    .toList();
        }

        /** How often the usual length fits in doubled: 0 up to 159 words, 1 up to 319, 2 up to 639. */
        private static int doublings(int length) {
            return 31 - Integer.numberOfLeadingZeros(Math.max(1, length / USUAL_LENGTH));
        }
    }

    /** What one seed brings: its weight, half of it for the second time, a quarter for the third, twice in the title. */
    private static final class SeedMass {

        private final java.util.Set<String> written = new java.util.LinkedHashSet<>();
        private int strongest;
        private int times;
        private boolean inTitle;

        void add(int weight, String words, boolean title) {
            written.add(words);
            strongest = Math.max(strongest, weight);
            times++;
            inTitle |= title;
        }

        int thousandths() {
            int repeated = strongest + (times > 1 ? strongest / 2 : 0) + (times > 2 ? strongest / 4 : 0);
            return inTitle ? repeated + strongest : repeated;
        }
    }
}
