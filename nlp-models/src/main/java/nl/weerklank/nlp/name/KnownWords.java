package nl.weerklank.nlp.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.nlp.form.DutchDictionary;
import nl.weerklank.nlp.form.DutchDictionary.Reading;
import nl.weerklank.nlp.list.WordList;

/** What the dictionary's name tags and our own lists say of a word that may be part of a name: the model's gazetteers. */
final class KnownWords {

    private final DutchDictionary dictionary;
    private final Set<String> givenNames = WordList.load("givennames").words();
    private final Set<String> titles = WordList.load("titles").words();
    private final Set<String> companyWords = WordList.load("companywords").words();
    private final Set<String> speaking = WordList.load("speaking").words();

    KnownWords(DutchDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Everything said of the word, in one string: "FST+LST+word". */
    String kinds(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        Set<String> kinds = new TreeSet<>();
        add(kinds, "given", givenNames.contains(written));
        add(kinds, "title", titles.contains(bare(lower)));
        add(kinds, "company", companyWords.contains(bare(lower)));
        add(kinds, "speaks", speaking.contains(lower));
        if (Character.isUpperCase(written.codePointAt(0))) {
            dictionary.readings(written).forEach(reading -> add(kinds, name(reading), reading.isName()));
            add(kinds, "word", isOrdinary(lower));
        }
        return String.join("+", kinds);
    }

    private boolean isOrdinary(String lower) {
        List<Reading> readings = dictionary.readings(lower);
        return readings.stream().anyMatch(reading -> !reading.isName());
    }

    /** FST and LST of a person, LOC, ORG, PRD, OTH and so on. */
    private static String name(Reading reading) {
        String[] parts = reading.tag().split(":");
        return parts.length > 2 && parts[1].equals("PER") ? parts[2] : parts.length > 1 ? parts[1] : "name";
    }

    private static void add(Set<String> kinds, String kind, boolean holds) {
        if (holds) {
            kinds.add(kind);
        }
    }

    private static String bare(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
