package nl.weerklank.rules.simulate;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.WorkingTime;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.Availability;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.engine.tag.Tone;
import org.jspecify.annotations.Nullable;

/**
 * When pushes would reach one invented person in five weeks, as the product itself decides it on a virtual clock. There is
 * always something new that fits, and somebody asks on the hour whenever the person works: so caps, quiet hours and rest are
 * all that hold anything back, and the month is the fullest there can be.
 */
public final class TypicalMonth {

    private static final int DAYS = 35;
    private static final Duration TO_ANSWER = Duration.ofMinutes(30);
    private static final ThemeCode THEME = new ThemeCode("something-that-fits");

    private final EmployeeProfile person;
    private final InventedOffice office;
    private final Temper temper;
    private boolean answered;

    private TypicalMonth(RuleSet rules, Programme programme, Temper temper, ZoneId zone, Instant from) {
        this.person = person(zone);
        this.temper = temper;
        this.office = new InventedOffice(
                new World(
                        new SomethingNew(),
                        taxonomy(),
                        programme,
                        List.of(person.employee().unit()),
                        List.of(Language.NL),
                        zone,
                        from),
                rules);
    }

    /** How the invented person takes pushes. */
    public enum Temper {
        /** Takes up every one of them. */
        EAGER,
        /** Never answers. */
        IGNORING,
        /** Says of the first one that it is too much, and nothing more. */
        ANNOYED
    }

    /**
     * One day.
     *
     * @param working whether the person can be reached at all on this day
     * @param pushes when pushes come, by the clock on the wall
     * @param why what held back the last one that was possible; null on a day off, and when none was held back
     */
    public record Day(
            LocalDate date,
            boolean working,
            List<LocalTime> pushes,
            @Nullable ReasonCode why) {

        public Day {
            pushes = List.copyOf(pushes);
        }
    }

    /**
     * The five weeks from the first Monday on or after this day.
     *
     * @param programme with the caps to try; its silences and waves do not count
     */
    public static List<Day> of(RuleSet rules, Programme programme, Temper temper, LocalDate from, ZoneId zone) {
        LocalDate monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Programme plain = new Programme(programme.revision(), programme.mode(), programme.caps());
        TypicalMonth month = new TypicalMonth(
                rules, plain, temper, zone, monday.atStartOfDay(zone).toInstant());
        return monday.datesUntil(monday.plusDays(DAYS))
                .map(day -> month.day(day, zone))
                .toList();
    }

    private Day day(LocalDate day, ZoneId zone) {
        WorkingTime workingTime = WorkingTime.of(person);
        List<Instant> open = IntStream.range(0, 24)
                .mapToObj(hour -> day.atTime(hour, 0).atZone(zone).toInstant())
                .filter(workingTime::openAt)
                .toList();
        List<LocalTime> pushes = new ArrayList<>();
        ReasonCode why = null;
        for (Instant hour : open) {
            DecisionRecord decision = office.suggest(person, Channel.EMAIL, hour);
            office.respond(decision, this::response);
            for (Suggestion suggestion : decision.suggestions()) {
                if (suggestion.delivery() == Delivery.PUSH) {
                    pushes.add(LocalTime.ofInstant(hour, zone));
                } else {
                    why = suggestion.notPushed();
                }
            }
        }
        return new Day(day, !open.isEmpty(), pushes, why);
    }

    private Response response(Suggestion suggestion) {
        if (suggestion.delivery() == Delivery.PULL) {
            return Response.none(Delivery.PULL);
        }
        return switch (temper) {
            case EAGER -> new Response(Delivery.PUSH, true, Outcome.SHARED, TO_ANSWER, 1);
            case IGNORING -> Response.none(Delivery.PUSH);
            case ANNOYED -> annoyed();
        };
    }

    private Response annoyed() {
        Response response = answered
                ? Response.none(Delivery.PUSH)
                : new Response(Delivery.PUSH, true, Outcome.TOO_MUCH, TO_ANSWER, 1);
        answered = true;
        return response;
    }

    private static EmployeeProfile person(ZoneId zone) {
        Employee employee = new Employee(
                new EmployeeId("invented"),
                new UnitPath("organisatie"),
                null,
                false,
                Set.of(Language.NL),
                zone,
                null,
                List.of());
        Preferences preferences = new Preferences(
                true,
                null,
                Readiness.SHARE,
                Set.of(Goal.EXPERTISE),
                null,
                Set.of(THEME),
                Set.of(THEME),
                Set.of(),
                Map.of(THEME, Following.MANY),
                Set.of(Channel.EMAIL),
                null,
                null,
                null,
                null);
        return new EmployeeProfile(employee, preferences, List.of());
    }

    private static Taxonomy taxonomy() {
        return new Taxonomy(
                "something-that-fits",
                List.of(new Taxonomy.Theme(THEME, Map.of(), Map.of(), Map.of(), Taxonomy.ThemeAudience.EVERYBODY)));
    }

    /** One piece of knowledge from outside, published an hour ago, each time another. */
    private static final class SomethingNew implements CandidateGenerator {

        @Override
        public List<Candidate> generate(
                EmployeeProfile profile, List<TakenUp> before, Channel channel, Instant now, int limit) {
            return List.of(new Candidate(item(now), 1, 1000, 0));
        }

        @Override
        public String visible() {
            return "something-that-fits";
        }

        private static ContentItem item(Instant now) {
            return new ContentItem(
                    new ContentId("new-" + now.getEpochSecond()),
                    1,
                    Language.NL,
                    null,
                    "",
                    300,
                    new Source(Source.Kind.EXTERNAL, "elsewhere"),
                    null,
                    ContentClass.KNOWLEDGE,
                    Purpose.KNOWLEDGE,
                    Confidentiality.PUBLIC,
                    false,
                    new Availability(now.minus(Duration.ofHours(1)), null, null, null, false),
                    List.of(),
                    List.of(),
                    tagging(),
                    Set.of());
        }

        private static Tagging tagging() {
            Tone plain = new Tone(
                    new Tone.Graded<>(Tone.Sentiment.NEUTRAL, 1000, List.of()),
                    new Tone.Graded<>(Tone.Voice.INFORMATIVE, 1000, List.of()),
                    null,
                    60,
                    0,
                    List.of());
            return new Tagging(
                    Language.NL,
                    List.of(new ThemeTag(THEME, 900, List.of("a word that shows it"))),
                    plain,
                    List.of(),
                    false,
                    List.of(),
                    List.of());
        }
    }
}
