package nl.weerklank.api.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.wakeup.Alarm;

/** What follows a change of content: it waits for its tags, and the index hears of it. */
@ApplicationScoped
class ContentQueues {

    private final Sql sql;
    private final Alarm alarm;

    ContentQueues(Sql sql, Alarm alarm) {
        this.sql = sql;
        this.alarm = alarm;
    }

    /** Lets these items wait for their tags. */
    void tag(Collection<Long> keys) {
        sql.change("""
                insert into tagging_job (content_id) select unnest(?)
                on conflict (content_id) do update
                set enqueued_at = excluded.enqueued_at, attempts = 0, leased_until = null, not_before = null,
                    retag_id = null
                """, keys);
        alarm.ring();
    }

    /** Lets the index hear of these items. */
    void index(Collection<Long> keys) {
        sql.change("insert into outbox (content_id) select unnest(?)", keys);
        alarm.ring();
    }
}
