package nl.weerklank.api.theme;

import com.fasterxml.jackson.databind.JsonNode;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.nlp.taxonomy.InvalidTaxonomyException;
import nl.weerklank.nlp.taxonomy.TaxonomyJson;

/** Themes as they are sent, be it to count or to be tried. */
public final class SentThemes {

    private SentThemes() {}

    /** The themes in this body; a refusal names the place where they make no sense. */
    public static Taxonomy read(JsonNode body) {
        try {
            return TaxonomyJson.read(body.toString());
        } catch (InvalidTaxonomyException e) {
            throw BadInput.refused(e.field(), null, new IllegalArgumentException(e.getMessage(), e));
        }
    }
}
