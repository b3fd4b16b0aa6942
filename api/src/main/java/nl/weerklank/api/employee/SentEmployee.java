package nl.weerklank.api.employee;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.Employee.Absence;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * The employer's part as it was sent.
 *
 * @param email address at work, for who writes to them and for nothing else; null when the employer gave none
 * @param languages codes of two or three letters, in the order given
 */
record SentEmployee(
        EmployeeId id,
        String name,
        @Nullable String email,
        UnitPath unit,
        @Nullable String jobTitle,
        @Nullable EmployeeId managerId,
        boolean leader,
        List<String> languages,
        @Nullable ZoneId timeZone,
        @Nullable String country,
        List<Absence> absence) {

    SentEmployee {
        languages = List.copyOf(languages);
        absence = List.copyOf(absence);
    }

    /** As the engine sees it: without the name, and with the languages that the engine reads. */
    Employee forEngine() {
        return new Employee(id, unit, managerId, leader, readable(), timeZone, country, absence);
    }

    private Set<Language> readable() {
        Set<Language> readable = EnumSet.noneOf(Language.class);
        languages.forEach(code -> Language.ofCode(code).ifPresent(readable::add));
        return readable;
    }
}
