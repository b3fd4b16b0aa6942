package nl.weerklank.nlp.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Words and phrases with a weight, read from a text file that ships with the product.
 *
 * <p>One line holds a weight, a tab and any number of entries with commas between them; {@code #} starts a comment.
 *
 * @param name the file's name without its ending
 * @param weights in thousandths per lower-case entry
 */
public record WordList(String name, Map<String, Integer> weights) {

    /** Reads a list, such as {@code nl/positive}. */
    public static WordList load(String name) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    String[] parts = line.split("\t", 2);
                    if (parts.length != 2) {
                        throw new IllegalStateException(
                                "list %s: '%s' has no tab after its weight".formatted(name, line));
                    }
                    for (String entry : parts[1].split(",", -1)) {
                        weights.put(entry.strip(), Integer.valueOf(parts[0].strip()));
                    }
                });
        return new WordList(name, weights);
    }

    public WordList {
        weights = Map.copyOf(weights);
    }

    /** The entries without their weights. */
    public Set<String> words() {
        return weights.keySet();
    }

    /** The weight of an entry, 0 when it is not in the list. */
    public int weight(String entry) {
        return weights.getOrDefault(entry, 0);
    }

    /** The file as it was read. */
    public static String text(String name) {
        try (InputStream stream = WordList.class.getResourceAsStream(name + ".txt")) {
            if (stream == null) {
                throw new IllegalStateException("list %s does not ship with the product".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("list %s cannot be read".formatted(name), e);
        }
    }
}
