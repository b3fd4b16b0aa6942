package nl.weerklank.docs.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.docs.scenario.Page.Row;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Wave;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.learning.Learnt;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.tag.Finding;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.testing.InMemoryNudgeLedger;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.People;
import nl.weerklank.engine.testing.Themes;
import org.jspecify.annotations.Nullable;

/** Reads who and what a page tells about. A word it does not know is refused, so that no page says more than it means. */
final class Cast {

    private static final String ME = "me";

    /** What is said of people, not of the item itself. */
    private static final List<String> ABOUT_READERS = List.of(
            "seen ", "sent today to ", "like what she read ", "read by ", "read today by ", "in the newsletter ");

    private static final List<String> THEMES = List.of(
            "sustainability",
            "technology",
            "healthcare",
            "workculture",
            "leadership",
            "customers",
            "finance",
            "security",
            "education",
            "logistics",
            "community",
            "events");

    private final Page page;

    Cast(Page page) {
        this.page = page;
    }

    Instant now() {
        return page.said("asked at").map(Instant::parse).orElse(Items.NOW);
    }

    int limit() {
        return page.said("how many").map(Integer::parseInt).orElse(5);
    }

    Channel channel() {
        return page.said("asked by").map(Channel::valueOf).orElse(Channel.PULL);
    }

    UnitGate gate() {
        return page.said("gate of the unit").map(UnitGate::valueOf).orElse(UnitGate.OPEN);
    }

    /** Where the person stands as a leader; empty when the page says nothing of it. */
    Optional<ChampionState> champion() {
        return page.said("own profile")
                .map(profile -> new ChampionState(
                        profile.equals("finished"),
                        page.list("own themes", ",").stream()
                                .map(ThemeCode::new)
                                .collect(Collectors.toSet()),
                        Optional.ofNullable(ago("said to trust them"))
                                .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
                                .orElse(null),
                        ago("reported an act")));
    }

    Programme programme() {
        return new Programme(
                        "programme-1",
                        page.said("programme").map(Programme.Mode::valueOf).orElse(Programme.Mode.NORMAL),
                        Caps.STANDARD)
                .with(page.said("wave").map(Wave::valueOf).orElse(Wave.EVERYONE));
    }

    /** The themes that ship, each for everybody but those that the page means for some units. */
    Taxonomy taxonomy() {
        Map<String, String> meantFor = pairs("themes meant for");
        return Themes.taxonomy(THEMES.stream()
                .map(code -> meantFor.containsKey(code)
                        ? Themes.themeFor(
                                code, Page.split(meantFor.get(code), " ").toArray(String[]::new))
                        : Themes.theme(code))
                .toArray(Taxonomy.Theme[]::new));
    }

    EmployeeProfile person() {
        People person = People.person(ME)
                .unit(page.said("unit").orElse("techniek/warmte"))
                .optIn(page.said("joined").map("yes"::equals).orElse(null))
                .readiness(page.said("step").map(Readiness::valueOf).orElse(null))
                .weeklyMinutes(page.said("minutes a week").map(Integer::valueOf).orElse(null))
                .interests(page.list("interests", ",").toArray(String[]::new))
                .expertise(page.list("expertise", ",").toArray(String[]::new))
                .muted(page.list("muted", ",").toArray(String[]::new))
                .goals(page.list("goals", ",").stream().map(Goal::valueOf).toArray(Goal[]::new))
                .channels(page.list("channels", ",").stream()
                        .map(Channel::valueOf)
                        .toArray(Channel[]::new))
                .languages(
                        page.list("reads", ",").stream().map(Language::valueOf).toArray(Language[]::new));
        page.said("manager").ifPresent(person::manager);
        page.said("leads the unit").filter("yes"::equals).ifPresent(yes -> person.leader());
        page.said("paused for").ifPresent(time -> person.pausedUntil(now().plus(duration(time))));
        page.said("away until").map(LocalDate::parse).ifPresent(until -> person.away(LocalDate.EPOCH, until));
        pairs("own story").forEach((theme, score) -> person.storyTheme(theme, Integer.parseInt(score)));
        pairs("followers").forEach((theme, who) -> person.audience(theme, Following.valueOf(who)));
        return person.build();
    }

    /** "c-1 same unit, c-2 elsewhere not joined, c-3 same manager". */
    List<EmployeeProfile> colleagues() {
        return page.list("colleagues", ",").stream().map(this::colleague).toList();
    }

    private EmployeeProfile colleague(String said) {
        People colleague = People.person(said.substring(0, said.indexOf(' ')))
                .unit(said.contains("same unit") ? page.said("unit").orElseThrow() : "elsewhere")
                .optIn(!said.contains("not joined"));
        if (said.contains("same manager")) {
            colleague.manager(page.said("manager").orElseThrow());
        }
        return colleague.build();
    }

