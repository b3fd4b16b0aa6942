package nl.weerklank.engine.employee;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * What the employer states of a person. The name is not here: the engine decides without it.
 *
 * @param languages languages the person reads; empty when the employer did not say
 * @param timeZone null when unknown or not a known zone: the strictest default then applies
 */
public record Employee(
        EmployeeId id,
        UnitPath unit,
        @Nullable EmployeeId manager,
        boolean leader,
        Set<Language> languages,
        @Nullable ZoneId timeZone,
        @Nullable String country,
        List<Absence> absence) {

    public Employee {
        languages = Set.copyOf(languages);
        absence = List.copyOf(absence);
    }

    /**
     * Dates on which the person is away, without a reason.
     *
     * @param from first day away
     * @param until first day back
     */
    public record Absence(LocalDate from, LocalDate until) {

        public Absence {
            if (!until.isAfter(from)) {
                throw new IllegalArgumentException(
                        "absence is from %s until %s, expected until after from".formatted(from, until));
            }
        }

        /** Whether the person is away on this day. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }
}
