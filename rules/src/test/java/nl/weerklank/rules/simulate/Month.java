package nl.weerklank.rules.simulate;

import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.DecisionLog;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.suggestion.Suggester;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.testing.InMemoryCandidateGenerator;
import nl.weerklank.engine.testing.InMemoryCatalogue;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.People;
import nl.weerklank.engine.testing.Themes;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.language.Rule;

/**
 * What really happened in a small organisation, by a seed: people who are open all day were asked every day by mail or
 * looked for themselves, and some of them answered.
 */
final class Month implements Archive {

    /** A Monday morning. */
    static final Instant START = Instant.parse("2026-11-02T10:00:00Z");

    private static final List<String> THEMES = List.of("care", "finance", "sustainability", "technology");

    private final List<DecisionRecord> records = new ArrayList<>();
    private final InMemoryCatalogue catalogue = new InMemoryCatalogue();
    private final List<EmployeeProfile> people = new ArrayList<>();
    private final Random random;
    private final Responses responses;
    private final VirtualLedger ledger;
    private final Suggester suggester;
    private Instant now = START;
    private int lastId;

    private Month(long seed, Collection<Rule> rules) {
        this.random = new Random(seed);
        this.responses = new Responses(seed, Responses.assumed());
        this.ledger = new VirtualLedger(() -> now, this::audience);
        DroolsRuleSet ruleSet = DroolsRuleSet.of(rules);
        Taxonomy taxonomy = Themes.forEverybody(THEMES.toArray(String[]::new));
        this.suggester = new Suggester(
                ledger,
                new InMemoryCandidateGenerator(catalogue, () -> taxonomy, employee -> Set.of()),
                () -> ruleSet,
                () -> taxonomy,
                new Listening(),
                () -> "id-" + ++lastId);
    }

    /** A month of so many days for so many people, in departments of ten and teams of five. */
    static Month of(long seed, int people, int days, Collection<Rule> rules) {
        Month month = new Month(seed, rules);
        for (int i = 0; i < people; i++) {
            month.joins(month.somebody(i));
        }
        for (int day = 0; day < days; day++) {
            month.now = START.plus(Duration.ofDays(day));
            month.itemsOfTheDay(day);
            for (EmployeeProfile person : List.copyOf(month.people)) {
                month.now = month.now.plusSeconds(60);
                month.asks(person, day % 3 == 2 ? Channel.PULL : Channel.EMAIL);
            }
        }
        return month;
    }

    private void joins(EmployeeProfile person) {
        people.add(person);
        ledger.given(person, UnitGate.OPEN, Map.of(), Set.of());
    }

    private void asks(EmployeeProfile person, Channel channel) {
        DecisionRecord record =
                suggester.suggest(new SuggestionQuery(person.employee().id(), 3, channel));
        for (Suggestion suggestion : record.suggestions()) {
            Past.Met met = Loop.met(
                    record,
                    suggestion,
                    responses.draw(
                            suggestion.delivery(),
                            record.id(),
                            suggestion.content().value()));
            if (met.seenAt() != null || met.push() != null) {
                ledger.becomes(record.employee(), suggestion.id(), met);
            }
        }
    }

    private EmployeeProfile somebody(int number) {
        People person = person("e-" + number)
                .unit("dept-%d/team-%d".formatted(number / 10, number / 5))
                .interests(theme(), theme())
                .expertise(theme())
                .goals(Goal.EXPERTISE, Goal.NETWORK)
                .channels(Channel.EMAIL)
                .readiness(random.nextInt(4) == 0 ? Readiness.READ : Readiness.SHARE)
                .weeklyMinutes(random.nextBoolean() ? null : 30)
                .languages(random.nextInt(3) == 0 ? new Language[] {Language.NL} : Language.values())
                .timeZone(ZoneOffset.UTC)
                .quietHours(LocalTime.of(3, 0), LocalTime.of(3, 1))
                .workingDays(DayOfWeek.values());
        return person.audience(theme(), Following.MANY).build();
    }

    private void itemsOfTheDay(int day) {
        for (int i = 0; i < 4; i++) {
            Items item = item("p-%d-%d".formatted(day, i))
                    .theme(theme(), 300 + random.nextInt(700))
                    .publishedAt(now.minus(Duration.ofHours(random.nextInt(100))))
                    .insideSince(now.minus(Duration.ofHours(random.nextInt(100))))
                    .language(random.nextInt(3) == 0 ? Language.EN : Language.NL)
                    .contentClass(ContentClass.values()[random.nextInt(ContentClass.values().length)])
                    .promotional(random.nextInt(1000))
                    .jargon(random.nextInt(60))
                    .words(150);
            catalogue.put((random.nextBoolean() ? item.external("Vakblad " + i) : item).build());
        }
    }

    private String theme() {
        return THEMES.get(random.nextInt(THEMES.size()));
    }

    List<DecisionRecord> records() {
        return List.copyOf(records);
    }

    @Override
    public Material material() {
        return Material.PAST;
    }

    @Override
    public Iterator<Callable<Optional<DecisionRecord>>> decisions() {
        return records.stream()
                .<Callable<Optional<DecisionRecord>>>map(record -> () -> Optional.of(record))
                .iterator();
    }

    @Override
    public Past past(EmployeeId employee) {
        return ledger.pastOf(employee);
    }

    @Override
    public List<Response> responses() {
        return Responses.assumed();
    }

    @Override
    public int audience(ContentId content) {
        return people.size();
    }

    private final class Listening implements DecisionLog {

        @Override
        public Optional<DecisionRecord> standing(EmployeeId employee, String inputs, Instant at) {
            return Optional.empty();
        }

        @Override
        public void append(DecisionRecord decision, String inputs) {
            records.add(decision);
        }
    }
}
