package nl.weerklank.api.champion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.employee.Employees.Leader;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.employee.Employee;

/**
 * Who is responsible for a person's unit, nearest first: of each unit upwards who was appointed and then the deputy, or
 * without those the leaders whom the line of managers has there; then the other leaders of that line.
 */
final class UnitLeaders {

    private static final String APPOINTED = """
            select unit, employee_id from unit_leader where unit = any(?)
            order by unit, case post when 'LEADER' then 1 else 2 end
            """;

    private final Sql sql;
    private final Employees employees;

    UnitLeaders(Sql sql, Employees employees) {
        this.sql = sql;
        this.employees = employees;
    }

    private record Post(String unit, long employee) {

        private static Post of(Row row) {
            return new Post(row.text("unit"), row.number("employee_id"));
        }
    }

    List<Leader> of(Employee employee, Instant now) {
        List<Leader> line = employees.leadersUpwards(employee.id(), now);
        List<String> units = upwards(employee.unit());
        List<Post> posts = sql.list(APPOINTED, Post::of, units);
        if (posts.isEmpty()) {
            return line;
        }
        Map<Long, Leader> responsible = new LinkedHashMap<>();
        for (String unit : units) {
            leadersOf(unit, posts, line, now).forEach(leader -> responsible.putIfAbsent(leader.key(), leader));
        }
        line.stream()
                .filter(leader -> !units.contains(leader.unit().value()))
                .forEach(leader -> responsible.putIfAbsent(leader.key(), leader));
        return responsible.values().stream()
                .filter(leader -> !leader.id().equals(employee.id()))
                .toList();
    }

    private List<Leader> leadersOf(String unit, List<Post> posts, List<Leader> line, Instant now) {
        List<Post> ofUnit =
                posts.stream().filter(post -> post.unit().equals(unit)).toList();
        return ofUnit.isEmpty()
                ? line.stream()
                        .filter(leader -> leader.unit().value().equals(unit))
                        .toList()
                : ofUnit.stream()
                        .flatMap(post -> employees.leader(post.employee(), now).stream())
                        .toList();
    }

    private static List<String> upwards(UnitPath unit) {
        List<String> units = new ArrayList<>();
        for (Optional<UnitPath> at = Optional.of(unit);
                at.isPresent();
                at = at.get().parent()) {
            units.add(at.get().value());
        }
        return units;
    }
}
