package nl.weerklank.api.employee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.api.employee.EmployeeTable.Own;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.tagging.TaggingJson;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.cadence.UnknownEmployeeException;
import nl.weerklank.engine.cadence.WorkingTime;
import nl.weerklank.engine.candidate.CloseColleagues;
import nl.weerklank.engine.employee.Colleague;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import org.jspecify.annotations.Nullable;

/** People as the engine knows them, with whom they work. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class StoredEmployees implements Employees, CloseColleagues {

    private static final int CLOSEST = 500;

    private final EmployeeTable table;
    private final Sql sql;

    StoredEmployees(EmployeeTable table, Sql sql) {
        this.table = table;
        this.sql = sql;
    }

    /** The person's own part is read after the lock, by a statement of its own: only so it is what the last holder left. */
    @Override
    public Held lockAndLoad(EmployeeId id) {
        return held(table.lockedEmployer(id).orElseThrow(() -> new UnknownEmployeeException(id)));
    }

    @Override
    public Optional<Held> find(EmployeeId id) {
        return table.employer(id).map(this::held);
    }

    Held held(EmployeeRow row) {
        Own own = table.own(row.key());
        EmployeeProfile profile = new EmployeeProfile(
                row.known().forEngine(), PreferencesJson.read(own.body()), TaggingJson.readThemes(own.storyThemes()));
        return new Held(row.key(), row.pseudonym(), profile);
    }

    @Override
    public Map<EmployeeId, Colleague> colleagues(Collection<EmployeeId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<EmployeeId, Colleague> found = new HashMap<>();
        sql.list(
                        """
                        select e.external_id, e.unit, e.manager_external_id, coalesce(p.opt_in, false) as joined
                        from employee e left join preference p on p.employee_id = e.id
                        where e.external_id = any(?)
                        """,
                        StoredEmployees::colleague,
                        ids.stream().map(EmployeeId::value).toList())
                .forEach(colleague -> found.put(colleague.id(), colleague));
        return found;
    }

    private static Colleague colleague(Row row) {
        String manager = row.textOrNull("manager_external_id");
        return new Colleague(
                new EmployeeId(row.text("external_id")),
                new UnitPath(row.text("unit")),
                manager == null ? null : new EmployeeId(manager),
                row.flag("joined"));
    }

    @Override
    public List<Leader> leadersUpwards(EmployeeId id, Instant now) {
        return sql.list("""
                        with recursive up as (
                            select m.id, m.manager_external_id, 1 as step, array[e.id, m.id] as seen
                            from employee e join employee m on m.external_id = e.manager_external_id
                            where e.external_id = ? and m.id <> e.id
                            union all
                            select m.id, m.manager_external_id, up.step + 1, up.seen || m.id
                            from up join employee m on m.external_id = up.manager_external_id
                            where up.step < 20 and m.id <> all(up.seen))
                        select e.id, e.pseudonym, e.version, e.body::text as body
                        from up join employee e on e.id = up.id where e.leader order by up.step
                        """, table::row, id.value()).stream()
                .map(row -> leader(row, now))
                .toList();
    }

    @Override
    public Optional<Leader> leader(long key, Instant now) {
        return table.employer(key).map(row -> leader(row, now));
    }

    private Leader leader(EmployeeRow row, Instant now) {
        EmployeeProfile profile = held(row).profile();
        boolean away =
                WorkingTime.of(profile).awayAt(now) || profile.preferences().pausedAt(now);
        return new Leader(
                row.key(),
                row.known().id(),
                row.known().unit(),
                profile.preferences().joined(),
                away);
    }

    /** Who shares the unit or the manager. */
    @Override
    public Set<EmployeeId> of(Employee employee) {
        @Nullable EmployeeId manager = employee.manager();
        return new HashSet<>(sql.list(
                """
                select e.external_id from employee e join preference p on p.employee_id = e.id and p.opt_in
                where e.external_id <> ? and (e.unit = ? or e.manager_external_id = ?)
                order by e.external_id limit ?
                """,
                row -> new EmployeeId(row.text("external_id")),
                employee.id().value(),
                employee.unit().value(),
                manager == null ? null : manager.value(),
                CLOSEST));
    }
}
