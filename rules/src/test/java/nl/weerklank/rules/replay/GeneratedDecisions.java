package nl.weerklank.rules.replay;

import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.cadence.Wave;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.learning.Learnt;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.suggestion.Suggester;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import nl.weerklank.engine.tag.Finding;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.engine.testing.InMemoryDecisionLog;
import nl.weerklank.engine.testing.InMemoryNudgeLedger;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.People;
import nl.weerklank.engine.testing.Themes;

/**
 * Decisions of the real {@link Suggester} about people and items that do not exist, with every sort of past, programme and
 * leader; the same seed gives the same decision.
 */
public final class GeneratedDecisions {

    private static final EmployeeId SOMEBODY = new EmployeeId("e-1");
    private static final String UNIT = "zorg/wijkteam-west";
    private static final List<String> THEMES = List.of("sustainability", "technology", "finance", "healthcare");
    private static final Taxonomy TAXONOMY = Themes.taxonomy(
            Themes.theme("sustainability"),
            Themes.theme("technology"),
            Themes.themeFor("finance", "finance", "zorg"),
            Themes.themeFor("healthcare", "zorg/wijkteam-west"));

    private final Random random;
    private final Instant now;
    private final List<ContentItem> items = new ArrayList<>();
    private final InMemoryNudgeLedger ledger;

