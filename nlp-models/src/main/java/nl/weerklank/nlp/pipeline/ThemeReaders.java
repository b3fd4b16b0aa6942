package nl.weerklank.nlp.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.nlp.form.Forms;
import nl.weerklank.nlp.list.Fingerprint;
import nl.weerklank.nlp.taxonomy.TaxonomyJson;
import nl.weerklank.nlp.theme.ThemeReader;

/** Keeps the taxonomies used lately ready for reading; building one costs some milliseconds. Thread-safe. */
final class ThemeReaders {

    private static final int KEPT = 16;

    private final PerLanguage<Forms> forms;
    private final Deque<Compiled> kept = new ArrayDeque<>();

    ThemeReaders(PerLanguage<Forms> forms) {
        this.forms = forms;
    }

    synchronized Compiled of(Taxonomy taxonomy) {
        for (Compiled compiled : kept) {
            if (compiled.taxonomy() == taxonomy || compiled.taxonomy().equals(taxonomy)) {
                return compiled;
            }
        }
        Compiled fresh = compile(taxonomy);
        kept.addFirst(fresh);
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        return fresh;
    }

    private Compiled compile(Taxonomy taxonomy) {
        PerLanguage<ThemeReader> readers =
                PerLanguage.of(language -> new ThemeReader(taxonomy, language, forms.in(language)));
        ModelRef model = Fingerprint.ofText("taxonomy-" + taxonomy.revision(), TaxonomyJson.write(taxonomy));
        return new Compiled(taxonomy, readers, model);
    }

    /** A taxonomy ready for reading in every language. */
    record Compiled(Taxonomy taxonomy, PerLanguage<ThemeReader> readers, ModelRef model) {}
}
