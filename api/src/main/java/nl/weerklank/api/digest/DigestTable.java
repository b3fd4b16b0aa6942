package nl.weerklank.api.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.wakeup.Alarm;
import nl.weerklank.engine.employee.Channel;

/** The digests of the current organisation. Every call runs inside a transaction of it. */
@ApplicationScoped
class DigestTable {

    private static final String DIGESTS = """
            select d.id, d.seq, d.unit, d.channel, d.most, d.not_before, d.state, d.people, d.started_by, d.started_at,
                d.finished_at,
                (select count(*) from decision where digest_id = d.id) as decided,
                (select count(*) from digest_job where digest_id = d.id and given_up) as failed
            from digest d
            """;

    private final Sql sql;
    private final Alarm alarm;

    DigestTable(Sql sql, Alarm alarm) {
        this.sql = sql;
        this.alarm = alarm;
    }

    /** Lets it begin at its moment, which is now when that has passed. */
    Digest start(DigestRequest.Wanted wanted, String by) {
        UUID id = sql.first(
                        """
                        insert into digest (unit, channel, most, not_before, state, started_by)
                        values (?, ?, ?, coalesce(?::timestamptz, clock_timestamp()), 'WAITING', ?) returning id
                        """,
                        row -> row.uuid("id"),
                        wanted.unit() == null ? null : wanted.unit().value(),
                        wanted.channel(),
                        wanted.limit(),
                        wanted.at(),
                        by)
                .orElseThrow();
        alarm.ring();
        return find(id).orElseThrow();
    }

    Optional<Digest> find(UUID id) {
        return sql.first(DIGESTS + "where d.id = ?", DigestTable::read, id);
    }

    /** The newest first, one more than the page holds. */
    List<Digest> list(Page page) {
        return sql.list(
                DIGESTS + "where d.seq < ? order by d.seq desc limit ?",
                DigestTable::read,
                page.before(),
                page.limit() + 1);
    }

    /** Begins one whose moment has come: from now on everybody in it waits for their turn. */
    boolean beginNext() {
        Optional<UUID> due = sql.first("""
                select id from digest where state = 'WAITING' and not_before <= clock_timestamp()
                order by seq limit 1 for update skip locked
                """, row -> row.uuid("id"));
        due.ifPresent(id -> {
            int people = sql.change("""
                    insert into digest_job (digest_id, employee_id)
                    select d.id, e.id from digest d join employee e
                        on e.version > 0 and (d.unit is null or e.unit = d.unit or starts_with(e.unit, d.unit || '/'))
                    where d.id = ?
                    """, id);
            sql.change("update digest set state = 'RUNNING', people = ? where id = ?", people, id);
            alarm.ring();
        });
        return due.isPresent();
    }

    /** Ends those in which nobody waits any more. */
    void endFinished() {
        sql.change("""
                update digest set state = 'DONE', finished_at = clock_timestamp()
                where state = 'RUNNING'
                  and not exists (select from digest_job where digest_id = digest.id and not given_up)
                """);
    }

    /** Lets nobody's turn begin from now on. One that ended stays as it is. */
    void pause(UUID id) {
        sql.change("update digest set state = 'PAUSED' where id = ? and state in ('WAITING', 'RUNNING')", id);
    }

    /** Lets a paused one go on where it was. */
    void goOn(UUID id) {
        sql.change("""
                update digest set state = case when people is null then 'WAITING' else 'RUNNING' end
                where id = ? and state = 'PAUSED'
                """, id);
        alarm.ring();
    }

    /** Stops it for good: what was decided stays. One that ended stays as it is. */
    void cancel(UUID id) {
        int stopped = sql.change("""
                update digest set state = 'CANCELLED', finished_at = clock_timestamp()
                where id = ? and state in ('WAITING', 'RUNNING', 'PAUSED')
                """, id);
        if (stopped > 0) {
            sql.change("delete from digest_job where digest_id = ?", id);
        }
    }

    private static Digest read(Row row) {
        Long people = row.numberOrNull("people");
        return new Digest(
                row.uuid("id"),
                row.number("seq"),
                row.textOrNull("unit"),
                row.constant("channel", Channel.class),
                (int) row.number("most"),
                row.instant("not_before"),
                row.constant("state", Digest.State.class),
                people == null ? null : people.intValue(),
                (int) row.number("decided"),
                (int) row.number("failed"),
                row.text("started_by"),
                row.instant("started_at"),
                row.instantOrNull("finished_at"));
    }
}
