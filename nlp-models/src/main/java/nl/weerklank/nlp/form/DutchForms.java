package nl.weerklank.nlp.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.weerklank.nlp.form.DutchDictionary.Reading;

/**
 * Dutch forms by the dictionary of {@code org.languagetool:dutch-pos-dict}, and by endings for words it does not know.
 *
 * <p>Why a dictionary: Dutch changes stems when it inflects (bedrijf, bedrijven; duurzaam, duurzame), so rules of
 * endings alone either miss or invent. Endings remain for new words, which is where a theme's words often are.
 */
public final class DutchForms implements Forms {

    /** Superlatives in form only: they count or order. */
    private static final Set<String> COUNTING = Set.of(
            "eerst", "eerste", "laatst", "laatste", "meest", "meeste", "minst", "minste", "naast", "naaste", "volgend");

    private final DutchDictionary dictionary;

    private DutchForms(DutchDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Forms by this dictionary. */
    public static DutchForms of(DutchDictionary dictionary) {
        return new DutchForms(dictionary);
    }

    /** Reads the dictionary from the class path. */
    public static DutchForms load() {
        return new DutchForms(DutchDictionary.load());
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
        return dictionary.readings(written).stream()
                .anyMatch(reading -> reading.tag().startsWith(tag));
    }

    private List<Reading> readings(String lower) {
        return dictionary.readings(lower).stream()
                .filter(reading -> !reading.isName())
                .toList();
    }
}
