package nl.weerklank.engine.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.engine.Language;

/** Port: reads a text as words with their dictionary forms. Implementations are thread-safe. */
public interface WordReader {

    /**
     * Reads a text.
     *
     * @param declared the language its writer declared; it wins over detection
     */
    ReadText read(Optional<Language> declared, String text);

    /** A text as its words, in order; numbers and marks are left out. */
    record ReadText(Language language, List<Word> words) {

        public ReadText {
            words = List.copyOf(words);
        }
    }

    /**
     * A word.
     *
     * @param lower what is compared, in lower case
     * @param key the one dictionary form it is filed under
     * @param forms every dictionary form it may have, itself included
     * @param begin offset of its first UTF-16 unit in the text
     * @param end offset just past its last
     */
    record Word(String lower, String key, Set<String> forms, int begin, int end) {

        public Word {
            forms = Set.copyOf(forms);
        }
    }
}
