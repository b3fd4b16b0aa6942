package nl.weerklank.rules.language;

import java.util.List;

/**
 * Why a rule was refused.
 *
 * @param path where, as a JSON pointer such as {@code /when/all/0/op}; empty for the whole document
 * @param value what stands there, shortened
 * @param allowed the words that are allowed there, the nearest first; empty where it is not a matter of words
 * @param message a sentence for an editor, with a way out
 */
public record Issue(String path, String value, List<String> allowed, Bilingual message) {

    public Issue {
        allowed = List.copyOf(allowed);
    }

    @Override
    public String toString() {
        return "%s: %s (value %s%s)"
                .formatted(
                        path, message.en(), value, allowed.isEmpty() ? "" : ", allowed " + String.join(", ", allowed));
    }
}
