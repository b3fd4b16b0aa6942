package nl.weerklank.nlp.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.engine.tag.Lessons.SeedCounts;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.Taxonomy.Seed;
import nl.weerklank.engine.tag.Taxonomy.Theme;
import nl.weerklank.engine.tag.Taxonomy.ThemeAudience;
import nl.weerklank.engine.tag.Teacher.Lesson;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.nlp.taxonomy.LessonsJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A theme")
class ThemeLessonsTest {

    private static final CoreNlpTagger TAGGER = new CoreNlpTagger();
    private static final String LONG =
            "Er was die dag verder weinig te zien en iedereen ging op tijd weer naar binnen. ".repeat(3);

    @Test
    @DisplayName("is not named by a word inside a phrase that speaks against it")
    void negativePhrase() {
        Taxonomy taxonomy = taxonomy(theme("school", List.of("leren"), List.of("leren schoenen")));

        assertThat(tag("Wij leren elke dag.", taxonomy).themes()).hasSize(1);
        assertThat(tag("Hij droeg leren schoenen.", taxonomy).themes()).isEmpty();
    }

    @Test
    @DisplayName("is weakened by a word that speaks against it")
    void negativeWord() {
        Taxonomy taxonomy = taxonomy(theme("school", List.of("les", "klas"), List.of("rijschool")));

        int alone = only(tag("De les en de klas.", taxonomy)).score();
        int denied = only(tag("De les en de klas van de rijschool.", taxonomy)).score();

        assertThat(denied).isLessThan(alone);
    }

    @Test
    @DisplayName("met once in a longer text, outside the title, is met in passing and not named")
    void inPassing() {
        Taxonomy taxonomy = taxonomy(theme("water", List.of("brug"), List.of()));

        assertThat(tag("De brug. " + LONG, taxonomy).themes()).isEmpty();
        assertThat(tag("De brug, en nog een brug. " + LONG, taxonomy).themes()).hasSize(1);
    }

    @Test
    @DisplayName("shows each word of the dictionary once, whatever its case and number")
    void oneWordPerLemma() {
        Taxonomy taxonomy = taxonomy(theme("klanten", List.of("klant", "klacht"), List.of()));

        ThemeTag theme = only(tag("Klanten. De klant en een Klant met klachten, KLANTEN met een klacht.", taxonomy));

        assertThat(theme.evidence()).containsExactlyInAnyOrder("Klanten", "klachten");
    }

    @Test
    @DisplayName("is one of three at most")
    void atMostThree() {
        Taxonomy taxonomy = taxonomy(
                theme("a", List.of("brug"), List.of()),
                theme("b", List.of("sluis"), List.of()),
                theme("c", List.of("tunnel"), List.of()),
                theme("d", List.of("kade"), List.of()));

        List<ThemeTag> themes = tag("Brug, sluis, tunnel, kade.", taxonomy).themes();

        assertThat(themes).extracting(theme -> theme.code().value()).containsExactly("a", "b", "c");
    }

    @Test
    @DisplayName("is named from its own threshold upward")
    void ownThreshold() {
        Theme usual = theme("water", List.of("brug"), List.of());
        Theme strict = new Theme(
                usual.code(), Map.of(), Map.of(), usual.seeds(), Map.of(), Map.of(), 600, ThemeAudience.EVERYBODY);

        assertThat(tag("De brug.", taxonomy(usual)).themes()).hasSize(1);
        assertThat(tag("De brug.", taxonomy(strict)).themes()).isEmpty();
    }

    @Test
    @DisplayName("scores lower on a seed that is common in this organisation")
    void commonSeed() {
        Taxonomy taxonomy = taxonomy(theme("zorg", List.of("patiënt"), List.of()));
        Lessons everywhere =
                new Lessons("1", Map.of(Language.NL, new SeedCounts(100, Map.of("patiënt", 80))), List.of());
        Lessons rare = new Lessons("1", Map.of(Language.NL, new SeedCounts(100, Map.of("patiënt", 2))), List.of());

        assertThat(tag("De patiënt.", taxonomy, everywhere).themes()).isEmpty();
        assertThat(only(tag("De patiënt.", taxonomy, rare)))
                .isEqualTo(only(tag("De patiënt.", taxonomy, Lessons.NONE)));
    }

    @Test
    @DisplayName("is still named where all of its seeds are common, when a text holds several of them")
    void everythingCommon() {
        List<String> seeds = List.of("patiënt", "ziekenhuis", "verpleegkundige");
        Taxonomy taxonomy = taxonomy(theme("zorg", seeds, List.of()));
        Lessons hospital = new Lessons(
                "1",
                Map.of(
                        Language.NL,
                        new SeedCounts(100, Map.of("patiënt", 80, "ziekenhuis", 90, "verpleegkundige", 70))),
                List.of());

        assertThat(only(tag("De verpleegkundige bracht de patiënt naar het ziekenhuis.", taxonomy, hospital))
                        .evidence())
                .containsExactlyInAnyOrderElementsOf(seeds);
    }

