package nl.weerklank.engine.candidate;

import static nl.weerklank.engine.testing.Items.NOW;
import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static nl.weerklank.engine.testing.Themes.forEverybody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.testing.InMemoryCandidateGenerator;
import nl.weerklank.engine.testing.InMemoryCatalogue;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.RandomContent;
import nl.weerklank.engine.testing.Themes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every finder of candidates must do. An implementation's test extends this and says how it is made. */
public abstract class CandidateGeneratorContract {

    private static final Taxonomy TAXONOMY = forEverybody("culture", "innovation", "technology");
    private static final EmployeeProfile SOMEBODY = person("e-1").build();

    /** A generator that finds these items, which are put in this order. */
    protected abstract CandidateGenerator generatorOf(
            List<ContentItem> items, Taxonomy taxonomy, CloseColleagues colleagues);

    @Test
    @DisplayName("a theme that a person asked for brings an item to the front")
    void interestFirst() {
        CandidateGenerator generator = generatorOf(
                item("a").theme("culture", 800),
                item("b").theme("technology", 800),
                item("c").theme("innovation", 800));

        List<String> found =
                ids(generator, person("e-1").interests("technology").build(), 10);

        assertThat(found).first().isEqualTo("b");
    }

    @Test
    @DisplayName("what a person is good at, and what their story shows, counts as well")
    void expertiseAndStory() {
        CandidateGenerator generator = generatorOf(
                item("a").theme("culture", 800),
                item("b").theme("technology", 800),
                item("c").theme("innovation", 800));

        List<String> found = ids(
                generator,
                person("e-1")
                        .expertise("innovation")
                        .storyTheme("technology", 900)
                        .build(),
                10);

        assertThat(found).containsExactly("c", "b", "a");
    }

    @Test
    @DisplayName("the stronger a theme is in an item, the further to the front it comes")
    void strengthOfThemeWeighs() {
        CandidateGenerator generator = generatorOf(
                item("a").theme("technology", 300),
                item("b").theme("technology", 900),
                item("c").theme("technology", 600));

        List<String> found =
                ids(generator, person("e-1").interests("technology").build(), 10);

        assertThat(found).containsExactly("b", "c", "a");
    }

    @Test
    @DisplayName("R10 work by or about a close colleague who agreed comes to the front")
    void closeColleagues() {
        List<ContentItem> items = built(
                item("a").theme("culture", 500).about("e-2", null),
                item("b").theme("culture", 500).author("e-2"),
                item("c").theme("culture", 500).author("e-9"),
                item("d").theme("culture", 500).about("e-2", NOW));

        CandidateGenerator generator = generatorOf(items, TAXONOMY, employee -> Set.of(new EmployeeId("e-2")));

        assertThat(ids(generator, SOMEBODY, 10)).containsExactly("b", "d", "a", "c");
    }

    @Test
    @DisplayName("a theme meant for the person's unit comes before one for everybody")
    void themesOfTheUnit() {
        Taxonomy taxonomy = Themes.taxonomy(Themes.theme("culture"), Themes.themeFor("innovation", "zorg"));
        List<ContentItem> items =
                built(item("a").theme("culture", 800), item("b").theme("innovation", 800));

        CandidateGenerator generator = generatorOf(items, taxonomy, employee -> Set.of());

        assertThat(ids(generator, SOMEBODY, 10)).containsExactly("b", "a");
    }

    @Test
    @DisplayName("a person of whom nothing is known gets the newest")
    void nothingKnown() {
        CandidateGenerator generator = generatorOf(
                item("old").theme("culture", 900).publishedAt(NOW.minus(Duration.ofDays(30))),
                item("new").theme("culture", 100).publishedAt(NOW.minus(Duration.ofHours(1))),
                item("between").theme("technology", 500).publishedAt(NOW.minus(Duration.ofDays(9))));

        List<String> found = ids(generator, person("e-1").languages().build(), 2);

        assertThat(found).containsExactly("new", "between");
    }

    @Test
    @DisplayName("an item that does not age comes before one of last year")
    void evergreen() {
        CandidateGenerator generator = generatorOf(
                item("aged").theme("culture", 900).publishedAt(NOW.minus(Duration.ofDays(365))),
                item("evergreen")
                        .theme("culture", 900)
                        .publishedAt(NOW.minus(Duration.ofDays(400)))
                        .evergreen());

        assertThat(ids(generator, SOMEBODY, 2)).containsExactly("evergreen", "aged");
    }

