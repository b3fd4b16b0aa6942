package nl.weerklank.nlp.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.weerklank.engine.tag.Taxonomy.Seed;
import nl.weerklank.nlp.form.Forms;
import org.jspecify.annotations.Nullable;

/**
 * The seeds of a taxonomy in one language as a trie over dictionary forms: reading a text costs the same with twelve
 * seeds as with twelve thousand.
 */
final class Seeds {

    private static final int LONGEST_PHRASE = 8;

    private final Forms forms;
    private final Node root = new Node();
    private int count;

    Seeds(Forms forms) {
        this.forms = forms;
    }

    /** Adds a seed that shows the theme at this position. Seeds longer than eight words are never met and left out. */
    void add(int theme, Seed seed) {
        add(theme, seed, false);
    }

    /** Adds a seed that speaks against the theme at this position. */
    void addAgainst(int theme, Seed seed) {
        add(theme, seed, true);
    }

    private void add(int theme, Seed seed, boolean against) {
        List<String> words = PhraseWords.of(seed.phrase());
        if (words.isEmpty() || words.size() > LONGEST_PHRASE) {
            return;
        }
        Node node = root;
        for (String word : words) {
            node = node.children.computeIfAbsent(forms.key(word), key -> new Node());
        }
        node.entries.add(new Entry(
                count++, theme, seed.phrase().toLowerCase(Locale.ROOT), seed.weight(), words.size(), against));
    }

    /** The longest phrase of each theme that starts at this word, in the order of the seeds. */
    List<Entry> longestAt(List<List<String>> text, int start) {
        Map<Integer, Entry> longest = new HashMap<>();
        List<Node> reached = List.of(root);
        for (int i = start; i < Math.min(text.size(), start + LONGEST_PHRASE) && !reached.isEmpty(); i++) {
            reached = step(reached, text.get(i));
            reached.forEach(node -> node.entries.forEach(entry -> longest.merge(entry.theme(), entry, Entry::better)));
        }
        return longest.values().stream().sorted().toList();
    }

    private static List<Node> step(List<Node> nodes, List<String> forms) {
        List<Node> next = new ArrayList<>();
        for (Node node : nodes) {
            for (String form : forms) {
                Node child = node.children.get(form);
                if (child != null && !next.contains(child)) {
                    next.add(child);
                }
            }
        }
        return next;
    }

    /** The seeds of a single word that show a theme, by its form; empty when there are none. */
    List<Entry> single(String form) {
        @Nullable Node node = root.children.get(form);
        return node == null
                ? List.of()
                : node.entries.stream().filter(entry -> !entry.against()).toList();
    }

    /**
     * One seed in the trie.
     *
     * @param theme position of its theme in the taxonomy
     * @param phrase as the taxonomy has it, in lower case
     * @param weight in thousandths
     * @param length in words
     * @param against whether it speaks against its theme
     */
    record Entry(int number, int theme, String phrase, int weight, int length, boolean against)
            implements Comparable<Entry> {

        Entry better(Entry other) {
            if (length != other.length) {
                return length > other.length ? this : other;
            }
            return weight >= other.weight ? this : other;
        }

        @Override
        public int compareTo(Entry other) {
            return Integer.compare(number, other.number);
        }
    }

    private static final class Node {
        final Map<String, Node> children = new HashMap<>();
        final List<Entry> entries = new ArrayList<>();
    }
}