    @Test
    @DisplayName("can be told by words of its examples alone")
    void examples() {
        Taxonomy taxonomy = taxonomy(
                example(
                        "varen",
                        "De schipper legt de boot aan.",
                        "Een schipper en zijn boot op het meer.",
                        "Elke boot heeft een schipper."),
                example(
                        "bakken",
                        "De bakker kneedt het deeg.",
                        "Deeg rijst bij de bakker in de oven.",
                        "Zonder bakker geen deeg."));

        ThemeTag theme = only(tag("Vandaag hielp de bakker met het deeg.", taxonomy));

        assertThat(theme.code()).isEqualTo(new ThemeCode("bakken"));
        assertThat(theme.evidence()).contains("bakker", "deeg");
    }

    @Test
    @DisplayName("is learned once thirty items were labelled by editors, and then named by words that are no seeds")
    void learned() {
        Taxonomy taxonomy =
                taxonomy(theme("varen", List.of("boot"), List.of()), theme("bakken", List.of("oven"), List.of()));

        Lessons few = TAGGER.teach("7", taxonomy, labelled(29).stream());
        Lessons enough = TAGGER.teach("7", taxonomy, labelled(30).stream());

        String text = "De stuurman hees het grootzeil.";
        assertThat(few.themes()).isEmpty();
        assertThat(tag(text, taxonomy, few).themes()).isEmpty();
        Tagging tagging = tag(text, taxonomy, enough);
        assertThat(only(tagging).code()).isEqualTo(new ThemeCode("varen"));
        assertThat(only(tagging).evidence()).contains("stuurman", "grootzeil");
        assertThat(tagging.models()).extracting(ModelRef::id).contains("lessons-7");
    }

    @Test
    @DisplayName("is learned the same from the same items in any order, and kept without a loss")
    void order() {
        Taxonomy taxonomy =
                taxonomy(theme("varen", List.of("boot"), List.of()), theme("bakken", List.of("oven"), List.of()));
        List<Lesson> shuffled = new ArrayList<>(labelled(40));
        Collections.shuffle(shuffled, new Random(5));

        Lessons lessons = TAGGER.teach("7", taxonomy, labelled(40).stream());

        assertThat(TAGGER.teach("7", taxonomy, shuffled.stream())).isEqualTo(lessons);
        assertThat(LessonsJson.read(LessonsJson.write(lessons))).isEqualTo(lessons);
    }

    @Test
    @DisplayName("counts each text once for a seed, when it learns how common seeds are")
    void counts() {
        Taxonomy taxonomy = taxonomy(theme("water", List.of("brug", "sluis"), List.of()));

        Lessons lessons =
                TAGGER.teach("1", taxonomy, List.of(lesson("Brug, brug."), lesson("Bruggen en een sluis.")).stream());

        assertThat(lessons.counts()).isEqualTo(Map.of(Language.NL, new SeedCounts(2, Map.of("brug", 2, "sluis", 1))));
    }

    private static List<Lesson> labelled(int each) {
        return IntStream.range(0, each)
                .boxed()
                .flatMap(number -> List.of(
                        lesson("De stuurman hees het grootzeil, nummer " + number + ".", "varen"),
                        lesson("De deegwaren liggen klaar, nummer " + number + ".", "bakken"))
                        .stream())
                .toList();
    }

    private static Lesson lesson(String text, String... themes) {
        return new Lesson(
                Optional.of(Language.NL),
                "",
                text,
                Arrays.stream(themes).map(ThemeCode::new).toList());
    }

    private static Taxonomy taxonomy(Theme... themes) {
        return new Taxonomy("test", List.of(themes));
    }

    private static Theme theme(String code, List<String> seeds, List<String> against) {
        return new Theme(
                new ThemeCode(code),
                Map.of(),
                Map.of(),
                Map.of(Language.NL, weighted(seeds)),
                Map.of(Language.NL, weighted(against)),
                Map.of(),
                Theme.USUAL_THRESHOLD,
                ThemeAudience.EVERYBODY);
    }

    private static Theme example(String code, String... examples) {
        return new Theme(
                new ThemeCode(code),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(Language.NL, List.of(examples)),
                Theme.USUAL_THRESHOLD,
                ThemeAudience.EVERYBODY);
    }

    private static List<Seed> weighted(List<String> phrases) {
        return phrases.stream().map(phrase -> new Seed(phrase, 1000)).toList();
    }

    private static ThemeTag only(Tagging tagging) {
        assertThat(tagging.themes()).hasSize(1);
        return tagging.themes().getFirst();
    }

    private static Tagging tag(String text, Taxonomy taxonomy) {
        return tag(text, taxonomy, Lessons.NONE);
    }

    private static Tagging tag(String text, Taxonomy taxonomy, Lessons lessons) {
        return TAGGER.tag(Optional.of(Language.NL), "", text, taxonomy, lessons);
    }
}
