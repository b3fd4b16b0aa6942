package nl.weerklank.nlp.tone.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.weerklank.engine.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The texts written to learn tone from")
class ToneCorpusTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final int GRAM = 5;

    private static List<ToneItem> corpus = List.of();

    @BeforeAll
    static void read() throws Exception {
        corpus = ToneItem.corpus(Path.of("corpus/tone"));
    }

    @Test
    @DisplayName("are at least 600, in both languages, each with an id of its own")
    void size() {
        Map<Language, Integer> perLanguage = new HashMap<>();
        corpus.forEach(item -> perLanguage.merge(item.language(), 1, Integer::sum));

        assertThat(corpus).hasSizeGreaterThanOrEqualTo(600);
        assertThat(corpus).extracting(ToneItem::id).doesNotHaveDuplicates();
        assertThat(perLanguage).containsOnlyKeys(Language.NL, Language.EN);
        assertThat(perLanguage.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(200));
    }

    @Test
    @DisplayName("have a title and a text of a length that the service meets")
    void shape() {
        assertThat(corpus).allSatisfy(item -> {
            assertThat(item.title()).isNotBlank();
            assertThat(words(item.text())).hasSizeBetween(15, 130);
        });
    }

    @Test
    @DisplayName("show every value of sentiment in every voice, at least twenty times")
    void labels() {
        Map<String, Integer> pairs = new HashMap<>();
        corpus.forEach(item -> pairs.merge(item.sentiment() + " " + item.voice(), 1, Integer::sum));

        assertThat(pairs).hasSize(9);
        assertThat(pairs.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(20));
    }

    @Test
    @DisplayName("do not repeat each other: no two share more than a fifth of their runs of five words")
    void overlap() {
        Map<String, List<Integer>> where = new HashMap<>();
        List<Set<String>> grams = corpus.stream().map(ToneCorpusTest::grams).toList();
        for (int item = 0; item < grams.size(); item++) {
            for (String gram : grams.get(item)) {
                where.computeIfAbsent(gram, gramSeen -> new ArrayList<>()).add(item);
            }
        }
        Map<Pair, Integer> shared = new HashMap<>();
        where.values().forEach(items -> pairsOf(items).forEach(pair -> shared.merge(pair, 1, Integer::sum)));

        assertThat(shared).allSatisfy((pair, count) -> assertThat(5 * count)
                .as(
                        "%s and %s",
                        corpus.get(pair.one()).id(), corpus.get(pair.other()).id())
                .isLessThanOrEqualTo(Math.min(
                        grams.get(pair.one()).size(), grams.get(pair.other()).size())));
    }

    private record Pair(int one, int other) {}

    private static List<Pair> pairsOf(List<Integer> items) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(new Pair(items.get(j), items.get(i)));
            }
        }
        return pairs;
    }

    private static Set<String> grams(ToneItem item) {
        List<String> words = words(item.title() + " " + item.text());
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + GRAM <= words.size(); i++) {
            grams.add(String.join(" ", words.subList(i, i + GRAM)));
        }
        return grams;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .toList();
    }
}
