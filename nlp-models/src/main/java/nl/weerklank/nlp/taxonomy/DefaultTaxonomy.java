package nl.weerklank.nlp.taxonomy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.weerklank.engine.tag.Taxonomy;

/** The twelve themes that every organisation starts with, all meant for everybody. */
public final class DefaultTaxonomy {

    private DefaultTaxonomy() {}

    /** Reads the shipped taxonomy. */
    public static Taxonomy load() {
        try (InputStream stream = DefaultTaxonomy.class.getResourceAsStream("default-taxonomy.json")) {
            if (stream == null) {
                throw new IllegalStateException("The default taxonomy does not ship with the product");
            }
            return TaxonomyJson.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The default taxonomy cannot be read", e);
        }
    }
}
