package nl.weerklank.api.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.tagging.Tagged;
import nl.weerklank.api.tagging.TaggingWork;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.api.wakeup.Alarm;
import nl.weerklank.engine.Language;

/** The items that wait for their tags. */
@ApplicationScoped
class TaggingJobs implements TaggingWork {

    private final Sql sql;
    private final TaggingTable taggings;
    private final ContentRows rows;
    private final ContentQueues queues;
    private final Themes themes;
    private final Alarm alarm;

    TaggingJobs(Sql sql, TaggingTable taggings, ContentRows rows, ContentQueues queues, Themes themes, Alarm alarm) {
        this.sql = sql;
        this.taggings = taggings;
        this.rows = rows;
        this.queues = queues;
        this.themes = themes;
        this.alarm = alarm;
    }

    @Override
    public List<Job> lease(int most, Duration lease) {
        return sql.list("""
                with taken as (
                    update tagging_job set attempts = attempts + 1,
                        leased_until = clock_timestamp() + ? * interval '1 millisecond'
                    where content_id in (
                        select content_id from tagging_job
                        where coalesce(leased_until, '-infinity') < clock_timestamp()
                          and coalesce(not_before, '-infinity') < clock_timestamp()
                        order by retag_id is not null, enqueued_at, content_id limit ? for update skip locked)
                    returning content_id, attempts)
                select t.content_id, t.attempts, c.revision, r.body ->> 'language' as language,
                    r.body ->> 'title' as title, r.body ->> 'text' as text, earlier.tagging::text as earlier
                from taken t join content c on c.id = t.content_id
                    join content_revision r on r.content_id = c.id and r.revision = c.revision
                    left join lateral (
                        select g.tagging from tagging g
                            join content_revision o on o.content_id = g.content_id and o.revision = g.revision
                        where g.content_id = c.id
                          and o.body ->> 'language' is not distinct from r.body ->> 'language'
                          and o.body ->> 'title' = r.body ->> 'title' and o.body ->> 'text' = r.body ->> 'text'
                        order by g.revision desc, g.seq desc limit 1) earlier on true
                order by t.content_id
                """, this::job, lease.toMillis(), most);
    }

    private Job job(Row row) {
        return new Job(
                row.number("content_id"),
                (int) row.number("revision"),
                (int) row.number("attempts"),
                Optional.ofNullable(row.textOrNull("language")).flatMap(Language::ofCode),
                row.text("title"),
                row.text("text"),
                Optional.ofNullable(row.textOrNull("earlier")).map(rows::tagging));
    }

    /** A tagging against themes that no longer count is kept too, but the job stays: it is to be done once more. */
    @Override
    public void done(Job job, Tagged tagged) {
        themes.holdForTagging();
        boolean stale = !themes.grounds().revisions().equals(tagged.by());
        taggings.keep(job.contentKey(), job.revision(), tagged);
        if (stale) {
            queues.tag(List.of(job.contentKey()));
        }
    }

    @Override
    public void retry(Job job, Duration wait) {
        sql.change("""
                update tagging_job set leased_until = null, not_before = clock_timestamp() + ? * interval '1 millisecond'
                where content_id = ?
                """, wait.toMillis(), job.contentKey());
    }

    @Override
    public void giveUp(Job job, String reason) {
        taggings.giveUp(job.contentKey(), job.revision(), reason);
    }

    @Override
    public int waiting() {
        return sql.first("select count(*) as jobs from tagging_job", row -> row.number("jobs"))
                .orElseThrow()
                .intValue();
    }

    /** What waits for its first tags stays as it waits; what waits for an earlier re-tag goes over to this one. */
    @Override
    public int enqueueAll(UUID retag) {
        int enqueued = sql.change("""
                insert into tagging_job (content_id, retag_id)
                select id, ?::uuid from content where withdrawn_at is null order by id
                on conflict (content_id) do update set retag_id = excluded.retag_id, attempts = 0,
                    leased_until = null, not_before = null
                where tagging_job.retag_id is not null
                """, retag);
        alarm.ring();
        return enqueued;
    }

    /** An item that has no tags goes on waiting for them. */
    @Override
    public void forget(UUID retag) {
        sql.change("""
                update tagging_job set retag_id = null
                where retag_id = ? and content_id in (select id from content where tagging is null)
                """, retag);
        sql.change("delete from tagging_job where retag_id = ?", retag);
    }

    @Override
    public void wake() {
        alarm.ring();
    }
}
