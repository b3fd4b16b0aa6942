package nl.weerklank.rules.promise;

import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.suggestion.Suggester;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import nl.weerklank.engine.testing.InMemoryDecisionLog;
import nl.weerklank.engine.testing.InMemoryNudgeLedger;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.People;
import nl.weerklank.engine.testing.Themes;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Random people and items, each lived through with the gate open, at rest, and at rest for who asked for pushes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("R38 While a unit rests, with the rules as they ship,")
class RestingUnitTest {

    private static final RuleSet POLICY = StandardPolicy.ruleSet();
    private static final int CASES = Boolean.getBoolean("weerklank.long") ? 50_000 : 500;
    private static final String[] THEMES = {"sustainability", "technology", "finance", "healthcare"};

    private final List<Case> cases = new ArrayList<>();

    /** What came of the same question; a failure names the seed. */
    private record Case(
            long seed,
            List<Suggestion> open,
            List<Suggestion> resting,
            List<Suggestion> asked,
            List<Suggestion> looked,
            List<Suggestion> lookedAtRest) {}

    @BeforeAll
    void live() {
        for (long seed = 0; seed < CASES; seed++) {
            cases.add(new Case(
                    seed,
                    suggested(seed, UnitGate.OPEN, Channel.EMAIL, false),
                    suggested(seed, UnitGate.RESTING, Channel.EMAIL, false),
                    suggested(seed, UnitGate.RESTING, Channel.EMAIL, true),
                    suggested(seed, UnitGate.OPEN, Channel.PULL, false),
                    suggested(seed, UnitGate.RESTING, Channel.PULL, false)));
        }
    }

    @Test
    @DisplayName("nothing is pushed for a colleague or the employer, and over and over something would have been")
    void holds() {
        for (Case each : cases) {
            assertThat(pushed(each.resting()))
                    .as("seed %d", each.seed())
                    .extracting(Suggestion::motive)
                    .doesNotContain(Motive.COLLEAGUE, Motive.EMPLOYER);
        }

        Map<Motive, Integer> wouldHaveBeen = count(cases.stream().flatMap(each -> pushed(each.open()).stream()));
        System.out.println("pushed with the gate open: " + wouldHaveBeen);
        assertThat(wouldHaveBeen.get(Motive.COLLEAGUE)).isGreaterThan(CASES / 100);
        assertThat(wouldHaveBeen.get(Motive.EMPLOYER)).isGreaterThan(CASES / 100);
    }

    @Test
    @DisplayName("what somebody would do for themselves is never held by it")
    void leavesSelf() {
        assertThat(cases.stream().flatMap(each -> each.resting().stream()))
                .filteredOn(suggestion -> suggestion.motive() == Motive.SELF)
                .extracting(Suggestion::notPushed)
                .doesNotContain(ReasonCode.UNIT_RESTING);
        assertThat(count(cases.stream().flatMap(each -> pushed(each.resting()).stream()))
                        .get(Motive.SELF))
                .isGreaterThan(CASES / 50);
    }

    @Test
    @DisplayName("who asked for pushes personally gets what they would have got with the gate open")
    void neverGated() {
        for (Case each : cases) {
            assertThat(each.asked()).as("seed %d", each.seed()).isEqualTo(each.open());
        }
    }

    @Test
    @DisplayName(
            "who looks finds the same, and what is not sent is found, or an equal in points where the two first differ")
    void pullStaysOpen() {
        for (Case each : cases) {
            assertThat(each.lookedAtRest()).as("seed %d", each.seed()).isEqualTo(each.looked());
            assertThat(each.resting()).as("seed %d", each.seed()).hasSameSizeAs(each.open());
            // from there on the balance is one with another item, so that others can be worth more
            assertThat(pointsUntilTheyDiffer(each.resting(), each.open()))
                    .as("seed %d", each.seed())
                    .isEqualTo(pointsUntilTheyDiffer(each.open(), each.resting()));
        }
    }

    private static List<Integer> pointsUntilTheyDiffer(List<Suggestion> these, List<Suggestion> others) {
        int same = 0;
        while (same < these.size() - 1
                && these.get(same).content().equals(others.get(same).content())) {
            same++;
        }
        return these.stream().limit(same + 1).map(Suggestion::score).toList();
    }

    private static List<Suggestion> pushed(List<Suggestion> suggestions) {
        return suggestions.stream()
                .filter(suggestion -> suggestion.delivery() == Delivery.PUSH)
                .toList();
    }

    private static Map<Motive, Integer> count(Stream<Suggestion> suggestions) {
        Map<Motive, Integer> counts = new EnumMap<>(Motive.class);
        suggestions.forEach(suggestion -> counts.merge(suggestion.motive(), 1, Integer::sum));
        return counts;
    }

    private static List<Suggestion> suggested(long seed, UnitGate gate, Channel channel, boolean asked) {
        Random random = new Random(seed);
        EmployeeProfile somebody = somebody(random, asked);
        List<Candidate> candidates = IntStream.rangeClosed(1, 12)
                .mapToObj(rank -> new Candidate(anything(rank, random).build(), rank, 500))
                .toList();
        InMemoryNudgeLedger ledger = new InMemoryNudgeLedger(() -> Items.NOW)
                .with(somebody)
                .with(person("e-2").build())
                .with(somebody.employee().id(), gate);
        int[] lastId = {0};
        return new Suggester(
                        ledger,
                        new All(candidates),
                        () -> POLICY,
                        () -> Themes.forEverybody(THEMES),
                        new InMemoryDecisionLog(),
                        () -> "id-" + ++lastId[0])
                .suggest(new SuggestionQuery(new EmployeeId("e-1"), 4, channel))
                .suggestions();
    }

    private static EmployeeProfile somebody(Random random, boolean asked) {
        People person = person("e-1").channels(Channel.EMAIL).goals(some(Goal.values(), random));
        for (String theme : THEMES) {
            person.audience(theme, Following.MANY);
            if (random.nextInt(3) == 0) {
                person.storyTheme(theme, 700);
            }
        }
        person.interests(
                Stream.of(THEMES).filter(theme -> random.nextInt(4) == 0).toArray(String[]::new));
        return (asked ? person.evenAtRest() : person).build();
    }

    private static Goal[] some(Goal[] goals, Random random) {
        return Stream.of(goals).filter(goal -> random.nextInt(3) == 0).toArray(Goal[]::new);
    }

    private static Items anything(int rank, Random random) {
        Items item = item("p-" + rank)
                .theme(THEMES[random.nextInt(THEMES.length)], 400 + random.nextInt(600))
                .contentClass(ContentClass.values()[random.nextInt(ContentClass.values().length)])
                .purpose(Purpose.values()[random.nextInt(Purpose.values().length)])
                .insideSince(Items.NOW.minus(Duration.ofDays(4)))
                .publishedAt(Items.NOW.minus(Duration.ofHours(1 + random.nextInt(90))));
        switch (random.nextInt(4)) {
            case 0 -> item.external("Vakblad");
            case 1 -> item.author("e-2");
            case 2 -> item.about("e-2", Items.NOW);
            default -> item.own("Newsroom");
        }
        return item;
    }

    private record All(List<Candidate> candidates) implements CandidateGenerator {

        @Override
        public List<Candidate> generate(
                EmployeeProfile profile, List<TakenUp> before, Channel channel, Instant at, int limit) {
            return candidates;
        }

        @Override
        public String visible() {
            return "all";
        }
    }
}
