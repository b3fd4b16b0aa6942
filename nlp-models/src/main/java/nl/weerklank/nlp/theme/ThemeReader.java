package nl.weerklank.nlp.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.engine.tag.Lessons.SeedCounts;
import nl.weerklank.engine.tag.Lessons.WordWeights;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.Taxonomy.Seed;
import nl.weerklank.engine.tag.Taxonomy.Theme;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.nlp.form.Forms;
import nl.weerklank.nlp.text.Document;

/**
 * Finds the themes of a text by the seeds of a taxonomy and what was learned. Thread-safe; made once per taxonomy,
 * lessons and language.
 *
 * <p>Every distinct seed counts once, further occurrences less and less, in the title once more, and less when it is
 * common in this organisation; negative seeds take away. What was learned adds or takes a bounded share. At most three
 * themes are named: those above their threshold that also hold their own beside the best.
 */
public final class ThemeReader {

    /** A theme needs this share (in thousandths) of the best theme's score. */
    private static final int BESIDE_BEST = 780;

    private static final int MOST_THEMES = 3;
    private static final SeedCounts NOT_COUNTED = new SeedCounts(0, Map.of());

    private final Taxonomy taxonomy;
    private final SeedFinder finder;
    private final Rarity rarity;
    private final LearnedWords learned;
    private final EvidenceWords evidence;

    /** A reader for texts in this language; for an undetermined one the seeds of all languages count as written. */
    public ThemeReader(Taxonomy taxonomy, Lessons lessons, Language language, Forms forms) {
        this.taxonomy = taxonomy;
        this.finder = new SeedFinder(forms, seeds(taxonomy, language, forms));
        this.rarity = new Rarity(lessons.counts().getOrDefault(language, NOT_COUNTED));
        this.learned = new LearnedWords(forms, byPosition(taxonomy, lessons.weightsIn(language)));
        this.evidence = new EvidenceWords(forms);
    }

    private static Seeds seeds(Taxonomy taxonomy, Language language, Forms forms) {
        Seeds seeds = new Seeds(forms);
        for (int i = 0; i < taxonomy.themes().size(); i++) {
            int theme = i;
            seedsIn(language, taxonomy.themes().get(i).seeds()).forEach(seed -> seeds.add(theme, seed));
            seedsIn(language, taxonomy.themes().get(i).negativeSeeds()).forEach(seed -> seeds.addAgainst(theme, seed));
        }
        return seeds;
    }

    private static List<Seed> seedsIn(Language language, Map<Language, List<Seed>> seeds) {
        if (language != Language.UND) {
            return seeds.getOrDefault(language, List.of());
        }
        List<Seed> all = new ArrayList<>();
        for (Language each : Language.values()) {
            all.addAll(seeds.getOrDefault(each, List.of()));
        }
        return all;
    }

    private static Map<Integer, WordWeights> byPosition(Taxonomy taxonomy, Map<ThemeCode, WordWeights> weights) {
        Map<Integer, WordWeights> byPosition = new HashMap<>();
        for (int i = 0; i < taxonomy.themes().size(); i++) {
            WordWeights ofTheme = weights.get(taxonomy.themes().get(i).code());
            if (ofTheme != null) {
                byPosition.put(i, ofTheme);
            }
        }
        return byPosition;
    }

    /** The themes of a document, best first. */
    public List<ThemeTag> read(Document document) {
        int words = document.words().size();
        List<ThemeTag> tags = new ArrayList<>();
        weigh(document).forEach((position, mass) -> {
            Theme theme = taxonomy.themes().get(position);
            int score = mass.score(words);
            if (mass.isCarried() && score > 0 && score >= theme.threshold()) {
                tags.add(new ThemeTag(theme.code(), score, evidence.chosenOf(mass.evidence())));
            }
        });
        int best = tags.stream().mapToInt(ThemeTag::score).max().orElse(0);
        return tags.stream()
                .filter(tag -> tag.score() * 1000 >= best * BESIDE_BEST)
                .sorted(Comparator.comparingInt(ThemeTag::score).reversed().thenComparing(ThemeTag::code))
                .limit(MOST_THEMES)
                .toList();
    }

    private Map<Integer, Mass> weigh(Document document) {
        Map<Integer, Mass> masses = new HashMap<>();
        finder.find(document, hit -> mass(masses, hit.seed().theme())
                .add(hit, rarity.of(hit.seed().phrase(), hit.weight())));
        learned.read(document).forEach((theme, share) -> mass(masses, theme).add(share));
        return masses;
    }

    private static Mass mass(Map<Integer, Mass> masses, int theme) {
        return masses.computeIfAbsent(theme, position -> new Mass());
    }

    /** The seeds that a document holds, by their phrase in lower case. */
    Set<String> seedsIn(Document document) {
        Set<String> phrases = new HashSet<>();
        finder.find(document, hit -> phrases.add(hit.seed().phrase()));
        return phrases;
    }
}
