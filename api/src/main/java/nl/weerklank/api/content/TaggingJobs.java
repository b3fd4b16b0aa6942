package nl.weerklank.api.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.weerklank.api.tagging.Tagged;
import nl.weerklank.api.tagging.TaggingWork;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.api.wakeup.Alarm;
import nl.weerklank.engine.Language;

/** The items that wait for their tags. */
@ApplicationScoped
class TaggingJobs implements TaggingWork {

    private final DataSource database;
    private final ContentTable table;
    private final Themes themes;
    private final Alarm alarm;

    TaggingJobs(DataSource database, ContentTable table, Themes themes, Alarm alarm) {
        this.database = database;
        this.table = table;
        this.themes = themes;
        this.alarm = alarm;
    }

    @Override
    public List<Job> lease(int most, Duration lease) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
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
                        """)) {
            update.setLong(1, lease.toMillis());
            update.setInt(2, most);
            return jobs(update);
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    private List<Job> jobs(PreparedStatement update) throws SQLException {
        List<Job> jobs = new ArrayList<>();
        try (ResultSet rows = update.executeQuery()) {
            while (rows.next()) {
                jobs.add(new Job(
                        rows.getLong("content_id"),
                        rows.getInt("revision"),
                        rows.getInt("attempts"),
                        Optional.ofNullable(rows.getString("language")).flatMap(Language::ofCode),
                        rows.getString("title"),
                        rows.getString("text"),
                        Optional.ofNullable(rows.getString("earlier")).map(table::tagging)));
            }
        }
        return jobs;
    }

    /** A tagging against themes that no longer count is kept too, but the job stays: it is to be done once more. */
    @Override
    public void done(Job job, Tagged tagged) {
        themes.holdForTagging();
        boolean stale = !themes.grounds().revisions().equals(tagged.by());
        table.tagged(job.contentKey(), job.revision(), tagged);
        if (stale) {
            table.enqueue(job.contentKey());
        }
    }

    @Override
    public void retry(Job job, Duration wait) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update tagging_job set leased_until = null,
                            not_before = clock_timestamp() + ? * interval '1 millisecond'
                        where content_id = ?
                        """)) {
            update.setLong(1, wait.toMillis());
            update.setLong(2, job.contentKey());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    @Override
    public void giveUp(Job job, String reason) {
        table.taggingFailed(job.contentKey(), job.revision(), reason);
    }

    @Override
    public int waiting() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select count(*) from tagging_job");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    /** What waits for its first tags stays as it waits; what waits for an earlier re-tag goes over to this one. */
    @Override
    public int enqueueAll(UUID retag) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into tagging_job (content_id, retag_id)
                        select id, ?::uuid from content where withdrawn_at is null order by id
                        on conflict (content_id) do update set retag_id = excluded.retag_id, attempts = 0,
                            leased_until = null, not_before = null
                        where tagging_job.retag_id is not null
                        """)) {
            insert.setObject(1, retag);
            int enqueued = insert.executeUpdate();
            alarm.ring(connection);
            return enqueued;
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    /** An item that has no tags goes on waiting for them. */
    @Override
    public void forget(UUID retag) {
        try (Connection connection = database.getConnection();
                PreparedStatement free = connection.prepareStatement("""
                        update tagging_job set retag_id = null
                        where retag_id = ? and content_id in (select id from content where tagging is null)
                        """);
                PreparedStatement delete = connection.prepareStatement("delete from tagging_job where retag_id = ?")) {
            free.setObject(1, retag);
            free.executeUpdate();
            delete.setObject(1, retag);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    @Override
    public void wake() {
        try (Connection connection = database.getConnection()) {
            alarm.ring(connection);
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }
}
