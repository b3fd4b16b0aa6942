package nl.weerklank.api.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/** Who waits for their turn in the digests that run. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class DigestJobs {

    private final Sql sql;

    DigestJobs(Sql sql) {
        this.sql = sql;
    }

    /** Takes the next so many for a while, the oldest digest first; nobody else gets them until then. */
    List<Job> lease(int most, Duration lease) {
        return sql.list("""
                with due as (
                    select j.digest_id, j.employee_id
                    from digest_job j join digest d on d.id = j.digest_id
                    where d.state = 'RUNNING' and not j.given_up
                      and coalesce(j.leased_until, '-infinity') < clock_timestamp()
                    order by d.seq, j.employee_id limit ? for update of j skip locked),
                taken as (
                    update digest_job j set lease = nextval('digest_lease'), attempts = attempts + 1,
                        leased_until = clock_timestamp() + ? * interval '1 millisecond'
                    from due where j.digest_id = due.digest_id and j.employee_id = due.employee_id
                    returning j.digest_id, j.employee_id, j.lease, j.attempts)
                select t.*, e.external_id, d.channel, d.most
                from taken t join digest d on d.id = t.digest_id join employee e on e.id = t.employee_id
                order by d.seq, t.employee_id
                """, DigestJobs::read, most, lease.toMillis());
    }

    /**
     * Ends the wait, in the transaction of the person's turn; not when the digest no longer runs or somebody else has the
     * lease by now.
     */
    boolean end(Job job) {
        return sql.change("""
                        delete from digest_job j using digest d
                        where j.digest_id = ? and j.employee_id = ? and j.lease = ?
                          and d.id = j.digest_id and d.state = 'RUNNING'
                        """, job.digest(), job.employeeKey(), job.lease()) > 0;
    }

    /** Lets it be taken again after a while. */
    void retry(Job job, Duration wait) {
        sql.change("""
                update digest_job set leased_until = clock_timestamp() + ? * interval '1 millisecond'
                where digest_id = ? and employee_id = ? and lease = ?
                """, wait.toMillis(), job.digest(), job.employeeKey(), job.lease());
    }

    /** It failed too often. */
    void giveUp(Job job) {
        sql.change(
                "update digest_job set given_up = true where digest_id = ? and employee_id = ? and lease = ?",
                job.digest(),
                job.employeeKey(),
                job.lease());
    }

    /** Lets what is left of these be taken again at once: this service goes away, or cannot decide now. */
    void release(List<Job> jobs) {
        sql.changeEach(
                """
                update digest_job set leased_until = null, attempts = attempts - 1
                where digest_id = ? and employee_id = ? and lease = ?
                """,
                jobs.stream()
                        .map(job -> new @Nullable Object[] {job.digest(), job.employeeKey(), job.lease()})
                        .toList());
    }

    private static Job read(Row row) {
        return new Job(
                row.uuid("digest_id"),
                row.number("employee_id"),
                new EmployeeId(row.text("external_id")),
                row.number("lease"),
                (int) row.number("attempts"),
                row.constant("channel", Channel.class),
                (int) row.number("most"));
    }
}
