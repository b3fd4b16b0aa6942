package nl.weerklank.engine.testing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.cadence.Wave;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.decision.Benefit;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.Contribution;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Grounds;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.decision.ThemeMatch;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.decision.Versions;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Effect.Balance.Bound;
import nl.weerklank.engine.rule.Effect.Balance.Over;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;

/** Invents decision records that use every corner of the schema; the same seed gives the same records. */
public final class RandomRecords {

    private static final String LETTERS = "abcé€𝄞\"\\\n\u0001\u001f ok";

    private final Random random;

    /** Records by this seed. */
    public RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /** Another record. */
    public DecisionRecord next() {
        List<Considered> candidates = some(5, this::considered);
        return new DecisionRecord(
                uuid(),
                instant(),
                new EmployeeId("e-" + number()),
                one(Channel.values()),
                1 + random.nextInt(50),
                new Versions("engine/1", text(), text(), text(), some(2, () -> new ModelRef(text(), text()))),
                new Grounds(profile(), history(), programme(), one(UnitGate.values()), maybe(this::champion)),
                candidates,
                candidates.stream().map(this::verdict).toList(),
                some(3, this::suggestion),
                maybe(this::instant),
                maybe(() -> List.of(Over.EXTERNAL, Over.HUMAN)));
    }

    private ChampionState champion() {
        return new ChampionState(
                random.nextBoolean(),
                random.nextBoolean() ? Set.of() : Set.of(new ThemeCode("theme-" + number())),
                maybe(() -> LocalDate.ofEpochDay(20_000 + number())),
                maybe(this::instant));
    }

