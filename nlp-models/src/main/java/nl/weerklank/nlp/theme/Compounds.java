package nl.weerklank.nlp.theme;

import java.util.List;
import java.util.Set;
import nl.weerklank.nlp.form.Forms;

/**
 * Seeds inside longer words: "zorginstelling" speaks, a little less loudly, for the seed "zorg".
 *
 * <p>A part counts when the rest of the word is a word too, which keeps "plaats" out of "plaatsen". Parts between hyphens
 * count without that proof.
 */
final class Compounds {

    /** The last part says what the whole is. */
    private static final int HEAD = 650;

    private static final int MODIFIER = 500;
    private static final int HYPHENATED = 800;
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_REST = 3;
    private static final int LONGEST_WORD = 45;
    private static final List<String> LINKS = List.of("", "s", "en", "e", "n");

    /** Endings that happen to be words: "plaat|sen" is no compound. */
    private static final Set<String> ENDINGS = Set.of(
            "sen", "ten", "den", "ren", "nen", "ken", "pen", "len", "gen", "men", "ven", "zen", "ter", "der", "ing",
            "aar", "sel", "ste", "ster", "lijk", "loos", "heid", "baar", "zaam", "achtig");

    private final Forms forms;
    private final Seeds seeds;

    Compounds(Forms forms, Seeds seeds) {
        this.forms = forms;
        this.seeds = seeds;
    }

    /** Calls back for each seed found in a part of this word, with its lowered weight. */
    void parts(String lower, List<String> readings, Part found) {
        if (lower.length() > LONGEST_WORD) {
            return;
        }
        if (lower.indexOf('-') > 0 || lower.indexOf('/') > 0) {
            for (String part : lower.split("[-/]", 6)) {
                forms.of(part).forEach(form -> seeds.single(form).forEach(entry -> report(entry, HYPHENATED, found)));
            }
            return;
        }
        for (String reading : readings) {
            if (reading.length() >= SHORTEST_PART + SHORTEST_REST) {
                split(reading, found);
            }
        }
    }

    private void split(String word, Part found) {
        for (int cut = SHORTEST_REST; cut <= word.length() - SHORTEST_REST; cut++) {
            String left = word.substring(0, cut);
            String right = word.substring(cut);
            if (right.length() >= SHORTEST_PART && !seeds.single(right).isEmpty() && isFirstPart(left)) {
                seeds.single(right).forEach(entry -> report(entry, HEAD, found));
            }
            for (String link : LINKS) {
                String part = left.endsWith(link) ? left.substring(0, left.length() - link.length()) : "";
                if (part.length() >= SHORTEST_PART && !seeds.single(part).isEmpty() && isLastPart(right)) {
                    seeds.single(part).forEach(entry -> report(entry, MODIFIER, found));
                }
            }
        }
    }

    private boolean isLastPart(String right) {
        return !ENDINGS.contains(right) && forms.knows(right);
    }

    private boolean isFirstPart(String left) {
        return LINKS.stream()
                .filter(left::endsWith)
                .map(link -> left.substring(0, left.length() - link.length()))
                .anyMatch(part -> part.length() >= SHORTEST_REST && forms.knows(part));
    }

    private static void report(Seeds.Entry entry, int share, Part found) {
        if (entry.length() == 1) {
            found.accept(entry, entry.weight() * share / 1000);
        }
    }

    /** Hears of a seed in a part of a word. */
    interface Part {
        void accept(Seeds.Entry entry, int weight);
    }
}
