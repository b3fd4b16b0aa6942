package nl.weerklank.nlp.pos;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.nlp.form.DutchDictionary;
import nl.weerklank.nlp.form.DutchDictionary.Reading;

/**
 * Puts words that the dictionary reads alike in one cluster, for the tagger to lean on when a word was never seen in
 * training.
 *
 * <p>They cover what is met often in Dutch, not only what the treebank holds: a cluster that exists only for words seen
 * in training teaches the tagger that every word has one.
 */
final class DutchClusters {

    /** Rarer forms make the model bigger and the figures no better. */
    private static final char MET_OFTEN = 'H';

    private static final int LEVELS = 3;

    private final DutchDictionary dictionary;

    DutchClusters(DutchDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Lines of a lower-case word and its cluster. */
    List<String> ofWords(Stream<String> seen) {
        return lines(words(seen).map(word -> word.toLowerCase(Locale.ROOT)), reading -> !reading.isName());
    }

    /** Lines of a name, as it is written, and its cluster. */
    List<String> ofNames(Stream<String> seen) {
        return lines(words(seen), reading -> reading.tag().startsWith("ENM"));
    }

    private static Stream<String> words(Stream<String> seen) {
        return Stream.concat(seen, DutchDictionary.formsMetOften(MET_OFTEN));
    }

    private List<String> lines(Stream<String> words, java.util.function.Predicate<Reading> kind) {
        return words.distinct()
                .filter(word -> word.chars().noneMatch(Character::isWhitespace))
                .sorted()
                .map(word -> word + "\t" + cluster(word, kind))
                .filter(line -> !line.endsWith("\t"))
                .toList();
    }

    private String cluster(String word, java.util.function.Predicate<Reading> kind) {
        return dictionary.readings(word).stream()
                .filter(kind)
                .map(reading -> general(reading.tag()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
    }

    private static String general(String tag) {
        return Stream.of(tag.split(":")).limit(LEVELS).collect(Collectors.joining(":"));
    }
}