    History history() {
        Map<ContentId, History.Standing> standing = new HashMap<>();
        for (int i = 0; i < page.rows().size(); i++) {
            for (String word : Page.split(page.rows().get(i).also(), ",")) {
                if (word.startsWith("seen ")) {
                    standing.put(id(i), new History.Standing(number(word), false, null));
                } else if (word.equals("answered before")) {
                    standing.put(id(i), new History.Standing(1, true, null));
                } else if (word.equals("snoozed")) {
                    standing.put(id(i), new History.Standing(1, false, now().plus(Duration.ofDays(3))));
                }
            }
        }
        return new History(nudges(), shown(), standing, ago("said too much"), ago("acted"));
    }

    /** "30 h no answer, 200 h DONE". */
    private List<History.Nudge> nudges() {
        return page.list("sent before", ",").stream()
                .map(said -> new History.Nudge(
                        now().minus(duration(said)),
                        5,
                        Arrays.stream(Outcome.values())
                                .filter(outcome -> said.endsWith(outcome.name()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /** "10 in all, 4 from outside, 3 campaign, 2 for the employer"; one a day, newest first. */
    private List<History.Shown> shown() {
        List<String> said = page.list("shown before", ",");
        if (said.isEmpty()) {
            return List.of();
        }
        int outside = count(said, "from outside");
        int campaign = count(said, "campaign");
        int employer = count(said, "for the employer");
        return IntStream.range(0, count(said, "in all"))
                .mapToObj(i -> new History.Shown(
                        new ContentId("shown-" + i),
                        now().minus(Duration.ofDays(1L + i)),
                        i < outside ? Source.Kind.EXTERNAL : Source.Kind.OWN,
                        i < campaign ? ContentClass.CAMPAIGN : ContentClass.NEWS,
                        i < employer ? Motive.EMPLOYER : Motive.SELF,
                        5))
                .toList();
    }

    private static int count(List<String> said, String what) {
        return said.stream()
                .filter(one -> one.endsWith(what))
                .mapToInt(Cast::number)
                .findFirst()
                .orElse(0);
    }

    Map<ContentId, Integer> saturation() {
        Map<ContentId, Integer> saturation = new HashMap<>();
        for (int i = 0; i < page.rows().size(); i++) {
            for (String word : Page.split(page.rows().get(i).also(), ",")) {
                if (word.startsWith("sent today to ")) {
                    saturation.put(id(i), number(word));
                }
            }
        }
        return saturation;
    }

    /** "in the newsletter 30 h ago" of an item. */
    void showToAll(InMemoryNudgeLedger ledger) {
        also(
                "in the newsletter ",
                (item, said) ->
                        ledger.with(item.id(), now().minus(duration(said.substring("in the newsletter ".length())))));
    }

    /** "like what she read 300" of an item. */
    Map<ContentId, Integer> likeness() {
        Map<ContentId, Integer> likeness = new HashMap<>();
        also("like what she read ", (item, said) -> likeness.put(item.id(), number(said)));
        return likeness;
    }

    /**
     * "3 by c-1, 2 by c-2" of the person; of an item "read by 6 with her taste", who took up all that she did, and "read
     * today by 12".
     */
    void takeUp(InMemoryNudgeLedger ledger) {
        List<TakenUp> before = takenUp();
        EmployeeId me = new EmployeeId(ME);
        before.forEach(item -> ledger.tookUp(me, item, now().minus(Duration.ofDays(9))));
        also("read by ", (item, said) -> {
            for (EmployeeId kindred : people("kindred-", number(said))) {
                before.forEach(one -> ledger.tookUp(kindred, one, now().minus(Duration.ofDays(9))));
                ledger.tookUp(kindred, taken(item), now().minus(Duration.ofDays(2)));
            }
        });
        also("read today by ", (item, said) -> people("reader-", number(said))
                .forEach(reader -> ledger.tookUp(reader, taken(item), now().minus(Duration.ofHours(2)))));
    }

    /** "technology SHARED 3 days, customers DECLINED 40 days". */
    void teach(InMemoryNudgeLedger ledger) {
        for (String said : page.list("answers", ",")) {
            String[] words = said.split(" ", 3);
            ledger.taught(
                    new EmployeeId(ME),
                    new Learnt.Answer(
                            new ThemeCode(words[0]), Outcome.valueOf(words[1]), now().minus(duration(words[2]))));
        }
    }

    private List<TakenUp> takenUp() {
        List<TakenUp> before = new ArrayList<>();
        for (String said : page.list("read before", ",")) {
            EmployeeId author = new EmployeeId(said.substring(said.indexOf(" by ") + 4));
            IntStream.range(0, number(said))
                    .mapToObj(i -> new TakenUp(new ContentId("before-%s-%d".formatted(author, i)), author, false))
                    .forEach(before::add);
        }
        return before;
    }

    private static TakenUp taken(ContentItem item) {
        return new TakenUp(item.id(), item.author(), false);
    }

    private static List<EmployeeId> people(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new EmployeeId(prefix + i))
                .toList();
    }

    private void also(String beginning, BiConsumer<ContentItem, String> action) {
        List<ContentItem> items = items();
        for (int i = 0; i < page.rows().size(); i++) {
            for (String word : Page.split(page.rows().get(i).also(), ",")) {
                if (word.startsWith(beginning)) {
                    action.accept(items.get(i), word);
                }
            }
        }
    }

    List<ContentItem> items() {
        return IntStream.range(0, page.rows().size())
                .mapToObj(i -> item(i, page.rows().get(i)))
                .toList();
    }

    private ContentItem item(int number, Row row) {
        Instant now = now();
        Items item = Items.item(id(number).value())
                .title(row.item())
                .publishedAt(now.minus(duration(row.age())))
                .jargon(4)
                .insideSince(now.minus(Duration.ofDays(40)));
        for (String theme : Page.split(row.themes(), ",")) {
            String[] words = theme.split(" ");
            item.theme(words[0], Integer.parseInt(words[1]));
        }
        List<String> from = Page.split(row.from(), ",");
        String name = from.get(0).substring(from.get(0).indexOf(' ') + 1);
        if (from.get(0).startsWith("outside ")) {
            item.external(name);
        } else if (from.get(0).startsWith("own ")) {
            item.own(name);
        } else {
            throw new IllegalArgumentException(
                    "from is \"%s\", expected own or outside and a name".formatted(row.from()));
        }
        item.contentClass(ContentClass.valueOf(from.get(1)));
        Page.split(row.also(), ",").forEach(word -> also(item, word, now));
        return item.build();
    }

    private static void also(Items item, String word, Instant now) {
        switch (word) {
            case "internal" -> item.confidentiality(Confidentiality.INTERNAL);
            case "confidential" -> item.confidentiality(Confidentiality.CONFIDENTIAL);
            case "evergreen" -> item.evergreen();
            case "expired" -> item.expiresAt(now.minusSeconds(1));
            case "embargoed" -> item.availableFrom(now.plusSeconds(60));
            case "withdrawn" -> item.withdrawn();
            case "not tagged yet" -> item.untagged();
            case "English" -> item.language(Language.EN);
            case "names people" -> item.namesPeople();
            case "own work" -> item.author(ME);
            case "answered before", "snoozed" -> {}
            default -> alsoMore(item, word, now);
        }
    }

    private static void alsoMore(Items item, String word, Instant now) {
        if (word.startsWith("by ")) {
            item.author(word.substring(3));
        } else if (word.startsWith("about ") && word.endsWith(" who agreed")) {
            item.about(word.split(" ")[1], now.minus(Duration.ofDays(2)));
        } else if (word.startsWith("about ") && word.endsWith(" who did not agree")) {
            item.about(word.split(" ")[1], null);
        } else if (word.startsWith("names ")) {
            item.names("Somebody Else", word.substring(6));
        } else if (word.startsWith("promotional ")) {
            item.promotional(number(word));
        } else if (word.startsWith("jargon ")) {
            item.jargon(number(word), "synergie");
        } else if (word.startsWith("inside for ")) {
            item.insideSince(now.minus(duration(word.substring("inside for ".length()))));
        } else if (word.startsWith("for ")) {
            item.purpose(Purpose.valueOf(word.substring(4).toUpperCase(Locale.ROOT)));
        } else if (word.startsWith("words ")) {
            item.words(number(word));
        } else if (word.startsWith("holds ")) {
            item.findings(Finding.Kind.valueOf(word.substring(6)));
        } else if (ABOUT_READERS.stream().noneMatch(word::startsWith)) {
            throw new IllegalArgumentException("an item is also \"%s\", which no scenario knows".formatted(word));
        }
    }

    /** "technology MANY, security FEW" by its first words. */
    private Map<String, String> pairs(String key) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : page.list(key, ",")) {
            int space = pair.indexOf(' ');
            pairs.put(pair.substring(0, space), pair.substring(space + 1));
        }
        return pairs;
    }

    private @Nullable Instant ago(String key) {
        return page.said(key).map(said -> now().minus(duration(said))).orElse(null);
    }

    private static ContentId id(int row) {
        return new ContentId("item-%02d".formatted(row + 1));
    }

    /** "5 h" or "12 days", whatever follows. */
    private static Duration duration(String said) {
        String[] words = said.split(" ");
        return words[1].startsWith("h")
                ? Duration.ofHours(Long.parseLong(words[0]))
                : Duration.ofDays(Long.parseLong(words[0]));
    }

    private static int number(String said) {
        return Stream.of(said.split(" "))
                .filter(word -> word.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" names no number".formatted(said)));
    }
}
