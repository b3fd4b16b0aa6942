package nl.weerklank.engine.cadence;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Public holidays of a country, from the lists of Jollyday. Where only a part of the country has the day off it counts for
 * all of it: which part somebody works in is not kept, and a message too few does no harm. Thread-safe.
 */
final class PublicHolidays {

    private static final Set<String> KNOWN = HolidayManager.getSupportedCalendarCodes();
    private static final Map<CountryYear, Set<LocalDate>> DAYS = new ConcurrentHashMap<>();

    private record CountryYear(String country, int year) {}

    private PublicHolidays() {}

    /**
     * Whether this day is a public holiday.
     *
     * @param country two letters (ISO 3166); without one, or with one that is not known, no day is
     */
    static boolean isOne(@Nullable String country, LocalDate day) {
        if (country == null || !KNOWN.contains(country.toUpperCase(Locale.ROOT))) {
            return false;
        }
        CountryYear year = new CountryYear(country.toLowerCase(Locale.ROOT), day.getYear());
        return DAYS.computeIfAbsent(year, PublicHolidays::read).contains(day);
    }

    private static Set<LocalDate> read(CountryYear year) {
        HolidayManager lists = HolidayManager.getInstance(ManagerParameters.create(year.country()));
        CalendarHierarchy country = lists.getCalendarHierarchy();
        Stream<Holiday> everywhere = lists.getHolidays(Year.of(year.year())).stream();
        Stream<Holiday> somewhere = country.getChildren().keySet().stream()
                .flatMap(part -> lists.getHolidays(Year.of(year.year()), part).stream());
        return Stream.concat(everywhere, somewhere)
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
