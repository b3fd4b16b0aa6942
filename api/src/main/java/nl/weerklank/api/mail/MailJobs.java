package nl.weerklank.api.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.employee.EmployeeId;

/** The mails that wait. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class MailJobs {

    private final Sql sql;

    MailJobs(Sql sql) {
        this.sql = sql;
    }

    void add(UUID decision, EmployeeId employee, Instant sendBefore) {
        sql.change("""
                insert into mail_job (decision_id, employee_id, send_before)
                select ?, id, ? from employee where external_id = ?
                """, decision, sendBefore, employee.value());
    }

    /** Whether at least so many wait. */
    boolean hasAtLeast(int many) {
        return sql.first(
                                "select count(*) as number from (select from mail_job limit ?) waiting",
                                row -> row.number("number"),
                                many)
                        .orElseThrow()
                >= many;
    }

    /** Takes the next so many for a while, the most urgent first; nobody else gets them until then. */
    List<MailJob> lease(int most, Duration lease) {
        return sql.list("""
                with taken as (
                    update mail_job set lease = nextval('mail_lease'), attempts = attempts + 1,
                        leased_until = clock_timestamp() + ? * interval '1 millisecond'
                    where decision_id in (
                        select decision_id from mail_job
                        where coalesce(leased_until, '-infinity') < clock_timestamp()
                        order by send_before, decision_id limit ? for update skip locked)
                    returning *)
                select t.*, e.external_id from taken t join employee e on e.id = t.employee_id
                order by t.send_before, t.decision_id
                """, MailJobs::read, lease.toMillis(), most);
    }

    /** Says, before it happens, that it is handed to the mail server; not when somebody else has the lease by now. */
    boolean handOver(MailJob job) {
        return sql.change(
                        "update mail_job set handed_over = true where decision_id = ? and lease = ? and not handed_over",
                        job.decision(),
                        job.lease())
                > 0;
    }

    /** It was certainly not sent: it waits again, and is not taken before so long. */
    void putBack(MailJob job, Duration wait) {
        sql.change("""
                update mail_job set handed_over = false, leased_until = clock_timestamp() + ? * interval '1 millisecond'
                where decision_id = ? and lease = ?
                """, wait.toMillis(), job.decision(), job.lease());
    }

    /** Nothing more is to be done for it. */
    void end(MailJob job) {
        sql.change("delete from mail_job where decision_id = ? and lease = ?", job.decision(), job.lease());
    }

    /** The moment by the clock that pushes are counted with. */
    Instant now() {
        return sql.first("select clock_timestamp() as now", row -> row.instant("now"))
                .orElseThrow();
    }

    private static MailJob read(Row row) {
        return new MailJob(
                row.uuid("decision_id"),
                new EmployeeId(row.text("external_id")),
                row.flag("handed_over"),
                row.instant("send_before"),
                row.number("lease"),
                (int) row.number("attempts"));
    }
}
