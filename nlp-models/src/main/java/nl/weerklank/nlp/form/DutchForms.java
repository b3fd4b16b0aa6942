package nl.weerklank.nlp.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Dutch forms by the dictionary of {@code org.languagetool:dutch-pos-dict}, and by endings for words it does not know.
 *
 * <p>Why a dictionary: Dutch changes stems when it inflects (bedrijf, bedrijven; duurzaam, duurzame), so rules of
 * endings alone either miss or invent. The dictionary may be shipped (BSD or CC BY 3.0 at choice, its jar LGPL 2.1),
 * holds 5.5 million forms in 14 MB and answers in 2 to 7 µs. What we give up: 14 MB of memory and a dictionary that
 * is no longer maintained. Endings remain for new words, which is where a theme's words often are.
 */
public final class DutchForms implements Forms {

    private static final String RESOURCE = "/org/languagetool/resource/nl/dutch";
    private static final int LONGEST_WORD = 60;

    /** Superlatives in form only: they count or order. */
    private static final Set<String> COUNTING = Set.of(
            "eerst", "eerste", "laatst", "laatste", "meest", "meeste", "minst", "minste", "naast", "naaste", "volgend");

    private final Dictionary dictionary;
    private final ThreadLocal<DictionaryLookup> lookup;

    private DutchForms(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(this.dictionary));
    }

    /** Reads the dictionary from the class path. */
    public static DutchForms load() {
        try (InputStream words = resource(".dict");
                InputStream settings = resource(".info")) {
            return new DutchForms(Dictionary.read(words, settings));
        } catch (IOException e) {
            throw new UncheckedIOException("The Dutch dictionary cannot be read", e);
        }
    }

    /** The dictionary's bytes, for its hash. */
    public static InputStream resource() {
        return resource(".dict");
    }

    private static InputStream resource(String ending) {
        InputStream stream = DutchForms.class.getResourceAsStream(RESOURCE + ending);
        if (stream == null) {
            throw new IllegalStateException("%s%s is not on the class path".formatted(RESOURCE, ending));
        }
        return stream;
    }

    @Override
    public List<String> of(String lower) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(lower);
        List<Reading> readings = readings(lower);
        readings.stream().map(Reading::lemma).forEach(forms::add);
        if (readings.isEmpty()) {
            forms.addAll(DutchEndings.stemsOf(lower));
        }
        return new ArrayList<>(forms);
    }

    @Override
    public String key(String lower) {
        List<Reading> readings = readings(lower);
        if (readings.isEmpty()
                || readings.stream().anyMatch(reading -> reading.lemma().equals(lower))) {
            return lower;
        }
        return readings.stream()
                .filter(Reading::isNoun)
                .findFirst()
                .orElseGet(readings::getFirst)
                .lemma();
    }

    @Override
    public boolean isSuperlative(String lower) {
        return lower.endsWith("st") || lower.endsWith("ste")
                ? !COUNTING.contains(lower)
                        && readings(lower).stream()
                                .anyMatch(reading -> reading.tag().startsWith("BNW:OVR"))
                : false;
    }

    @Override
    public boolean knows(String lower) {
        return !readings(lower).isEmpty();
    }

    /** Whether the dictionary lists this word, written with its capital, as somebody's first name. */
    public boolean isGivenName(String written) {
        return named(written, "ENM:PER:FST");
    }

    /** Whether the dictionary lists this word, written with its capital, as a surname. */
    public boolean isSurname(String written) {
        return named(written, "ENM:PER:LST");
    }

    /** Whether the dictionary lists this word as a place, an organisation, a brand or another name that is no person. */
    public boolean isThingName(String written) {
        return named(written, "ENM:LOC") || named(written, "ENM:ORG") || named(written, "ENM:PRD");
    }

    private boolean named(String written, String tag) {
        return lookUp(written).stream().anyMatch(reading -> reading.tag().startsWith(tag));
    }

    private List<Reading> readings(String lower) {
        return lookUp(lower).stream().filter(reading -> !reading.isName()).toList();
    }

    private List<Reading> lookUp(String word) {
        if (word.isEmpty() || word.length() > LONGEST_WORD) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        for (WordData entry : lookup.get().lookup(word)) {
            readings.add(new Reading(text(entry.getStem()), text(entry.getTag())));
        }
        return readings;
    }

    private static String text(@org.jspecify.annotations.Nullable CharSequence characters) {
        return characters == null ? "" : characters.toString();
    }

    /** One way to read a word. */
    private record Reading(String lemma, String tag) {

        boolean isNoun() {
            return tag.startsWith("ZNW");
        }

        boolean isName() {
            return tag.startsWith("ENM") || lemma.isEmpty();
        }
    }
}
