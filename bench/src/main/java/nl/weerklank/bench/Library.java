package nl.weerklank.bench;

import static nl.weerklank.engine.testing.Items.NOW;
import static nl.weerklank.engine.testing.Items.item;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.People;
import nl.weerklank.engine.testing.Themes;

/**
 * Three years of invented content, the same for the same seed: twelve themes of which some are written about ten times as
 * often as others, two in five items from others, one in ten that does not age, four in five Dutch.
 */
final class Library {

    private static final String[] THEMES = {
        "technology",
        "innovation",
        "care",
        "culture",
        "sustainability",
        "work",
        "customers",
        "safety",
        "learning",
        "diversity",
        "finance",
        "region"
    };
    private static final int DAYS = 3 * 365;

    private final Random random;

    Library(long seed) {
        this.random = new Random(seed);
    }

    static Taxonomy taxonomy() {
        return Themes.forEverybody(THEMES);
    }

    Stream<ContentItem> items(int count) {
        return IntStream.range(0, count).mapToObj(this::next);
    }

    /** A text of 150 words, from a vocabulary in which some words are much more usual than others. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 150; word++) {
            text.append(word()).append(' ');
        }
        return text.toString();
    }

    /**
     * Person {@code number}: two interests, an expertise, a story, goals and followers; not everybody said everything. Ten
     * numbers form a team.
     */
    EmployeeProfile person(int number) {
        String expertise = theme();
        People person = People.person("e-" + number)
                .unit("unit-%d/team-%d".formatted(number / 100, number / 10))
                .interests(theme(), theme())
                .expertise(expertise)
                .storyTheme(expertise, 400 + random.nextInt(600))
                .story(text())
                .goals(oneOf(Goal.values()))
                .channels(Channel.EMAIL)
                .readiness(oneTimeIn(4) ? null : Readiness.SHARE)
                .weeklyMinutes(oneTimeIn(2) ? null : 60)
                .languages(oneTimeIn(2) ? new Language[] {Language.NL} : new Language[] {Language.NL, Language.EN});
        if (!oneTimeIn(3)) {
            person.audience(expertise, oneOf(Following.values())).audience(theme(), oneOf(Following.values()));
        }
        return person.build();
    }

    /** What somebody was shown in a month, two pushes among it, one of which was ignored. */
    History history() {
        List<History.Shown> shown = IntStream.range(0, 12)
                .mapToObj(day -> new History.Shown(
                        idOf(random.nextInt(1_000)),
                        NOW.minus(Duration.ofDays(2L * day + 1)),
                        oneOf(Source.Kind.values()),
                        oneOf(ContentClass.values()),
                        Motive.SELF,
                        5))
                .toList();
        Map<ContentId, History.Standing> standing = shown.stream()
                .collect(Collectors.toMap(
                        History.Shown::content,
                        item -> new History.Standing(1, oneTimeIn(4), null),
                        (one, same) -> one));
        List<History.Nudge> nudges = List.of(
                new History.Nudge(NOW.minus(Duration.ofDays(8)), 5, null),
                new History.Nudge(NOW.minus(Duration.ofDays(15)), 5, Outcome.SHARED));
        return new History(nudges, shown, standing, null, null);
    }

    private ContentItem next(int number) {
        Items item = item(idOf(number).value())
                .language(oneTimeIn(5) ? Language.EN : Language.NL)
                .publishedAt(NOW.minus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60))))
                .insideSince(oneTimeIn(4) ? null : NOW.minus(Duration.ofHours(random.nextInt(2_000))))
                .contentClass(oneOf(ContentClass.values()))
                .purpose(oneOf(Purpose.values()))
                .words(150)
                .author("e-" + random.nextInt(Organisation.PEOPLE));
        Stream.generate(this::theme)
                .limit(1 + random.nextInt(3))
                .distinct()
                .forEach(theme -> item.theme(theme, 300 + random.nextInt(700)));
        if (random.nextInt(5) < 2) {
            item.external("Vakblad " + random.nextInt(20));
        }
        if (oneTimeIn(10)) {
            item.evergreen();
        }
        if (oneTimeIn(3)) {
            item.expiresAt(NOW.plus(Duration.ofDays(random.nextInt(60) - 20)));
        }
        if (oneTimeIn(10)) {
            item.confidentiality(oneOf(Confidentiality.values()));
        }
        if (oneTimeIn(6)) {
            item.promotional(500 + random.nextInt(500));
        }
        return item.jargon(random.nextInt(60)).build();
    }

    private static ContentId idOf(int number) {
        return new ContentId("p-%07d".formatted(number));
    }

    private boolean oneTimeIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private String theme() {
        double place = random.nextDouble();
        return THEMES[(int) (place * place * THEMES.length)];
    }

    private String word() {
        double place = random.nextDouble();
        return "woord" + (int) (place * place * place * place * 30_000);
    }
}
