package nl.weerklank.api.champion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.programme.ProgrammeChampions;
import nl.weerklank.api.programme.Programmes;
import nl.weerklank.api.programme.UnitsOpen;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.employee.EmployeeId;

/**
 * Looks at the gates of all units together (R42): of each unit and each manager in it one member stands for all. Every call
 * runs inside a transaction of the organisation.
 */
@ApplicationScoped
class OpenUnits implements UnitsOpen {

    private static final String ONE_OF_EACH = """
            select distinct on (unit, manager_external_id) external_id from employee where version > 0
            order by unit, manager_external_id, leader, external_id
            """;

    private final Sql sql;
    private final Employees employees;
    private final Champions champions;
    private final Programmes programmes;
    private final Gates gates;

    OpenUnits(
            Sql sql,
            Employees employees,
            Champions champions,
            Programmes programmes,
            ProgrammeChampions programmeChampions) {
        this.sql = sql;
        this.employees = employees;
        this.champions = champions;
        this.programmes = programmes;
        this.gates = new Gates(sql, employees, programmeChampions);
    }

    @Override
    public Optional<HowMany> howMany() {
        Instant now = champions.now();
        int days = programmes.current().leaderActiveDays();
        List<Gates.Decided> all = sql.list(ONE_OF_EACH, row -> new EmployeeId(row.text("external_id"))).stream()
                .flatMap(id -> employees.find(id).stream())
                .map(person -> gates.decided(person.profile().employee(), now, days))
                .toList();
        long deciding = all.stream()
                .map(Gates.Decided::decides)
                .flatMap(Optional::stream)
                .distinct()
                .count();
        return deciding < FEWEST_LEADERS ? Optional.empty() : Optional.of(howMany(all));
    }

    private static HowMany howMany(List<Gates.Decided> all) {
        long open = all.stream().filter(unit -> unit.gate() == UnitGate.OPEN).count();
        if (open == all.size()) {
            return HowMany.ALL;
        }
        return open == 0 ? HowMany.NONE : HowMany.SOME;
    }
}