    @Test
    @DisplayName("everything that may be offered is found while there is room, whatever it is about")
    void broad() {
        CandidateGenerator generator = generatorOf(
                item("a").theme("culture", 1),
                item("b").theme("technology", 1000),
                item("c").theme("innovation", 300).publishedAt(NOW.minus(Duration.ofDays(4000))));

        List<String> found =
                ids(generator, person("e-1").interests("technology").build(), 10);

        assertThat(found).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    @DisplayName("R06 the organisation's own news does not crowd out work of others")
    void othersKeepTheirPlace() {
        List<Items> items = many(50, "own-%02d", 900);
        items.add(item("external-1").theme("technology", 200).external("Vakblad"));
        items.add(item("external-2").theme("technology", 100).external("Vakblad"));

        List<String> found = ids(
                generatorOf(items.toArray(Items[]::new)),
                person("e-1").interests("technology").build(),
                10);

        assertThat(found).hasSize(10).contains("external-1", "external-2");
    }

    @Test
    @DisplayName("a theme that is written about every day does not crowd out another that the person asked for")
    void eachThemeKeepsItsPlace() {
        List<Items> items = many(50, "technology-%02d", 900);
        items.add(item("culture-1").theme("culture", 300).publishedAt(NOW.minus(Duration.ofDays(20))));

        List<String> found = ids(
                generatorOf(items.toArray(Items[]::new)),
                person("e-1").interests("technology").expertise("culture").build(),
                10);

        assertThat(found).hasSize(10).contains("culture-1");
    }

    @Test
    @DisplayName("candidates are numbered from 1, their scores never rise, and the best has a thousand")
    void ranksAndScores() {
        CandidateGenerator generator = generatorOf(
                item("a").theme("culture", 800),
                item("b").theme("technology", 800),
                item("c").theme("technology", 300));

        List<Candidate> found =
                generator.generate(person("e-1").interests("technology").build(), Channel.PULL, NOW, 10);

        assertThat(found).extracting(Candidate::rank).containsExactly(1, 2, 3);
        assertThat(found)
                .extracting(Candidate::retrievalScore)
                .isSortedAccordingTo(Collections.reverseOrder())
                .first()
                .isEqualTo(1000);
    }

    @Test
    @DisplayName("at equal scores the id decides, in whatever order the items came")
    void tiesBreakOnId() {
        List<Items> items = many(20, "p-%02d", 500);
        Collections.shuffle(items, new Random(7));

        List<String> found = ids(generatorOf(items.toArray(Items[]::new)), SOMEBODY, 5);

        assertThat(found).containsExactly("p-00", "p-01", "p-02", "p-03", "p-04");
    }

    @Test
    @DisplayName("never more than asked for")
    void neverMoreThanTheLimit() {
        CandidateGenerator generator = generatorOf(many(30, "p-%02d", 500).toArray(Items[]::new));

        assertThat(ids(generator, person("e-1").interests("technology").build(), 7))
                .hasSize(7);
        assertThat(ids(generator, person("e-1").interests("technology").build(), 1))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    @DisplayName("asking for no candidates at all is an error that names the limit")
    void limitMustBePositive(int limit) {
        CandidateGenerator generator = generatorOf(item("a").theme("culture", 500));

        assertThatThrownBy(() -> generator.generate(SOMEBODY, Channel.PULL, NOW, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(limit));
    }

    @Test
    @DisplayName("nothing to find is no error")
    void nothingThere() {
        assertThat(ids(generatorOf(), SOMEBODY, 10)).isEmpty();
    }

    static Stream<Items> neverOffered() {
        return Stream.of(
                item("expired").theme("culture", 900).expiresAt(NOW),
                item("embargoed").theme("culture", 900).availableFrom(NOW.plusMillis(1)),
                item("unpublished").theme("culture", 900).publishedAt(NOW.plusMillis(1)),
                item("withdrawn").theme("culture", 900).withdrawn(),
                item("confidential").theme("culture", 900).confidentiality(Confidentiality.CONFIDENTIAL),
                item("untagged").theme("culture", 900).untagged(),
                item("untagged-by-editor").editorThemes("culture").untagged(),
                item("without-theme"),
                item("of-unknown-theme").theme("gardening", 900),
                item("other-language").theme("culture", 900).language(Language.UND));
    }

    @ParameterizedTest
    @MethodSource("neverOffered")
    @DisplayName("R12 R02 what may not be offered is not found")
    void notFound(Items items) {
        CandidateGenerator generator = generatorOf(List.of(items.build()), TAXONOMY, employee -> Set.of());

        assertThat(ids(generator, SOMEBODY, 10)).isEmpty();
    }

    @Test
    @DisplayName("R12 an item is found on the very moment its embargo ends, and until just before it expires")
    void onTheMoment() {
        CandidateGenerator generator = generatorOf(item("a")
                .theme("culture", 900)
                .publishedAt(NOW)
                .availableFrom(NOW)
                .expiresAt(NOW.plusNanos(1_000)));

        assertThat(ids(generator, SOMEBODY, 10)).containsExactly("a");
    }

    @Test
    @DisplayName("R16 a muted theme is not found, however well the rest of the item fits")
    void mutedTheme() {
        CandidateGenerator generator = generatorOf(
                item("a").theme("technology", 900).theme("culture", 0),
                item("b").theme("technology", 200));

        List<String> found = ids(
                generator,
                person("e-1").interests("technology").muted("culture").build(),
                10);

        assertThat(found).containsExactly("b");
    }

    @Test
    @DisplayName("R02 a theme meant for other units, or for nobody yet, is not found")
    void notForThisUnit() {
        Taxonomy taxonomy = Themes.taxonomy(
                Themes.themeFor("innovation", "kantoor"), Themes.themeFor("technology"), Themes.theme("culture"));
        List<ContentItem> items = built(
                item("a").theme("innovation", 900),
                item("b").theme("technology", 900),
                item("c").theme("culture", 900).theme("innovation", 100));

        CandidateGenerator generator = generatorOf(items, taxonomy, employee -> Set.of());

        assertThat(ids(generator, SOMEBODY, 10)).containsExactly("c");
    }

    @Test
    @DisplayName("a person whose languages are unknown gets items in any")
    void unknownLanguages() {
        CandidateGenerator generator = generatorOf(
                item("nl").theme("culture", 900).language(Language.NL),
                item("en").theme("culture", 900).language(Language.EN),
                item("und").theme("culture", 900).language(Language.UND));

        assertThat(ids(generator, person("e-1").languages().build(), 10)).containsExactlyInAnyOrder("nl", "en", "und");
        assertThat(ids(generator, person("e-1").languages(Language.EN).build(), 10))
                .containsExactly("en");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("R12 R02 R16 of random items exactly those are found that may be offered")
    void exactlyWhatMayBeOffered(long seed) {
        RandomContent random = new RandomContent(seed);
        List<ContentItem> items = random.items(300);
        CandidateGenerator generator =
                generatorOf(items, RandomContent.taxonomy(), employee -> Set.of(new EmployeeId("e-3")));
        InMemoryCandidateGenerator plain = new InMemoryCandidateGenerator(
                InMemoryCatalogue.of(items), RandomContent::taxonomy, employee -> Set.of());

        for (int round = 0; round < 10; round++) {
            EmployeeProfile profile = random.person("e-" + round);

            List<String> found = ids(generator, profile, items.size());

            List<String> expected = items.stream()
                    .filter(item -> plain.mayBeOffered(item, profile, NOW))
                    .map(item -> item.id().value())
                    .toList();
            assertThat(found).as("seed %d, round %d", seed, round).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    @DisplayName("the same question has the same answer, in whatever order the items came")
    void orderOfItemsIsIrrelevant(long seed) {
        RandomContent random = new RandomContent(seed);
        List<ContentItem> items = random.items(300);
        List<ContentItem> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed));
        CloseColleagues colleagues = employee -> Set.of(new EmployeeId("e-3"));

        CandidateGenerator one = generatorOf(items, RandomContent.taxonomy(), colleagues);
        CandidateGenerator other = generatorOf(shuffled, RandomContent.taxonomy(), colleagues);

        for (int round = 0; round < 10; round++) {
            EmployeeProfile profile = random.person("e-" + round);
            assertThat(one.generate(profile, Channel.PULL, NOW, 20))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(other.generate(profile, Channel.PULL, NOW, 20));
        }
    }

    @Test
    @DisplayName("G02 of an item that is not found it is told why: what is wrong with it, or that others came first")
    void whyNotFound() {
        List<ContentItem> items = built(
                item("confidential").theme("culture", 800).confidentiality(Confidentiality.CONFIDENTIAL),
                item("elsewhere").theme("work", 800),
                item("english").theme("culture", 800).language(Language.EN),
                item("expired").theme("culture", 800).expiresAt(NOW),
                item("first").theme("culture", 900),
                item("later").theme("culture", 800).availableFrom(NOW.plusSeconds(1)),
                item("muted").theme("innovation", 800),
                item("next").theme("culture", 300).publishedAt(NOW.minus(Duration.ofDays(300))),
                item("stranger").theme("technology", 300).publishedAt(NOW.minus(Duration.ofDays(300))),
                item("untagged").untagged(),
                item("withdrawn").theme("culture", 800).withdrawn());
        Taxonomy taxonomy = Themes.taxonomy(
                Themes.theme("culture"),
                Themes.theme("innovation"),
                Themes.theme("technology"),
                Themes.themeFor("work", "elsewhere"));
        ItemFinder finder = (ItemFinder) generatorOf(items, taxonomy, employee -> Set.of());
        EmployeeProfile somebody = person("e-1")
                .unit("here")
                .languages(Language.NL)
                .interests("culture")
                .muted("innovation")
                .build();

        assertThat(items)
                .extracting(item -> finder.lookFor(item.id(), somebody, List.of(), NOW, 1))
                .containsExactly(
                        Retrieved.CONFIDENTIAL,
                        Retrieved.NOT_FOR_UNIT,
                        Retrieved.LANGUAGE,
                        Retrieved.EXPIRED,
                        Retrieved.FOUND,
                        Retrieved.NOT_AVAILABLE_YET,
                        Retrieved.MUTED_THEME,
                        Retrieved.RANKED_BELOW,
                        Retrieved.NO_SHARED_THEME,
                        Retrieved.UNTAGGED,
                        Retrieved.NOT_INDEXED);
        assertThat(finder.lookFor(new ContentId("unheard-of"), somebody, List.of(), NOW, 1))
                .isEqualTo(Retrieved.NOT_INDEXED);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    @DisplayName(
            "G02 of random items exactly the candidates are told to be found, and of the others the same cause as anywhere")
    void whyNotFoundAgrees(long seed) {
        RandomContent random = new RandomContent(seed);
        List<ContentItem> items = random.items(120);
        CandidateGenerator generator = generatorOf(items, RandomContent.taxonomy(), employee -> Set.of());
        ItemFinder plain = new InMemoryCandidateGenerator(
                InMemoryCatalogue.of(items), RandomContent::taxonomy, employee -> Set.of());
        EmployeeProfile profile = random.person("e-" + seed);
        List<String> found = ids(generator, profile, 10);

        for (ContentItem item : items) {
            Retrieved retrieved = ((ItemFinder) generator).lookFor(item.id(), profile, List.of(), NOW, 10);

            assertThat(retrieved == Retrieved.FOUND)
                    .as("seed %d, %s", seed, item.id())
                    .isEqualTo(found.contains(item.id().value()));
            if (retrieved != Retrieved.FOUND
                    && retrieved != Retrieved.RANKED_BELOW
                    && retrieved != Retrieved.NO_SHARED_THEME) {
                assertThat(retrieved)
                        .as("seed %d, %s", seed, item.id())
                        .isEqualTo(plain.lookFor(item.id(), profile, List.of(), NOW, 10));
            }
        }
    }

    /** The ids of what a generator finds for this person now, in its order. */
    protected static List<String> ids(CandidateGenerator generator, EmployeeProfile profile, int limit) {
        return generator.generate(profile, Channel.PULL, NOW, limit).stream()
                .map(Candidate::content)
                .map(ContentItem::id)
                .map(ContentId::value)
                .toList();
    }

    private CandidateGenerator generatorOf(Items... items) {
        return generatorOf(built(items), TAXONOMY, employee -> Set.of());
    }

    private static List<ContentItem> built(Items... items) {
        return Stream.of(items).map(Items::build).toList();
    }

    private static List<Items> many(int count, String id, int score) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(number -> item(id.formatted(number)).theme("technology", score))
                .toList());
    }
}
