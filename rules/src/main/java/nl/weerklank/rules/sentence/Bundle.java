package nl.weerklank.rules.sentence;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weerklank.engine.Language;

/** The sentences of one kind in one language, by key, from a UTF-8 file of this package. */
final class Bundle {

    private final String name;
    private final SortedMap<String, Template> templates;

    private Bundle(String name, SortedMap<String, Template> templates) {
        this.name = name;
        this.templates = templates;
    }

    /** The bundle of this name; English for a language without its own. */
    static Bundle of(String name, Language language) {
        String file = "%s_%s.properties".formatted(name, language == Language.NL ? "nl" : "en");
        try (InputStream in = Bundle.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            SortedMap<String, Template> templates = new TreeMap<>();
            properties.forEach((key, text) -> templates.put((String) key, new Template((String) text)));
            return new Bundle(file, templates);
        } catch (IOException e) {
            throw new UncheckedIOException("the sentences cannot be read", e);
        }
    }

    Optional<Template> find(String key) {
        return Optional.ofNullable(templates.get(key));
    }

    Template get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("%s has no %s".formatted(name, key)));
    }

    Map<String, Template> all() {
        return templates;
    }
}
