package nl.weerklank.api.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Tagger;
import nl.weerklank.engine.tag.Taxonomy;

/** Tags texts against a state of the themes. It takes time and no connection: call it outside a transaction. */
@ApplicationScoped
public class TextTagger {

    private final Tagger tagger;

    TextTagger(Tagger tagger) {
        this.tagger = tagger;
    }

    /** Tags a text; the title may be empty. */
    public Tagged tag(Optional<Language> declared, String title, String text, Taxonomy taxonomy) {
        return new Tagged(tagger.tag(declared, title, text, taxonomy), taxonomy.revision());
    }
}
