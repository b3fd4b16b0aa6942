package nl.weerklank.engine.tag;

import java.util.List;
import java.util.Optional;
import nl.weerklank.engine.Language;

/** Port: tags one text. Implementations are thread-safe and answer the same question with the same tagging. */
public interface Tagger {

    /**
     * Tags a text against a taxonomy.
     *
     * @param declared the language its sender declared; it wins over detection
     * @param title may be empty
     * @param lessons what the organisation's own content taught
     * @param names the organisation's own people, customers and partners
     */
    Tagging tag(
            Optional<Language> declared,
            String title,
            String text,
            Taxonomy taxonomy,
            Lessons lessons,
            KnownNames names);

    /** Only the themes of a text, best first: what {@link #tag} would find, at less cost. */
    List<ThemeTag> themes(Optional<Language> declared, String title, String text, Taxonomy taxonomy, Lessons lessons);

    /**
     * What {@link #tag} would name as the models of a tagging in this language: while a text and these are the same, tagging
     * it again gives the same.
     */
    List<ModelRef> models(Language language, Taxonomy taxonomy, Lessons lessons, KnownNames names);

    /** Tags a text of an organisation whose names are not known. */
    default Tagging tag(Optional<Language> declared, String title, String text, Taxonomy taxonomy, Lessons lessons) {
        return tag(declared, title, text, taxonomy, lessons, KnownNames.NONE);
    }

    /** Tags a text against a taxonomy of which nothing was learned yet. */
    default Tagging tag(Optional<Language> declared, String title, String text, Taxonomy taxonomy) {
        return tag(declared, title, text, taxonomy, Lessons.NONE);
    }
}
