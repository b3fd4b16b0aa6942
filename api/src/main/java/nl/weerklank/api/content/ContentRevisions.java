package nl.weerklank.api.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.api.intake.Stored;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/** Takes items in and withdraws them; nothing is overwritten. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class ContentRevisions {

    private final Sql sql;
    private final ContentQueues queues;

    ContentRevisions(Sql sql, ContentQueues queues) {
        this.sql = sql;
        this.queues = queues;
    }

    /**
     * What is known of an item before it is changed.
     *
     * @param revision 0 when there was none
     */
    private record Known(long key, int revision, @Nullable String hash, boolean withdrawn) {

        static Known of(Row row) {
            return new Known(
                    row.number("id"), (int) row.number("revision"), row.textOrNull("body_hash"), row.flag("withdrawn"));
        }

        Known after(String newHash, boolean comesBack) {
            return new Known(key, newHash.equals(hash) ? revision : revision + 1, newHash, withdrawn && !comesBack);
        }

        Stored becomes(String newHash, boolean comesBack) {
            if (revision == 0) {
                return Stored.CREATED;
            }
            return comesBack || !newHash.equals(hash) ? Stored.UPDATED : Stored.UNCHANGED;
        }
    }

    /** An item with the revision it gets. */
    private record Change(long key, int revision, SentItem item, String hash) {}

    /**
     * Takes items in. What changed gets a new revision that waits for its tags; of two with the same id the later one
     * wins, and both are kept as revisions.
     *
     * @param revive whether an item that was withdrawn comes back; else it stays withdrawn whatever is sent
     * @param by who sent them
     * @return what became of each, in the same order
     */
    List<Stored> store(List<SentItem> items, boolean revive, String by) {
        Map<ContentId, Known> known = lock(items);
        List<Change> changes = new ArrayList<>();
        List<Long> revived = new ArrayList<>();
        List<Stored> outcomes = new ArrayList<>();
        for (SentItem item : items) {
            Known before = known.get(item.id());
            if (before == null) {
                throw new IllegalStateException("item was locked and is gone");
            }
            String hash = SentItemJson.hash(item);
            boolean comesBack = revive && before.withdrawn();
            if (!hash.equals(before.hash())) {
                changes.add(new Change(before.key(), before.revision() + 1, item, hash));
            }
            if (comesBack) {
                revived.add(before.key());
            }
            outcomes.add(before.becomes(hash, comesBack));
            known.put(item.id(), before.after(hash, comesBack));
        }
        write(changes, by);
        if (!revived.isEmpty()) {
            withdraw(revived, false, by);
        }
        return outcomes;
    }

    /** Makes room for what is new and locks all, always in the order of their ids: so two imports never wait for each other. */
    private Map<ContentId, Known> lock(List<SentItem> items) {
        List<String> ids = items.stream()
                .map(item -> item.id().value())
                .distinct()
                .sorted()
                .toList();
        sql.change("""
                insert into content (external_id, revision)
                select id, 0 from unnest(?) as id order by id collate "C"
                on conflict (organisation_id, external_id) do nothing
                """, ids);
        Map<ContentId, Known> known = new HashMap<>();
        sql.list("""
                select id, external_id, revision, body_hash, withdrawn_at is not null as withdrawn
                from content where external_id = any(?) order by external_id for update
                """, row -> known.put(new ContentId(row.text("external_id")), Known.of(row)), ids);
        return known;
    }

    private void write(List<Change> changes, String by) {
        if (changes.isEmpty()) {
            return;
        }
        sql.changeEach(
                """
                insert into content_revision (content_id, revision, body, body_hash, recorded_by)
                values (?, ?, ?::jsonb, ?, ?)
                """,
                changes.stream()
                        .map(change -> new @Nullable Object[] {
                            change.key(),
                            change.revision(),
                            SentItemJson.whole(change.item()).toString(),
                            change.hash(),
                            by
                        })
                        .toList());
        Map<Long, Change> latest = new LinkedHashMap<>();
        changes.forEach(change -> latest.put(change.key(), change));
        sql.changeEach(
                """
                update content c set revision = ?, head = ?::jsonb, body_hash = ?, tagging = null, tagging_seq = null,
                    tagging_failed = null, title = ?, themes = ?, published_at = ?, available_from = ?, expires_at = ?,
                    waits_for = '{}',
                    answered_for = case when exists (select from content_revision r
                        where r.content_id = c.id and r.revision = c.revision
                          and r.body ->> 'title' = ? and r.body ->> 'text' = ?) then answered_for else '{}' end
                where id = ?
                """, latest.values().stream().map(ContentRevisions::update).toList());
        queues.tag(latest.keySet());
        queues.index(latest.keySet());
    }

    private static @Nullable Object[] update(Change change) {
        SentItem item = change.item();
        return new @Nullable Object[] {
            change.revision(),
            SentItemJson.head(item).toString(),
            change.hash(),
            item.title(),
            item.themes().stream().map(ThemeCode::value).toList(),
            item.publishedAt(),
            item.availableFrom(),
            item.expiresAt(),
            item.title(),
            item.text(),
            change.key()
        };
    }

    /** Withdraws an item for this person or machine, or says that there is none. */
    boolean withdraw(ContentId id, String by) {
        Optional<Known> known = lock(id);
        known.filter(item -> !item.withdrawn()).ifPresent(item -> withdraw(List.of(item.key()), true, by));
        return known.isPresent();
    }

    private void withdraw(List<Long> keys, boolean withdrawn, String by) {
        sql.change(
                withdrawn
                        ? "update content set withdrawn_at = clock_timestamp() where id = any(?)"
                        : "update content set withdrawn_at = null where id = any(?)",
                keys);
        sql.change("""
                insert into content_withdrawal (content_id, revision, withdrawn, recorded_by)
                select id, revision, ?, ? from content where id = any(?)
                """, withdrawn, by, keys);
        queues.index(keys);
    }

    /** Locks an item until the transaction ends, and tells its revision; empty when there is none. */
    Optional<Integer> locked(ContentId id) {
        return lock(id).map(Known::revision);
    }

    private Optional<Known> lock(ContentId id) {
        return sql.first("""
                select id, revision, body_hash, withdrawn_at is not null as withdrawn
                from content where external_id = ? for update
                """, Known::of, id.value());
    }
}
