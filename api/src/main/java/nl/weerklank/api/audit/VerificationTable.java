package nl.weerklank.api.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.audit.Verification.State;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Keeps who had the log looked at, and what came of it. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class VerificationTable {

    /** Interrupted, or gone wrong, more often than this, it is given up. */
    private static final int MOST_ATTEMPTS = 3;

    private static final String COLUMNS =
            "id, state, done, total, kept::text as kept, finding::text as finding, started_by, started_at, finished_at";

    private final Sql sql;

    VerificationTable(Sql sql) {
        this.sql = sql;
    }

    Verification start(@Nullable String kept, String by) {
        return sql.first(
                        "insert into log_verification (state, kept, started_by) values ('WAITING', ?::jsonb, ?) returning "
                                + COLUMNS,
                        VerificationTable::read,
                        kept,
                        by)
                .orElseThrow();
    }

    Optional<Verification> find(UUID id) {
        return sql.first("select " + COLUMNS + " from log_verification where id = ?", VerificationTable::read, id);
    }

    /** The newest, newest first. */
    List<Verification> newest(int most) {
        return sql.list(
                "select " + COLUMNS + " from log_verification order by seq desc limit ?",
                VerificationTable::read,
                most);
    }

    /** Takes the one that waits longest, or whose service went away, for a while; nobody else gets it until then. */
    Optional<Verification> lease(Duration lease) {
        sql.change("""
                update log_verification set state = 'FAILED', finished_at = clock_timestamp()
                where state = 'RUNNING' and attempts >= ? and leased_until < clock_timestamp()
                """, MOST_ATTEMPTS);
        return sql.first("""
                update log_verification set state = 'RUNNING', attempts = attempts + 1, done = 0,
                    leased_until = clock_timestamp() + ? * interval '1 millisecond'
                where id = (select id from log_verification
                    where state in ('WAITING', 'RUNNING') and coalesce(leased_until, '-infinity') < clock_timestamp()
                    order by seq for update skip locked limit 1)
                returning
                """ + COLUMNS, VerificationTable::read, lease.toMillis());
    }

    /**
     * Keeps the lease and says how far it is.
     *
     * @return whether it still goes on; not when somebody stopped it
     */
    boolean goesOn(UUID id, long done, long total, Duration lease) {
        int changed = sql.change("""
                update log_verification set done = ?, total = ?,
                    leased_until = clock_timestamp() + ? * interval '1 millisecond'
                where id = ? and state = 'RUNNING'
                """, done, total, lease.toMillis(), id);
        return changed > 0;
    }

    /** Stops it, unless it ended; whoever works on it finds out when it says how far it is. */
    void cancel(UUID id) {
        sql.change("""
                update log_verification set state = 'CANCELLED', finished_at = clock_timestamp()
                where id = ? and state in ('WAITING', 'RUNNING')
                """, id);
    }

    /** It is done. What is wrong is kept also when somebody stopped it meanwhile. */
    void finish(UUID id, State state, long total, @Nullable String finding) {
        sql.change("""
                update log_verification set state = ?, done = ?, total = ?, finding = ?::jsonb,
                    finished_at = clock_timestamp()
                where id = ? and (state = 'RUNNING' or state = 'CANCELLED' and finding is null and ?::jsonb is not null)
                """, state, total, total, finding, id, finding);
    }

    /** Lets it be taken again at once: this service goes away, or something went wrong. */
    void release(UUID id) {
        sql.change(
                "update log_verification set leased_until = clock_timestamp() where id = ? and state = 'RUNNING'", id);
    }

    private static Verification read(Row row) {
        return new Verification(
                row.uuid("id"),
                row.constant("state", State.class),
                row.number("done"),
                row.number("total"),
                row.textOrNull("kept"),
                row.textOrNull("finding"),
                row.text("started_by"),
                row.instant("started_at"),
                row.instantOrNull("finished_at"));
    }
}
