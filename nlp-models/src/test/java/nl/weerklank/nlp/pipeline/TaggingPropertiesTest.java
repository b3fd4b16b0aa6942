package nl.weerklank.nlp.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.Taxonomy.Seed;
import nl.weerklank.engine.tag.Taxonomy.Theme;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.nlp.taxonomy.DefaultTaxonomy;
import nl.weerklank.nlp.text.CleanText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, tried on texts from a seeded generator. */
class TaggingPropertiesTest {

    private static final long SEED = 20_261_121L;
    private static final int ROUNDS = Boolean.getBoolean("weerklank.long") ? 5_000 : 300;
    private static final CoreNlpTagger TAGGER = new CoreNlpTagger();
    private static final Taxonomy TAXONOMY = DefaultTaxonomy.load();
    private static final List<String> FILLER = List.of(
            "de", "het", "een", "and", "the", "of", "tafel", "stoel", "lamp", "window", "blue", "niet", "Jan", "zegt",
            ".", ",", "!", "\n", "<b>", "</b>", "42", "u", "je", "ik", "we");
    private static final List<String> SEEDS = TAXONOMY.themes().stream()
            .map(Theme::seeds)
            .flatMap(seeds -> seeds.values().stream())
            .flatMap(List::stream)
            .map(Seed::phrase)
            .toList();

    @Test
    void theSameTextGivesTheSameTagging() {
        CoreNlpTagger other = new CoreNlpTagger();
        forEachText(text ->
                assertThat(other.tag(Optional.empty(), "", text, TAXONOMY)).isEqualTo(tag(text)));
    }

    @Test
    void evidenceAlwaysStandsInTheText() {
        forEachText(text -> {
            String spaced = text.replaceAll("\\s+", " ");
            Tagging tagging = tag(text);

            for (ThemeTag theme : tagging.themes()) {
                assertThat(theme.evidence())
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .hasSizeLessThanOrEqualTo(8);
                assertThat(theme.evidence())
                        .allSatisfy(word -> assertThat(spaced).contains(word));
            }
            assertThat(tagging.tone().jargonWords())
                    .allSatisfy(word -> assertThat(spaced).contains(word));
        });
    }

    @Test
    void offsetsPointAtTheName() {
        forEachText(text -> {
            for (EntityMention person : tag(text).entities()) {
                String there = ("\n" + text).substring(person.begin(), person.end());
                String read = CleanText.of(there).value();
                assertThat(read.replaceAll("\\s+", " ")).isEqualTo(person.text());
            }
        });
    }

    @Test
    void textWithoutSeedsHasNoThemesHoweverLongItGets() {
        StringBuilder text = new StringBuilder();
        Random random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            for (int word = 0; word < 60; word++) {
                text.append(FILLER.get(random.nextInt(FILLER.size()))).append(' ');
            }
            assertThat(tag(text.toString()).themes()).isEmpty();
        }
    }

    @Test
    void noTextIsTooStrange() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(200);
            for (int i = 0; i < length; i++) {
                text.append((char) (random.nextBoolean() ? random.nextInt(0x10000) : random.nextInt(0x250)));
            }
            String strange = text.toString();
            String title = strange.substring(0, Math.min(strange.length(), 50));

            assertThatCode(() -> {
                        Tagging tagging = TAGGER.tag(Optional.empty(), title, strange, TAXONOMY);
                        String whole = title + "\n" + strange;
                        tagging.entities().forEach(person -> whole.substring(person.begin(), person.end()));
                    })
                    .as("seed %d, round %d", SEED, round)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "Aa",
                "zorg ",
                "Jan de ",
                "<",
                "<b",
                "<script>",
                "!",
                "-",
                "'",
                "\u200B",
                "ö",
                "ab-",
                "😀",
                "1",
                ". ",
                "http://",
                "a@",
                "\n"
            })
    void theLongestTextTakesBoundedTime(String unit) {
        String text = unit.repeat(CoreNlpTagger.LONGEST_TEXT / unit.length());

        Assertions.assertTimeout(Duration.ofSeconds(60), () -> tag(text));
    }

    @Test
    void eightThreadsGiveTheAnswersOfOne() throws Exception {
        List<String> texts = new ArrayList<>();
        forEachText(texts::add);
        List<Tagging> alone = texts.stream().map(TaggingPropertiesTest::tag).toList();

        List<List<Tagging>> together = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<Tagging>>> answers = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                answers.add(threads.submit(
                        () -> texts.stream().map(TaggingPropertiesTest::tag).toList()));
            }
            for (Future<List<Tagging>> answer : answers) {
                together.add(answer.get());
            }
        }

        assertThat(together).allSatisfy(answers -> assertThat(answers).isEqualTo(alone));
    }

    private static void forEachText(java.util.function.Consumer<String> check) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS / 4; round++) {
            StringBuilder text = new StringBuilder();
            int words = 1 + random.nextInt(80);
            for (int word = 0; word < words; word++) {
                List<String> source = random.nextInt(4) == 0 ? SEEDS : FILLER;
                text.append(source.get(random.nextInt(source.size()))).append(' ');
            }
            check.accept(text.toString());
        }
    }

    private static Tagging tag(String text) {
        return TAGGER.tag(Optional.empty(), "", text, TAXONOMY);
    }
}
