package nl.weerklank.nlp.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.nlp.list.Fingerprint;
import nl.weerklank.nlp.list.WordList;
import org.jspecify.annotations.Nullable;

/** What an abbreviation stands for: "ca." is "circa", with its last full stop or without. */
final class DutchAbbreviations {

    private static final String LIST = "abbreviations.nl";
    private static final Map<String, String> IN_FULL = read();

    private DutchAbbreviations() {}

    private static Map<String, String> read() {
        Map<String, String> inFull = new HashMap<>();
        WordList.text(LIST).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] field = line.split("\t", 2);
            for (String written : field[1].split(", ", -1)) {
                inFull.put(written, field[0]);
            }
        });
        return Map.copyOf(inFull);
    }

    static ModelRef reference() {
        return Fingerprint.ofLists("abbreviations-nl", List.of(LIST));
    }

    /** The lemma, or the lemmas of several words; null for what is no abbreviation we know. */
    static @Nullable String inFull(String written) {
        String bare = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        return IN_FULL.getOrDefault(bare, IN_FULL.get(bare.toLowerCase(Locale.ROOT)));
    }
}
