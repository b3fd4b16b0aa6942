package nl.weerklank.engine.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.draft.WordReader.ReadText;
import nl.weerklank.engine.draft.WordReader.Word;

/** Words and phrases to look for in texts of one language, in every form they may take. */
public final class Terms {

    /** A shorter word stands inside too many others by chance. */
    private static final int SHORTEST_PART = 5;

    private final List<List<Word>> phrases;

    private Terms(List<List<Word>> phrases) {
        this.phrases = phrases;
    }

    /** These phrases, read as the texts will be. */
    public static Terms of(List<String> phrases, Language language, WordReader reader) {
        return new Terms(phrases.stream()
                .map(phrase -> reader.read(Optional.of(language), phrase).words())
                .filter(words -> !words.isEmpty())
                .toList());
    }

    /** Where a term stands in a text. */
    public record Place(int begin, int end) {}

    /**
     * Every place where one of them stands, in order, without overlap. A single word of {@value #SHORTEST_PART} letters or
     * more is found at the beginning or end of a longer word too ("fusie" in "fusieplannen"): a remark too many does less
     * harm here than one too few.
     */
    public List<Place> in(ReadText text) {
        List<Place> places = new ArrayList<>();
        List<Word> words = text.words();
        int at = 0;
        while (at < words.size()) {
            int length = longestAt(words, at);
            if (length > 0) {
                places.add(new Place(
                        words.get(at).begin(), words.get(at + length - 1).end()));
            }
            at += Math.max(1, length);
        }
        return places;
    }

    private int longestAt(List<Word> words, int at) {
        int longest = 0;
        for (List<Word> phrase : phrases) {
            if (phrase.size() > longest && standsAt(phrase, words, at)) {
                longest = phrase.size();
            }
        }
        return longest;
    }

    private static boolean standsAt(List<Word> phrase, List<Word> words, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        if (phrase.size() == 1) {
            return isForm(phrase.getFirst(), words.get(at)) || isPart(phrase.getFirst(), words.get(at));
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!isForm(phrase.get(i), words.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isForm(Word term, Word word) {
        Set<String> forms = word.forms();
        return term.lower().equals(word.lower()) || term.forms().stream().anyMatch(forms::contains);
    }

    private static boolean isPart(Word term, Word word) {
        return term.lower().length() >= SHORTEST_PART
                && word.lower().length() > term.lower().length()
                && (word.lower().startsWith(term.lower()) || word.lower().endsWith(term.lower()));
    }
}
