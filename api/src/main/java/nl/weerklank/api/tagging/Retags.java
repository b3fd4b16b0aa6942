package nl.weerklank.api.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.theme.ThemesChanged;

/** The re-tags of the current organisation; at most one is under way. Every call runs inside a transaction of it. */
@ApplicationScoped
class Retags {

    private static final String COLUMNS = """
            select id, state, total, started_by, started_at, finished_at,
                case state when 'TAGGING' then (select count(*) from tagging_job where retag_id = retag.id)
                    else left_over end as waiting
            from retag
            """;

    private final Sql sql;
    private final TaggingWork work;

    Retags(Sql sql, TaggingWork work) {
        this.sql = sql;
        this.work = work;
    }

    /** New themes: everything is tagged again, and keeps the tags it has until then. */
    void themesChanged(@Observes ThemesChanged change) {
        start(change.by());
    }

    /** Starts a re-tag, in place of one that may be under way. */
    Retag start(String by) {
        sql.change("""
                update retag set state = 'REPLACED', finished_at = clock_timestamp(),
                    left_over = (select count(*) from tagging_job where retag_id = retag.id)
                where state in ('LEARNING', 'TAGGING')
                """);
        UUID id = sql.first(
                        "insert into retag (state, started_by) values ('LEARNING', ?) returning id",
                        row -> row.uuid("id"),
                        by)
                .orElseThrow();
        work.wake();
        return find(id).orElseThrow();
    }

    Optional<Retag> find(UUID id) {
        return sql.first(COLUMNS + "where id = ?", Retags::read, id);
    }

    /** The latest, newest first. */
    List<Retag> latest(int most) {
        return sql.list(COLUMNS + "order by started_at desc, id limit ?", Retags::read, most);
    }

    /** Stops a re-tag: what is not done keeps the tags it has. One that ended stays as it is. */
    void cancel(UUID id) {
        int stopped = sql.change("""
                update retag set state = 'CANCELLED', finished_at = clock_timestamp(),
                    left_over = (select count(*) from tagging_job where retag_id = retag.id)
                where id = ? and state in ('LEARNING', 'TAGGING')
                """, id);
        if (stopped > 0) {
            work.forget(id);
        }
    }

    /** Takes the re-tag that is to learn, for a while; nobody else gets it until then. */
    Optional<UUID> leaseLearning(Duration lease) {
        return sql.first("""
                update retag set leased_until = clock_timestamp() + ? * interval '1 millisecond'
                where id = (select id from retag
                    where state = 'LEARNING' and coalesce(leased_until, '-infinity') < clock_timestamp()
                    for update skip locked limit 1)
                returning id
                """, row -> row.uuid("id"), lease.toMillis());
    }

    /** Whether this one is still to learn; it stays so until the transaction ends. */
    boolean isLearning(UUID id) {
        return sql.first(
                        "select id from retag where id = ? and state = 'LEARNING' for update",
                        row -> row.uuid("id"),
                        id)
                .isPresent();
    }

    /** Lets everything wait in the queue. */
    void beginTagging(UUID id) {
        int total = work.enqueueAll(id);
        sql.change("update retag set state = 'TAGGING', total = ? where id = ?", total, id);
        endFinished();
    }

    /** Ends the re-tag of which nothing waits any more. */
    void endFinished() {
        sql.change("""
                update retag set state = 'DONE', finished_at = clock_timestamp()
                where state = 'TAGGING' and not exists (select from tagging_job where retag_id = retag.id)
                """);
    }

    private static Retag read(Row row) {
        int total = (int) row.number("total");
        return new Retag(
                row.uuid("id"),
                row.constant("state", Retag.State.class),
                total,
                total - (int) row.number("waiting"),
                row.text("started_by"),
                row.instant("started_at"),
                row.instantOrNull("finished_at"));
    }
}
