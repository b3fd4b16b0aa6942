package nl.weerklank.nlp.language;

import java.util.List;
import java.util.Map;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.nlp.list.Fingerprint;
import nl.weerklank.nlp.list.WordList;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Token;

/**
 * Tells Dutch from English, and both from everything else, by function words and typical letter groups.
 *
 * <p>Why our own: between two languages that are read, function words decide, and every decision can be pointed at. A
 * general detector (OpenNLP, 10 MB; Lingua, 80 MB) knows more languages, which here all end as undetermined.
 */
public final class LanguageDetector {

    /** Enough to decide, and bounds the work on long texts. */
    private static final int WORDS_READ = 400;

    /** Thousandths of all words that must look like the language. */
    private static final int LEAST_SHARE = 120;

    private static final List<String> LISTS = List.of("language.nl", "language.en", "language.other");
    private static final List<String> DUTCH_GROUPS =
            List.of("ij", "aa", "uu", "sch", "oe", "ui", "eeuw", "heid", "lijk", "dt");
    private static final List<String> ENGLISH_GROUPS =
            List.of("th", "wh", "sh", "ough", "tion", "ing", "ly", "ck", "ow", "ay");
    private static final List<String> OTHER_GROUPS =
            List.of("ü", "ß", "ä", "ø", "å", "ñ", "ç", "ã", "õ", "ł", "ę", "eux", "ção", "lich", "ione");

    private final Map<String, Integer> dutch = WordList.load("language.nl").weights();
    private final Map<String, Integer> english = WordList.load("language.en").weights();
    private final Map<String, Integer> other = WordList.load("language.other").weights();

    /** The lists that decide, by their hash. */
    public ModelRef model() {
        return Fingerprint.ofLists("language-lists", LISTS);
    }

    /** The language of a document; undetermined when it is neither, or too short to tell. */
    public Language detect(Document document) {
        List<Token> words = document.words().stream().limit(WORDS_READ).toList();
        long nl = score(words, dutch, DUTCH_GROUPS);
        long en = score(words, english, ENGLISH_GROUPS);
        long rest = score(words, other, OTHER_GROUPS);
        long best = Math.max(nl, en);
        if (best <= rest || best < (long) LEAST_SHARE * words.size() || nl == en) {
            return Language.UND;
        }
        return nl > en ? Language.NL : Language.EN;
    }

    private static long score(List<Token> words, Map<String, Integer> list, List<String> groups) {
        long score = 0;
        for (Token word : words) {
            score += list.getOrDefault(word.lower(), 0);
            score += groups.stream().anyMatch(word.lower()::contains) ? 250 : 0;
        }
        return score;
    }
}
