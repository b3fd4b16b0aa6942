package nl.weerklank.api.nudge;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Outcome;

/** Whether a person's unit may be asked; what the leaders did goes no further than this answer (R38, R42). */
final class Gates {

    private final Sql sql;
    private final Employees employees;

    Gates(Sql sql, Employees employees) {
        this.sql = sql;
        this.employees = employees;
    }

    UnitGate of(EmployeeId employee, Instant now, int leaderActiveDays) {
        List<Employees.Leader> leaders = employees.leadersUpwards(employee, now);
        Map<Long, Instant> lastActs = lastActs(leaders);
        return UnitGate.of(
                leaders.stream()
                        .map(leader ->
                                new UnitGate.LeaderStanding(leader.joined(), leader.away(), lastActs.get(leader.key())))
                        .toList(),
                now,
                leaderActiveDays);
    }

    private Map<Long, Instant> lastActs(List<Employees.Leader> leaders) {
        Map<Long, Instant> acts = new HashMap<>();
        if (!leaders.isEmpty()) {
            sql.list(
                            """
                            select employee_id, max(outcome_at) as acted_at from suggestion
                            where employee_id = any(?) and outcome in (?, ?) group by employee_id
                            """,
                            row -> Map.entry(row.number("employee_id"), row.instant("acted_at")),
                            leaders.stream().map(Employees.Leader::key).toList(),
                            Outcome.SHARED,
                            Outcome.DONE)
                    .forEach(act -> acts.put(act.getKey(), act.getValue()));
        }
        return acts;
    }
}
