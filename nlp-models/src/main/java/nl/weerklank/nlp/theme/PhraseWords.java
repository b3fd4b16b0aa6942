package nl.weerklank.nlp.theme;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a seed, cut as the tokenizer cuts a text. */
final class PhraseWords {

    private static final Pattern BREAK = Pattern.compile("[\\s ]+");

    private PhraseWords() {}

    static List<String> of(String phrase) {
        return BREAK.splitAsStream(phrase.strip().toLowerCase(Locale.ROOT).replace('’', '\''))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