    /**
     * @param who changes the person who asks, before anything is decided
     * @param what changes each item
     * @param past changes what came before
     */
    private GeneratedDecisions(
            long seed,
            int most,
            UnaryOperator<EmployeeProfile> who,
            UnaryOperator<ContentItem> what,
            UnaryOperator<History> past) {
        this.random = new Random(seed * 7919 + 13);
        this.now = Items.NOW.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 14)));
        this.ledger = new InMemoryNudgeLedger(() -> now);
        IntStream.range(0, random.nextInt(most + 1)).forEach(i -> items.add(what.apply(anything(i))));
        ledger.with(who.apply(somebody()));
        ledger.with(SOMEBODY, past.apply(history()));
        ledger.with(programme());
        colleagues();
        items.forEach(this::everythingElse);
        if (chance(5)) {
            ledger.with(SOMEBODY, leader());
        }
        if (chance(5)) {
            ledger.with(SOMEBODY, UnitGate.RESTING);
        }
    }

    /** A decision over at most so many items. */
    public static DecisionRecord decision(long seed, int most, RuleSet rules) {
        return decisionOf(seed, most, rules, UnaryOperator.identity());
    }

    /** The same decision for somebody who differs in this. */
    static DecisionRecord decisionOf(long seed, int most, RuleSet rules, UnaryOperator<EmployeeProfile> who) {
        return new GeneratedDecisions(seed, most, who, UnaryOperator.identity(), UnaryOperator.identity())
                .decide(seed, rules);
    }

    /** The same decision after another past. */
    static DecisionRecord decisionWithPast(long seed, int most, RuleSet rules, UnaryOperator<History> past) {
        return new GeneratedDecisions(seed, most, UnaryOperator.identity(), UnaryOperator.identity(), past)
                .decide(seed, rules);
    }

    /** The same decision over items whose themes are shown by no word. */
    static DecisionRecord decisionWithoutEvidence(long seed, int most, RuleSet rules) {
        return new GeneratedDecisions(
                        seed,
                        most,
                        UnaryOperator.identity(),
                        GeneratedDecisions::withoutEvidence,
                        UnaryOperator.identity())
                .decide(seed, rules);
    }

    private static ContentItem withoutEvidence(ContentItem item) {
        Tagging tagging = item.tagging();
        if (tagging == null) {
            return item;
        }
        List<ThemeTag> themes = tagging.themes().stream()
                .map(theme -> new ThemeTag(theme.code(), theme.score(), List.of()))
                .toList();
        return new ContentItem(
                item.id(),
                item.revision(),
                item.language(),
                item.url(),
                item.title(),
                item.words(),
                item.source(),
                item.author(),
                item.contentClass(),
                item.purpose(),
                item.confidentiality(),
                item.evergreen(),
                item.availability(),
                item.editorThemes(),
                item.about(),
                new Tagging(
                        tagging.language(),
                        themes,
                        tagging.tone(),
                        tagging.entities(),
                        tagging.namesPeople(),
                        tagging.findings(),
                        tagging.models()),
                item.answeredFor());
    }

    private DecisionRecord decide(long seed, RuleSet rules) {
        int[] ids = {0};
        Suggester suggester = new Suggester(
                ledger, new Everything(), () -> rules, () -> TAXONOMY, new InMemoryDecisionLog(), () -> new UUID(
                                seed, ++ids[0])
                        .toString());
        return suggester.suggest(new SuggestionQuery(
                SOMEBODY, 1 + random.nextInt(8), random.nextInt(3) == 0 ? Channel.PULL : one(Channel.values())));
    }

    private EmployeeProfile somebody() {
        People person = person(SOMEBODY.value())
                .unit(UNIT)
                .manager("e-m")
                .interests(someThemes())
                .expertise(someThemes())
                .muted(chance(6) ? one(THEMES.toArray(String[]::new)) : "none")
                .goals(random.nextBoolean() ? Goal.values() : new Goal[] {one(Goal.values())})
                .readiness(chance(6) ? null : one(Readiness.values()))
                .weeklyMinutes(random.nextBoolean() ? null : Integer.valueOf(random.nextInt(60)))
                .optIn(chance(12) ? null : Boolean.valueOf(!chance(12)))
                .pausedUntil(chance(12) ? now.plus(Duration.ofDays(2)) : null)
                .languages(one(new Language[0], new Language[] {Language.NL}, Language.values()))
                .timeZone(chance(8) ? null : ZoneId.of(random.nextBoolean() ? "Europe/Amsterdam" : "America/New_York"))
                .channels(chance(6) ? new Channel[0] : Channel.values());
        if (random.nextBoolean()) {
            person.story("Ik schreef een verhaal.").storyTheme(one(THEMES.toArray(String[]::new)), 700);
        }
        if (random.nextBoolean()) {
            person.quietHours(LocalTime.of(3, 0), LocalTime.of(3, 1)).workingDays(DayOfWeek.values());
        }
        if (chance(10)) {
            person.away(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 25));
        }
        for (String theme : THEMES) {
            if (random.nextBoolean()) {
                person.audience(theme, one(Following.values()));
            }
        }
        return person.build();
    }

    private ContentItem anything(int number) {
        Items item = item("p-" + number)
                .theme(one(THEMES.toArray(String[]::new)), 200 + random.nextInt(800))
                .contentClass(one(ContentClass.values()))
                .purpose(one(Purpose.values()))
                .language(chance(4) ? Language.EN : chance(10) ? Language.UND : Language.NL)
                .publishedAt(ago(900 - 20))
                .insideSince(chance(4) ? null : ago(200))
                .expiresAt(chance(5) ? now.plus(Duration.ofMinutes(random.nextInt(600))) : null)
                .promotional(random.nextInt(1000))
                .jargon(random.nextInt(5) == 0 ? random.nextInt(400) : random.nextInt(60))
                .words(20 + random.nextInt(900));
        if (chance(3)) {
            item.external("Vakblad " + random.nextInt(3));
        } else {
            item.own("Bron " + random.nextInt(4)).author(one("e-1", "e-2", "e-3", "e-4", "e-9"));
        }
        if (chance(6)) {
            item.about(one("e-2", "e-5"), random.nextBoolean() ? ago(100) : null);
        }
        if (chance(12)) {
            item.findings(one(Finding.Kind.values()));
        }
        if (chance(15)) {
            item.answeredFor(one(Concern.values()));
        }
        if (chance(10)) {
            item.confidentiality(one(Confidentiality.values()));
        }
        if (chance(8)) {
            item.evergreen();
        }
        return (chance(20) ? item.withdrawn() : chance(20) ? item.untagged() : item).build();
    }

    private History history() {
        List<History.Nudge> nudges = new ArrayList<>();
        IntStream.range(0, random.nextInt(4))
                .forEach(i -> nudges.add(new History.Nudge(
                        ago(800), random.nextInt(20), random.nextBoolean() ? null : one(Outcome.values()))));
        List<History.Shown> shown = new ArrayList<>();
        IntStream.range(0, random.nextInt(14))
                .forEach(i -> shown.add(new History.Shown(
                        new ContentId("shown-" + i),
                        ago(700),
                        one(Source.Kind.values()),
                        one(ContentClass.values()),
                        one(Motive.values()),
                        random.nextInt(10))));
        Map<ContentId, History.Standing> standing = new HashMap<>();
        items.stream()
                .filter(item -> chance(8))
                .forEach(item -> standing.put(
                        item.id(),
                        new History.Standing(
                                random.nextInt(7), chance(3), chance(3) ? now.plus(Duration.ofHours(5)) : null)));
        return new History(
                nudges, shown, standing, chance(8) ? ago(2000) : null, random.nextBoolean() ? ago(700) : null);
    }

    private Programme programme() {
        Programme programme = new Programme(
                "programme-1",
                chance(8) ? one(Programme.Mode.values()) : Programme.Mode.NORMAL,
                random.nextBoolean() ? Caps.STANDARD : Caps.CEILING);
        if (chance(6)) {
            programme = programme.with(List.of(
                    new Silence("s-1", now.minus(Duration.ofHours(1)), null, null, new ThemeCode(THEMES.getFirst())),
                    new Silence("s-2", now.plus(Duration.ofMinutes(9)), null, new UnitPath("zorg"), null)));
        }
        if (chance(6)) {
            programme = programme.with(one(Wave.values()));
        }
        return chance(3)
                ? programme.withChampionUntil(now.plus(Duration.ofMinutes(random.nextInt(600) - 60)))
                : programme;
    }

    private void colleagues() {
        for (int i = 2; i < 12; i++) {
            EmployeeId colleague = new EmployeeId("e-" + i);
            ledger.with(person(colleague.value())
                    .unit(i % 2 == 0 ? UNIT : "ict")
                    .manager("e-m")
                    .optIn(i % 3 > 0)
                    .build());
            items.stream().filter(item -> chance(4)).forEach(item -> tookUp(colleague, item));
        }
        items.stream().filter(item -> chance(6)).forEach(item -> tookUp(SOMEBODY, item));
        IntStream.range(0, random.nextInt(4))
                .forEach(i -> ledger.taught(
                        SOMEBODY,
                        new Learnt.Answer(
                                new ThemeCode(one(THEMES.toArray(String[]::new))), one(Outcome.values()), ago(900))));
    }

    private void tookUp(EmployeeId person, ContentItem item) {
        ledger.tookUp(person, new TakenUp(item.id(), item.author(), false), ago(40));
    }

    private void everythingElse(ContentItem item) {
        if (chance(5)) {
            ledger.with(item.id(), random.nextInt(400));
        }
        if (chance(5)) {
            ledger.with(item.id(), ago(100));
        }
    }

    private ChampionState leader() {
        return new ChampionState(
                random.nextBoolean(),
                chance(3) ? Set.of() : Set.of(new ThemeCode(THEMES.getFirst())),
                random.nextBoolean() ? LocalDate.of(2026, 6, 1) : null,
                random.nextBoolean() ? ago(2000) : null);
    }

    private Instant ago(int mostHours) {
        return now.minus(Duration.ofMinutes(random.nextInt(mostHours * 60)));
    }

    private String[] someThemes() {
        return THEMES.stream().filter(theme -> random.nextBoolean()).toArray(String[]::new);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private final class Everything implements CandidateGenerator {

        @Override
        public List<Candidate> generate(
                EmployeeProfile profile, List<TakenUp> before, Channel channel, Instant at, int limit) {
            return IntStream.range(0, Math.min(limit, items.size()))
                    .mapToObj(i -> new Candidate(items.get(i), i + 1, random.nextInt(1000), random.nextInt(1000)))
                    .toList();
        }

        @Override
        public String visible() {
            return "everything";
        }
    }
}
