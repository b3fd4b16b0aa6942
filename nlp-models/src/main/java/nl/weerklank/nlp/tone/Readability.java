package nl.weerklank.nlp.tone;

import java.util.List;
import nl.weerklank.engine.Language;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;

/**
 * Ease of reading from 0 (hard) to 100 (easy), by sentence length and syllables.
 *
 * <p>English: Reading Ease, R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948) 221–233:
 * 206.835 − 1.015·words per sentence − 84.6·syllables per word. Dutch: the same idea fitted to Dutch, Flesch-Douma, W.H.
 * Douma, "De leesbaarheid van landbouwbladen", Bulletin 17, Landbouwhogeschool Wageningen (1960): 206.84 − 0.93·words per
 * sentence − 77·syllables per word. Other languages take the mean of both. Syllables are counted as groups of vowels.
 */
final class Readability {

    private static final String VOWELS = "aeiouyáàâäéèêëíìîïóòôöúùûü";

    private Readability() {}

    /** The ease of reading; 50 for a text without words. */
    static int of(Document document, Language language) {
        List<Sentence> body = document.body().isEmpty() ? document.sentences() : document.body();
        long sentences =
                body.stream().filter(sentence -> !sentence.words().isEmpty()).count();
        List<Token> words =
                body.stream().flatMap(sentence -> sentence.words().stream()).toList();
        if (sentences == 0) {
            return 50;
        }
        long syllables = words.stream()
                .mapToLong(word -> syllables(word.lower(), language))
                .sum();
        long perSentence = 1000L * words.size() / sentences;
        long perWord = 1000L * syllables / words.size();
        long ease =
                switch (language) {
                    case NL -> 206_840 - 930 * perSentence / 1000 - 77_000 * perWord / 1000;
                    case EN -> 206_835 - 1_015 * perSentence / 1000 - 84_600 * perWord / 1000;
                    case UND -> 206_837 - 972 * perSentence / 1000 - 80_800 * perWord / 1000;
                };
        return (int) Math.clamp(ease / 1000, 0, 100);
    }

    static int syllables(String word, Language language) {
        int groups = 0;
        boolean inGroup = false;
        for (int i = 0; i < word.length(); i++) {
            boolean vowel = VOWELS.indexOf(word.charAt(i)) >= 0;
            boolean fresh = vowel && (!inGroup || "ëïöüä".indexOf(word.charAt(i)) >= 0);
            groups += fresh ? 1 : 0;
            inGroup = vowel;
        }
        boolean silent = language == Language.EN && word.length() > 2 && word.endsWith("e") && !word.endsWith("le");
        return Math.max(1, silent ? groups - 1 : groups);
    }
}
