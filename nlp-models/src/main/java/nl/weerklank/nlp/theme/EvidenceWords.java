package nl.weerklank.nlp.theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.weerklank.nlp.form.Forms;

/** Chooses the words to show: one for each word of the dictionary, so not "klant", "klanten" and "Klant". */
final class EvidenceWords {

    private static final int MOST = 8;

    private final Forms forms;

    EvidenceWords(Forms forms) {
        this.forms = forms;
    }

    /** The first eight that are different words. */
    List<String> chosenOf(List<String> written) {
        List<String> chosen = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (String words : written) {
            Set<String> readings = readings(words);
            if (chosen.size() < MOST && readings.stream().noneMatch(shown::contains)) {
                chosen.add(words);
                shown.addAll(readings);
            }
        }
        return chosen;
    }

    private Set<String> readings(String words) {
        List<String> parts = PhraseWords.of(words);
        return parts.size() == 1
                ? Set.copyOf(forms.of(parts.getFirst()))
                : Set.of(String.join(" ", parts.stream().map(forms::key).toList()));
    }
}
