package nl.weerklank.api.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.tagging.Tagged;
import nl.weerklank.api.tagging.TaggingJson;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.tag.Tagging;
import org.jspecify.annotations.Nullable;

/**
 * What was read in items, and what somebody took responsibility for in them. Every call runs inside a transaction of the
 * organisation.
 */
@ApplicationScoped
class TaggingTable {

    private final Sql sql;
    private final ContentRows rows;
    private final ContentQueues queues;

    TaggingTable(Sql sql, ContentRows rows, ContentQueues queues) {
        this.sql = sql;
        this.rows = rows;
        this.queues = queues;
    }

    /**
     * Keeps a tagging, beside all earlier ones, and ends the item's job. Does nothing when the item has another revision
     * by now: then another job waits. A tagging that the item has already is not kept twice.
     */
    void keep(long key, int revision, Tagged tagged) {
        lock(key, revision, tagged.tagging()).ifPresent(before -> {
            if (!tagged.tagging().equals(before.tagging())) {
                replace(key, before.with(), tagged);
            }
            endJob(key);
        });
    }

    /**
     * An item that is locked.
     *
     * @param tagging as it has it now; null when it has none
     * @param with the item as it is with the tagging to keep
     */
    private record Before(@Nullable Tagging tagging, ContentItem with) {}

    private Optional<Before> lock(long key, int revision, Tagging tagging) {
        return sql.first("""
                select revision, head::text as head, withdrawn_at is not null as withdrawn, answered_for,
                    tagging::text as tagging
                from content where id = ? and revision = ? for update
                """, row -> new Before(rows.taggingOrNull(row), rows.item(row, tagging)), key, revision);
    }

    private void replace(long key, ContentItem item, Tagged tagged) {
        String json = TaggingJson.write(tagged.tagging()).toString();
        long seq = sql.first(
                        """
                        insert into tagging (content_id, revision, seq, taxonomy_revision, tagging)
                        select ?, ?, coalesce(max(seq), 0) + 1, ?, ?::jsonb from tagging where content_id = ? and revision = ?
                        returning seq
                        """,
                        row -> row.number("seq"),
                        key,
                        item.revision(),
                        tagged.by().taxonomy(),
                        json,
                        key,
                        item.revision())
                .orElseThrow();
        sql.change(
                """
                update content set tagging = ?::jsonb, tagging_seq = ?, tagging_failed = null, themes = ?, waits_for = ?
                where id = ?
                """,
                json,
                seq,
                item.themes().stream().map(theme -> theme.code().value()).toList(),
                names(item.waitsFor()),
                key);
        queues.index(List.of(key));
    }

    /** The latest tagging of the very same text of this item, whatever else changed since. */
    Optional<Tagging> earlier(SentItem item) {
        return sql.first(
                """
                select g.tagging::text as tagging
                from content c join tagging g on g.content_id = c.id
                    join content_revision r on r.content_id = g.content_id and r.revision = g.revision
                where c.external_id = ? and r.body ->> 'language' is not distinct from ?
                  and r.body ->> 'title' = ? and r.body ->> 'text' = ?
                order by g.revision desc, g.seq desc limit 1
                """,
                row -> rows.tagging(row.text("tagging")),
                item.id().value(),
                item.language() == null ? null : item.language().code(),
                item.title(),
                item.text());
    }

    /** Gives up on tagging an item, with the reason. */
    void giveUp(long key, int revision, String reason) {
        if (sql.change("update content set tagging_failed = ? where id = ? and revision = ?", reason, key, revision)
                == 1) {
            endJob(key);
        }
    }

    private void endJob(long key) {
        sql.change("delete from tagging_job where content_id = ?", key);
    }

    /** Keeps what somebody took responsibility for in this item; the item must be locked. */
    void answered(long key, ContentItem item) {
        sql.change(
                "update content set answered_for = ?, waits_for = ? where id = ?",
                names(item.answeredFor()),
                names(item.waitsFor()),
                key);
        queues.index(List.of(key));
    }

    private static List<String> names(Collection<Concern> concerns) {
        return concerns.stream().map(Concern::name).sorted().toList();
    }
}
