package nl.weerklank.api.champion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.champion.UnitResource.Somebody;
import nl.weerklank.api.champion.UnitResource.Unit;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.UnitPath;
import org.jspecify.annotations.Nullable;

/** Keeps who was appointed to answer for units. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class UnitPosts {

    private static final String UNITS = """
            select u.unit, u.people, l.external_id as leader_id, l.name as leader_name,
                   d.external_id as deputy_id, d.name as deputy_name
            from (select unit.unit, (select count(*) from employee e
                                     where e.unit = unit.unit or starts_with(e.unit, unit.unit || '/')) as people
                  from (select distinct unit from employee where version > 0) unit) u
            left join unit_leader lp on lp.unit = u.unit and lp.post = 'LEADER'
            left join employee l on l.id = lp.employee_id
            left join unit_leader dp on dp.unit = u.unit and dp.post = 'DEPUTY'
            left join employee d on d.id = dp.employee_id
            where ?::text is null or u.unit = ?
            order by u.unit
            """;

    private final Sql sql;

    UnitPosts(Sql sql) {
        this.sql = sql;
    }

    List<Unit> all() {
        return sql.list(UNITS, UnitPosts::unit, null, null);
    }

    Optional<Unit> find(UnitPath unit) {
        return sql.first(UNITS, UnitPosts::unit, unit.value(), unit.value());
    }

    private static Unit unit(Row row) {
        return new Unit(
                row.text("unit"),
                row.number("people") < Gates.SMALLEST_UNIT,
                somebody(row, "leader"),
                somebody(row, "deputy"));
    }

    private static @Nullable Somebody somebody(Row row, String post) {
        String id = row.textOrNull(post + "_id");
        return id == null ? null : new Somebody(id, row.text(post + "_name"));
    }

    /** From now on these two; null for nobody. */
    void appoint(UnitPath unit, @Nullable Long leader, @Nullable Long deputy, String by) {
        sql.change("delete from unit_leader where unit = ?", unit.value());
        put(unit, "LEADER", leader, by);
        put(unit, "DEPUTY", deputy, by);
    }

    private void put(UnitPath unit, String post, @Nullable Long employee, String by) {
        if (employee != null) {
            sql.change(
                    "insert into unit_leader (unit, post, employee_id, appointed_by) values (?, ?, ?, ?)",
                    unit.value(),
                    post,
                    employee,
                    by);
        }
    }
}
