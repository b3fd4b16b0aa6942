package nl.weerklank.rules.vocabulary;

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

/** Texts of one kind in one language, by key, from a UTF-8 file beside a class. */
public final class Bundle {

    private final String name;
    private final SortedMap<String, Template> templates;

    private Bundle(String name, SortedMap<String, Template> templates) {
        this.name = name;
        this.templates = templates;
    }

    /** The bundle of this name beside this class; English for a language without its own. */
    public static Bundle of(Class<?> beside, String name, Language language) {
        String file = "%s_%s.properties".formatted(name, language == Language.NL ? "nl" : "en");
        try (InputStream in = beside.getResourceAsStream(file)) {
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

    /** The text under this key, or empty. */
    public Optional<Template> find(String key) {
        return Optional.ofNullable(templates.get(key));
    }

    /** The text under this key, which is there. */
    public Template get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("%s has no %s".formatted(name, key)));
    }

    /** Every text, by key. */
    public Map<String, Template> all() {
        return templates;
    }
}
