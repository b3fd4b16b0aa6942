package nl.weerklank.engine.testing;

import static nl.weerklank.engine.testing.Items.NOW;
import static nl.weerklank.engine.testing.Items.item;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.tag.Finding;
import nl.weerklank.engine.tag.Taxonomy;

/** Random items and people from a seed, with every reason why an item may not be offered. Print the seed on failure. */
public final class RandomContent {

    private static final List<String> THEMES = List.of("care", "culture", "innovation", "safety", "technology", "work");

    private final Random random;

    /** Content that is the same for the same seed. */
    public RandomContent(long seed) {
        this.random = new Random(seed);
    }

    /** Four themes for everybody, one for a unit, and one for nobody. */
    public static Taxonomy taxonomy() {
        return Themes.taxonomy(
                Themes.themeFor("care", "zorg"),
                Themes.theme("culture"),
                Themes.theme("innovation"),
                Themes.theme("safety"),
                Themes.theme("technology"),
                Themes.themeFor("work"));
    }

    /** This many items, in the order of their ids. */
    public List<ContentItem> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> nextItem("p-%04d".formatted(number)))
                .toList();
    }

    /** A person who said some things and not others. */
    public EmployeeProfile person(String id) {
        People person = person(id, random.nextBoolean() ? "zorg/wijkteam-west" : "kantoor");
        person.languages(random.nextInt(4) == 0 ? new Language[0] : new Language[] {oneOf(Language.values())});
        person.interests(someThemes()).expertise(someThemes());
        if (random.nextBoolean()) {
            person.muted(oneOf(THEMES.toArray(String[]::new)));
        }
        return person.build();
    }

    private static People person(String id, String unit) {
        return People.person(id).unit(unit);
    }

    private ContentItem nextItem(String id) {
        Items item = item(id).language(oneOf(Language.values())).publishedAt(around(40, 5));
        for (String theme : someThemes()) {
            item.theme(theme, random.nextInt(1001));
        }
        item.confidentiality(oneOf(Confidentiality.values()));
        item.availableFrom(random.nextInt(4) == 0 ? around(5, 5) : null);
        item.expiresAt(random.nextInt(3) == 0 ? around(10, 30) : null);
        item.author("e-" + random.nextInt(20));
        if (random.nextBoolean()) {
            item.external("Vakblad");
        }
        oneTimeIn(10, item::withdrawn);
        oneTimeIn(10, item::untagged);
        oneTimeIn(10, () -> item.findings(Finding.Kind.PHONE));
        oneTimeIn(5, item::evergreen);
        oneTimeIn(8, () -> item.editorThemes(oneOf(THEMES.toArray(String[]::new))));
        return item.build();
    }

    /** A moment within these days, on the very moment of asking one time in ten. */
    private Instant around(int daysBefore, int daysAfter) {
        return random.nextInt(10) == 0
                ? NOW
                : NOW.minus(Duration.ofDays(daysBefore))
                        .plusSeconds(random.nextLong(
                                Duration.ofDays(daysBefore + daysAfter).toSeconds()));
    }

    private String[] someThemes() {
        return Stream.generate(() -> THEMES.get(random.nextInt(THEMES.size())))
                .limit(random.nextInt(4))
                .distinct()
                .toArray(String[]::new);
    }

    private void oneTimeIn(int times, Runnable change) {
        if (random.nextInt(times) == 0) {
            change.run();
        }
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
