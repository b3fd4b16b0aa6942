package nl.weerklank.nlp.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Stems of Dutch words that no dictionary knows. Several guesses per word are fine: a guess only matters when it meets a
 * seed.
 */
final class DutchEndings {

    private static final int SHORTEST_STEM = 3;
    private static final List<String> DIMINUTIVES = List.of("etje", "tje", "pje", "kje", "je");
    private static final String VOWELS = "aeiou";

    private DutchEndings() {}

    static Set<String> stemsOf(String word) {
        Set<String> stems = new LinkedHashSet<>();
        plural(word, stems);
        diminutive(word, stems);
        if (word.endsWith("e")) {
            open(cut(word, 1), stems);
        }
        verb(word, stems);
        stems.removeIf(stem -> stem.length() < SHORTEST_STEM);
        return stems;
    }

    private static void plural(String word, Set<String> stems) {
        if (word.endsWith("'s")) {
            stems.add(cut(word, 2));
        } else if (word.endsWith("s")) {
            stems.add(cut(word, 1));
        } else if (word.endsWith("en")) {
            open(cut(word, 2), stems);
        }
    }

    private static void diminutive(String word, Set<String> stems) {
        String singular = word.endsWith("s") ? cut(word, 1) : word;
        for (String ending : DIMINUTIVES) {
            if (singular.endsWith(ending)) {
                stems.add(cut(singular, ending.length()));
                if (ending.equals("etje")) {
                    open(cut(singular, ending.length()), stems);
                }
            }
        }
    }

    /** Past tenses, participles and the third person lead back to the infinitive. */
    private static void verb(String word, Set<String> stems) {
        for (String ending : List.of("den", "ten", "de", "te", "t", "d")) {
            if (word.endsWith(ending)) {
                String stem = cut(word, ending.length());
                String bare = stem.startsWith("ge") ? stem.substring(2) : stem;
                stems.add(bare + "en");
                stems.add(bare);
            }
        }
    }

    /** A stem before a vowel ending: bom|en → boom, bedrijv|en → bedrijf, app|en → app and ap. */
    private static void open(String stem, Set<String> stems) {
        stems.add(stem);
        int last = stem.length() - 1;
        if (last < 1) {
            return;
        }
        char end = stem.charAt(last);
        char before = stem.charAt(last - 1);
        if (end == before && VOWELS.indexOf(end) < 0) {
            stems.add(stem.substring(0, last));
        }
        String hardened =
                switch (end) {
                    case 'v' -> stem.substring(0, last) + 'f';
                    case 'z' -> stem.substring(0, last) + 's';
                    default -> stem;
                };
        stems.add(hardened);
        boolean singleVowel = last >= 2 && "aeou".indexOf(before) >= 0 && VOWELS.indexOf(stem.charAt(last - 2)) < 0;
        if (singleVowel && VOWELS.indexOf(end) < 0) {
            stems.add(hardened.substring(0, last) + before + hardened.charAt(last));
        }
    }

    private static String cut(String word, int letters) {
        return word.substring(0, Math.max(0, word.length() - letters));
    }
}