    private EmployeeProfile profile() {
        Employee employee = new Employee(
                new EmployeeId("e-" + number()),
                new UnitPath("zorg/team " + number()),
                maybe(() -> new EmployeeId("m-" + number())),
                random.nextBoolean(),
                set(Language.values()),
                maybe(() -> ZoneId.of("Europe/Amsterdam")),
                maybe(() -> "NL"),
                some(2, () -> new Employee.Absence(LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 4))));
        return new EmployeeProfile(employee, preferences(), some(2, this::themeTag));
    }

    private Preferences preferences() {
        return new Preferences(
                maybe(random::nextBoolean),
                maybe(this::instant),
                maybe(() -> one(Readiness.values())),
                set(Goal.values()),
                maybe(this::text),
                Set.copyOf(some(3, this::theme)),
                Set.copyOf(some(3, this::theme)),
                Set.copyOf(some(3, this::theme)),
                map(this::theme, () -> one(Following.values())),
                set(Channel.values()),
                maybe(() -> random.nextInt(600)),
                maybe(() -> new Preferences.QuietTime(LocalTime.of(18, 0), LocalTime.of(8, 30))),
                maybe(() -> set(DayOfWeek.values())),
                maybe(random::nextBoolean));
    }

    private History history() {
        return new History(
                some(3, () -> new History.Nudge(instant(), number(), maybe(() -> one(Outcome.values())))),
                some(
                        3,
                        () -> new History.Shown(
                                content(),
                                instant(),
                                one(Source.Kind.values()),
                                one(ContentClass.values()),
                                one(Motive.values()),
                                number())),
                map(this::content, () -> new History.Standing(number(), random.nextBoolean(), maybe(this::instant))),
                maybe(this::instant),
                maybe(this::instant));
    }

    private Programme programme() {
        Silence silence =
                new Silence(text(), instant(), null, random.nextBoolean() ? new UnitPath("zorg/west") : null, null);
        return new Programme(
                text(),
                one(Programme.Mode.values()),
                Caps.of(random.nextInt(3), 3, 8),
                random.nextBoolean() ? List.of(silence) : null,
                random.nextBoolean() ? one(Wave.values()) : null,
                maybe(this::instant));
    }

    private Considered considered() {
        ContentId content = content();
        return new Considered(
                content,
                1 + number(),
                number(),
                number(),
                text(),
                maybe(this::theme),
                number(),
                maybe(this::instant),
                one(Motive.values()),
                maybe(this::benefit),
                some(
                        2,
                        () -> new ThemeMatch(
                                theme(),
                                one(ThemeMatch.Via.values()),
                                number(),
                                some(3, this::text),
                                some(2, this::text))),
                facts(content));
    }

    private Facts facts(ContentId content) {
        Facts.Builder facts = Facts.about(content);
        for (Fact fact : Fact.values()) {
            if (random.nextInt(4) > 0) {
                switch (fact.type()) {
                    case NUMBER -> facts.number(fact, random.nextInt(3) - 1);
                    case FLAG -> facts.flag(fact, random.nextBoolean());
                    case CODE -> facts.code(fact, text());
                    case CODES -> facts.codes(fact, some(2, this::text));
                }
            }
        }
        return facts.build();
    }

    private Verdict verdict(Considered candidate) {
        return new Verdict(
                candidate.content(),
                some(3, () -> one(ReasonCode.values())),
                number() - 500,
                some(3, () -> new RuleMatch(rule(), candidate.content(), some(3, this::effect), random.nextBoolean())));
    }

    private Effect effect() {
        ReasonCode reason = one(ReasonCode.values());
        return switch (random.nextInt(10)) {
            case 0 -> new Effect.Block(reason);
            case 1 -> new Effect.RequireReview(reason);
            case 2 -> new Effect.SuppressNudge(reason, set(Kind.values()));
            case 3 -> new Effect.DeferUntil(reason, Effect.DeferUntil.Window.NEXT_WORKING_TIME);
            case 4 -> new Effect.Adjust(reason, number() - 500);
            case 5 ->
                new Effect.LimitKinds(reason, random.nextBoolean() ? Set.of(Kind.TALK) : Set.of(Kind.READ, Kind.SHARE));
            case 6 -> new Effect.Label(reason);
            case 7 -> new Effect.RequireDisclosure(reason);
            case 8 ->
                random.nextBoolean()
                        ? new Effect.Balance(reason, Over.THEME, Bound.EACH, 0, number())
                        : new Effect.Balance(reason, Over.EXTERNAL, Bound.LEAST, 400, number());
            default -> new Effect.PromptChampion(reason, Effect.PromptChampion.Prompt.FIRST_STEP);
        };
    }

    private Suggestion suggestion() {
        return new Suggestion(
                uuid(),
                content(),
                one(Kind.values()),
                one(Delivery.values()),
                maybe(this::instant),
                maybe(() -> one(ReasonCode.values())),
                number() - 500,
                one(Motive.values()),
                maybe(this::benefit),
                number(),
                maybe(this::rule),
                some(2, () -> one(ReasonCode.values())),
                some(2, () -> one(Suggestion.Angle.values())),
                maybe(() -> Effect.PromptChampion.Prompt.FIRST_STEP),
                some(3, () -> new Contribution(rule(), one(ReasonCode.values()), number() - 500)));
    }

    private Benefit benefit() {
        return random.nextBoolean()
                ? Benefit.byWords(one(Goal.values()), theme(), List.of(text()))
                : Benefit.by(one(Benefit.Part.values()));
    }

    private ThemeTag themeTag() {
        return new ThemeTag(theme(), random.nextInt(1001), some(2, this::text));
    }

    private ThemeCode theme() {
        return new ThemeCode("theme-" + random.nextInt(12));
    }

    private ContentId content() {
        return new ContentId("p-" + random.nextInt(1_000_000));
    }

    private RuleId rule() {
        return new RuleId(one(new String[] {"relevance.theme", "cadence.back-off", "ranker.variety"}));
    }

    /** With microseconds, as the database tells the time. */
    private Instant instant() {
        return Instant.ofEpochSecond(1_790_000_000L + random.nextInt(10_000_000), random.nextInt(1_000_000) * 1000L);
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private int number() {
        return random.nextInt(1000);
    }

    private String text() {
        StringBuilder text = new StringBuilder("t");
        LETTERS.codePoints().filter(letter -> random.nextBoolean()).forEach(text::appendCodePoint);
        return text.toString();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> some(int most, Supplier<T> value) {
        List<T> values = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            values.add(value.get());
        }
        return values;
    }

    private <T> Set<T> set(T[] values) {
        Set<T> chosen = new LinkedHashSet<>();
        for (T value : values) {
            if (random.nextBoolean()) {
                chosen.add(value);
            }
        }
        return chosen;
    }

    private <K, V> Map<K, V> map(Supplier<K> key, Supplier<V> value) {
        Map<K, V> map = new HashMap<>();
        some(3, () -> map.put(key.get(), value.get()));
        return map;
    }
}
