package nl.weerklank.api.champion;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.programme.ProgrammeChampions;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.offer.Outcome;

/** Whether a person's unit may be asked; what the leaders did goes no further than this answer (R38, R42). */
public final class Gates {

    /** In a smaller unit the answer would tell too much of one leader: there who stands for the programme decides. */
    static final int SMALLEST_UNIT = 5;

    private static final String LAST_ACTS = """
            select employee_id, max(acted_at) as acted_at
            from (select employee_id, outcome_at as acted_at from suggestion
                  where employee_id = any(?) and outcome in (?, ?)
                  union all
                  select employee_id, acted_at from champion_activity where employee_id = any(?)) act
            group by employee_id
            """;

    private static final String PEOPLE = """
            select count(*) as people
            from (select 1 from employee where unit = ? or starts_with(unit, ? || '/') limit ?) colleague
            """;

    private final Sql sql;
    private final Employees employees;
    private final ProgrammeChampions champions;
    private final UnitLeaders leaders;

    public Gates(Sql sql, Employees employees, ProgrammeChampions champions) {
        this.sql = sql;
        this.employees = employees;
        this.champions = champions;
        this.leaders = new UnitLeaders(sql, employees);
    }

    /** The gate of this person's unit at this moment. */
    public UnitGate of(Employee employee, Instant now, int leaderActiveDays) {
        return gate(responsible(employee, now), now, leaderActiveDays);
    }

    private UnitGate gate(List<Employees.Leader> responsible, Instant now, int leaderActiveDays) {
        Map<Long, Instant> lastActs = lastActs(responsible);
        return UnitGate.of(
                responsible.stream()
                        .map(leader ->
                                new UnitGate.LeaderStanding(leader.joined(), leader.away(), lastActs.get(leader.key())))
                        .toList(),
                now,
                leaderActiveDays);
    }

    /**
     * The gate of this person's unit, and who decides it.
     *
     * @param decides the internal key of the leader whose activity decides; empty when nobody's does
     */
    record Decided(UnitGate gate, Optional<Long> decides) {}

    Decided decided(Employee employee, Instant now, int leaderActiveDays) {
        List<Employees.Leader> responsible = responsible(employee, now);
        return new Decided(
                gate(responsible, now, leaderActiveDays),
                responsible.stream()
                        .filter(leader -> leader.joined() && !leader.away())
                        .map(Employees.Leader::key)
                        .findFirst());
    }

    private List<Employees.Leader> responsible(Employee employee, Instant now) {
        return isSmall(employee.unit())
                ? champions.champion(now).flatMap(key -> employees.leader(key, now)).stream()
                        .filter(leader -> !leader.id().equals(employee.id()))
                        .toList()
                : leaders.of(employee, now);
    }

    private boolean isSmall(UnitPath unit) {
        return sql.first(PEOPLE, row -> row.number("people"), unit.value(), unit.value(), SMALLEST_UNIT)
                        .orElseThrow()
                < SMALLEST_UNIT;
    }

    private Map<Long, Instant> lastActs(List<Employees.Leader> responsible) {
        Map<Long, Instant> acts = new HashMap<>();
        if (!responsible.isEmpty()) {
            List<Long> keys = responsible.stream().map(Employees.Leader::key).toList();
            sql.list(
                            LAST_ACTS,
                            row -> Map.entry(row.number("employee_id"), row.instant("acted_at")),
                            keys,
                            Outcome.SHARED,
                            Outcome.DONE,
                            keys)
                    .forEach(act -> acts.put(act.getKey(), act.getValue()));
        }
        return acts;
    }
}
