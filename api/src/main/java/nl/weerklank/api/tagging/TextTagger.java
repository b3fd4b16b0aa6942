package nl.weerklank.api.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.theme.Grounds;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Tagger;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.ThemeTag;

/** Tags texts against a state of the themes. It takes time and no connection: call it outside a transaction. */
@ApplicationScoped
public class TextTagger {

    private final Tagger tagger;

    TextTagger(Tagger tagger) {
        this.tagger = tagger;
    }

    /** Tags a text; the title may be empty. */
    public Tagged tag(Optional<Language> declared, String title, String text, Grounds grounds) {
        return new Tagged(
                tagger.tag(declared, title, text, grounds.taxonomy(), grounds.lessons(), grounds.names()),
                grounds.revisions());
    }

    /** Whether an earlier tagging of the very same text would come out the same now. */
    public boolean stillHolds(Tagging earlier, Grounds grounds) {
        return earlier.models()
                .equals(tagger.models(earlier.language(), grounds.taxonomy(), grounds.lessons(), grounds.names()));
    }

    /** Only the themes of a text, best first. */
    List<ThemeTag> themes(Optional<Language> declared, String title, String text, Grounds grounds) {
        return tagger.themes(declared, title, text, grounds.taxonomy(), grounds.lessons());
    }
}
