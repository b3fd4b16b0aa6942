package nl.weerklank.engine.cadence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Preferences;
import org.jspecify.annotations.Nullable;

/**
 * When a person may be disturbed, in their own time zone, daylight-saving changes and public holidays included (R32).
 *
 * <p>What the person did not say gets the strictest sensible default: pushes only on Monday to Friday between 09:00 and
 * 17:00. When the zone is unknown the moment must be open in every zone the organisation works in.
 */
public final class WorkingTime {

    private static final Preferences.QuietTime DEFAULT_QUIET =
            new Preferences.QuietTime(LocalTime.of(17, 0), LocalTime.of(9, 0));
    private static final Set<DayOfWeek> DEFAULT_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final List<ZoneId> CAUTIOUS_ZONES =
            List.of(ZoneId.of("Europe/London"), ZoneId.of("Europe/Amsterdam"), ZoneId.of("Europe/Helsinki"));
    private static final Duration HORIZON = Duration.ofDays(60);

    /** Nearly everybody works again within a few days; then the rest of the horizon need not be looked at. */
    private static final Duration USUALLY = Duration.ofDays(4);

    private final List<ZoneId> zones;
    private final Preferences.QuietTime quiet;
    private final Set<DayOfWeek> days;
    private final @Nullable String country;
    private final List<Employee.Absence> absence;

    private WorkingTime(
            List<ZoneId> zones,
            Preferences.QuietTime quiet,
            Set<DayOfWeek> days,
            @Nullable String country,
            List<Employee.Absence> absence) {
        this.zones = zones;
        this.quiet = quiet;
        this.days = days;
        this.country = country;
        this.absence = absence;
    }

    /** The working time of this person. */
    public static WorkingTime of(EmployeeProfile profile) {
        Preferences preferences = profile.preferences();
        return new WorkingTime(
                zonesOf(profile.employee().timeZone()),
                preferences.quietHours() == null ? DEFAULT_QUIET : preferences.quietHours(),
                preferences.workingDays() == null ? DEFAULT_DAYS : preferences.workingDays(),
                profile.employee().country(),
                profile.employee().absence());
    }

    private static List<ZoneId> zonesOf(@Nullable ZoneId zone) {
        return zone == null ? CAUTIOUS_ZONES : List.of(zone);
    }

    /** Whether the person is on leave at this instant. */
    public boolean awayAt(Instant instant) {
        return zones.stream().map(instant::atZone).anyMatch(this::away);
    }

    /** Whether the instant lies in quiet hours, on a day off or on a public holiday. */
    public boolean quietAt(Instant instant) {
        return zones.stream().map(instant::atZone).anyMatch(this::quiet);
    }

    /** Whether a push may reach the person at this instant. */
    public boolean openAt(Instant instant) {
        return !awayAt(instant) && !quietAt(instant);
    }

    /**
     * The first closed moment at or after this one, looking no further than {@code limit}.
     *
     * @return {@code limit} when it stays open until then
     */
    public Instant closesBy(Instant instant, Instant limit) {
        return boundaries(instant, limit)
                .filter(boundary -> !openAt(boundary))
                .findFirst()
                .orElse(limit);
    }

    /** The first open moment at or after this one, or empty when there is none within 60 days. */
    public Optional<Instant> opensAt(Instant instant) {
        return openAt(instant)
                ? Optional.of(instant)
                : opensBy(instant, instant.plus(USUALLY)).or(() -> opensBy(instant, instant.plus(HORIZON)));
    }

    private Optional<Instant> opensBy(Instant instant, Instant limit) {
        return boundaries(instant, limit).filter(this::openAt).findFirst();
    }

    /**
     * The instant itself, then each moment after it at which something can change: midnights, ends of quiet hours, and where
     * the clock on the wall is set.
     */
    private Stream<Instant> boundaries(Instant from, Instant limit) {
        Stream<Instant> changes = zones.stream().flatMap(zone -> changes(zone, from, limit));
        return Stream.concat(Stream.of(from), changes)
                .filter(boundary -> !boundary.isBefore(from) && boundary.isBefore(limit))
                .sorted()
                .distinct();
    }

    private Stream<Instant> changes(ZoneId zone, Instant from, Instant limit) {
        ZoneRules rules = zone.getRules();
        Stream<Instant> onTheWall = from.atZone(zone)
                .toLocalDate()
                .datesUntil(limit.atZone(zone).toLocalDate().plusDays(1))
                .flatMap(day -> Stream.of(LocalTime.MIDNIGHT, quiet.from(), quiet.until())
                        .map(day::atTime))
                .flatMap(wall -> rules.getValidOffsets(wall).stream().map(wall::toInstant));
        return Stream.concat(onTheWall, clockChanges(rules, from, limit));
    }

    /** A time on the wall may come twice or never: then what it begins or ends does so where the clock is set. */
    private static Stream<Instant> clockChanges(ZoneRules rules, Instant from, Instant limit) {
        return Stream.iterate(
                        rules.nextTransition(from),
                        change -> change != null && change.getInstant().isBefore(limit),
                        change -> rules.nextTransition(change.getInstant()))
                .map(ZoneOffsetTransition::getInstant);
    }

    private boolean away(ZonedDateTime local) {
        LocalDate day = local.toLocalDate();
        return absence.stream().anyMatch(period -> period.covers(day));
    }

    private boolean quiet(ZonedDateTime local) {
        return !days.contains(local.getDayOfWeek())
                || quiet.covers(local.toLocalTime())
                || PublicHolidays.isOne(country, local.toLocalDate());
    }
}
