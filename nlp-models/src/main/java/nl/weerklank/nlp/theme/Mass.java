package nl.weerklank.nlp.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What speaks for one theme in one text, and against it, in thousandths of a full seed. */
final class Mass {

    /** A theme needs one word at least this strong: weak words only support. */
    private static final int CARRIES = 450;

    /** A theme met only once, outside the title, keeps this share in a text that is more than a line: it was named in passing. */
    private static final int IN_PASSING = 600;

    private static final int MORE_THAN_A_LINE = 40;
    private static final int USUAL_LENGTH = 80;

    private final Map<Integer, SeedMass> perSeed = new LinkedHashMap<>();
    private final Map<Integer, Integer> against = new LinkedHashMap<>();
    private LearnedWords.Share learned = LearnedWords.Share.NONE;

    /** Takes a hit in, with the weight that is left of it when the seed is common here. */
    void add(Hit hit, int weight) {
        int seed = hit.seed().number();
        if (hit.seed().against()) {
            against.putIfAbsent(seed, weight);
        } else {
            perSeed.computeIfAbsent(seed, number -> new SeedMass()).add(hit, weight);
        }
    }

    void add(LearnedWords.Share share) {
        learned = share;
    }

    /** Whether a word is strong enough to name the theme by itself. */
    boolean isCarried() {
        return learned.thousandths() >= CARRIES || perSeed.values().stream().anyMatch(SeedMass::carries);
    }

    /** The score 1000·m/(m + k) of the mass m; k grows slowly with the length of the text, for long texts mention much. */
    int score(int words) {
        int mass = thousandths(words);
        int half = 1_000 + 700 * Math.max(0, doublings(words));
        return mass <= 0 ? 0 : (int) (1000L * mass / (mass + half));
    }

    private int thousandths(int words) {
        int seeds = perSeed.values().stream().mapToInt(SeedMass::thousandths).sum();
        int kept = words >= MORE_THAN_A_LINE && isMetInPassing() ? seeds * IN_PASSING / 1000 : seeds;
        int denied = against.values().stream().mapToInt(Integer::intValue).sum();
        return kept - denied + learned.thousandths();
    }

    private boolean isMetInPassing() {
        int times = 0;
        for (SeedMass seed : perSeed.values()) {
            if (seed.carries()) {
                times += seed.inTitle ? 2 : seed.times;
            }
        }
        return times < 2;
    }

    /** How often the usual length fits in doubled: 0 up to 159 words, 1 up to 319, 2 up to 639. */
    private static int doublings(int words) {
        return 31 - Integer.numberOfLeadingZeros(Math.max(1, words / USUAL_LENGTH));
    }

    /** The words as they stand in the text, those that say most first. */
    List<String> evidence() {
        List<SeedMass> strongest = new ArrayList<>(perSeed.values());
        strongest.sort(Comparator.comparingInt(SeedMass::thousandths).reversed());
        Set<String> words = new LinkedHashSet<>();
        strongest.forEach(seed -> words.addAll(seed.written));
        words.addAll(learned.words());
        return List.copyOf(words);
    }

    /** What one seed brings: its weight, half of it for the second time, a quarter for the third, twice in the title. */
    private static final class SeedMass {

        private final Set<String> written = new LinkedHashSet<>();
        private int strongest;
        private int byItself;
        private int times;
        private boolean inTitle;

        void add(Hit hit, int weight) {
            written.add(hit.written());
            strongest = Math.max(strongest, weight);
            byItself = Math.max(byItself, hit.weight());
            times++;
            inTitle |= hit.inTitle();
        }

        /** A word that is common here says less, and still says what it says: else a hospital would have no care. */
        boolean carries() {
            return byItself >= CARRIES;
        }

        int thousandths() {
            int repeated = strongest + (times > 1 ? strongest / 2 : 0) + (times > 2 ? strongest / 4 : 0);
            return inTitle ? repeated + strongest : repeated;
        }
    }
}
