package nl.weerklank.api.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * Who stands for the programme (R39): somebody is asked, and accepts until a date. An acceptance holds until its date, also
 * when somebody else is asked meanwhile. Every call runs inside a transaction of the organisation.
 */
@ApplicationScoped
public class ProgrammeChampions {

    private static final String COLUMNS = """
            select c.id, c.employee_id, e.external_id, e.name, c.asked_at, c.accepted_at, c.accepted_until
            from programme_champion c left join employee e on e.id = c.employee_id
            """;

    private final Sql sql;
    private final OrganisationTransaction transaction;
    private final ChampionAlarm alarm;

    ProgrammeChampions(Sql sql, OrganisationTransaction transaction, ChampionAlarm alarm) {
        this.sql = sql;
        this.transaction = transaction;
        this.alarm = alarm;
    }

    /**
     * Somebody who was asked.
     *
     * @param key the internal key of the employee; null when they were erased, as are their id and name
     * @param acceptedAt null while they did not accept
     */
    record Asked(
            long row,
            @Nullable Long key,
            @Nullable EmployeeId employee,
            @Nullable String name,
            Instant askedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant acceptedUntil) {

        private static Asked of(Row row) {
            String id = row.textOrNull("external_id");
            return new Asked(
                    row.number("id"),
                    row.numberOrNull("employee_id"),
                    id == null ? null : new EmployeeId(id),
                    row.textOrNull("name"),
                    row.instant("asked_at"),
                    row.instantOrNull("accepted_at"),
                    row.instantOrNull("accepted_until"));
        }

        boolean is(EmployeeId somebody) {
            return somebody.equals(employee);
        }
    }

    /** Who accepted last, also when that is over by now. */
    Optional<Asked> accepted() {
        return sql.first(COLUMNS + "where c.accepted_at is not null order by c.id desc limit 1", Asked::of);
    }

    /** Who was asked last and did not answer yet. */
    Optional<Asked> waiting() {
        return sql.first(COLUMNS + "order by c.id desc limit 1", Asked::of)
                .filter(asked -> asked.acceptedAt() == null && asked.key() != null);
    }

    /** Until when the last acceptance holds; empty while nobody ever accepted. */
    public Optional<Instant> acceptedUntil() {
        Optional<Instant> until = sql.first(
                "select accepted_until from programme_champion where accepted_at is not null order by id desc limit 1",
                row -> row.instant("accepted_until"));
        until.ifPresent(moment -> alarm.holds(transaction.current().orElseThrow(), moment));
        return until;
    }

    /** The internal key of who stands for the programme at this moment. */
    public Optional<Long> champion(Instant now) {
        return accepted()
                .filter(one -> one.acceptedUntil() != null && now.isBefore(one.acceptedUntil()))
                .map(Asked::key);
    }

    /** Asks somebody; who was asked before and did not answer is asked no more. */
    void ask(long employee, String by) {
        sql.change("insert into programme_champion (employee_id, asked_by) values (?, ?)", employee, by);
    }

    /** Keeps that who was asked accepts. */
    void accept(Asked asked, Instant now, Instant until) {
        sql.change(
                "update programme_champion set accepted_at = ?, accepted_until = ? where id = ?",
                now,
                until,
                asked.row());
    }

    /** Keeps that who stands for the programme goes on, or stops. */
    void renew(long employee, String by, Instant now, Instant until) {
        sql.change("""
                insert into programme_champion (employee_id, asked_by, asked_at, accepted_at, accepted_until)
                values (?, ?, ?, ?, ?)
                """, employee, by, now, now, until);
    }
}
