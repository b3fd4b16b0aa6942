package nl.weerklank.api.tagging;

import java.util.List;
import java.util.Optional;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.ThemeCode;

/**
 * The texts of an organisation's items that are not withdrawn, kept by the room that keeps content. Every call runs inside
 * a transaction of the organisation.
 */
public interface StoredTexts {

    /** How many there are. */
    int count();

    /**
     * Some, always the same as long as nothing is added: those that an editor gave themes, and one in so many of the others.
     *
     * @param after the internal key after which to go on, 0 at first
     * @param most to give
     */
    List<StoredText> some(long after, int most, int oneIn);

    /**
     * A text as it is now.
     *
     * @param key the internal key
     * @param id of the item
     * @param editors the themes an editor gave it
     * @param now the themes it has: the editor's, else the tagger's
     */
    record StoredText(
            long key,
            String id,
            Optional<Language> language,
            String title,
            String text,
            List<ThemeCode> editors,
            List<ThemeCode> now) {

        public StoredText {
            editors = List.copyOf(editors);
            now = List.copyOf(now);
        }
    }
}
