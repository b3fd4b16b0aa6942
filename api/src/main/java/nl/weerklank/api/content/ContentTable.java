package nl.weerklank.api.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.intake.Stored;
import nl.weerklank.api.tagging.Tagged;
import nl.weerklank.api.tagging.TaggingJson;
import nl.weerklank.api.wakeup.Alarm;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import org.jspecify.annotations.Nullable;

/** The tables of content. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class ContentTable {

    private static final String COLUMNS = """
            c.id, c.revision, c.withdrawn_at is not null as withdrawn, c.head::text as head, c.tagging::text as tagging,
            c.tagging_failed, c.answered_for, r.recorded_at
            """;

    /**
     * Where an item of {@code content c} stands, as {@link Standing} tells it. Takes now, the themes that are meant for
     * somebody, now twice, and from how much jargon somebody must look.
     */
    static final String STATE = """
            case
                when c.withdrawn_at is not null then 'WITHDRAWN'
                when c.expires_at <= ? then 'EXPIRED'
                when c.tagging is null and c.tagging_failed is not null then 'QUARANTINED'
                when c.tagging is null then 'TAGGING'
                when not c.themes && ? then 'QUARANTINED'
                when c.published_at > ? or c.available_from > ? then 'EMBARGOED'
                when c.waits_for <> '{}' or (not 'JARGON' = any (c.answered_for)
                    and (c.tagging #>> '{tone,jargon}')::int >= ?) then 'IN_REVIEW'
                else 'SUGGESTABLE' end
            """;

    private final DataSource database;
    private final ObjectMapper mapper;

    private final Alarm alarm;

    ContentTable(DataSource database, ObjectMapper mapper, Alarm alarm) {
        this.database = database;
        this.mapper = mapper;
        this.alarm = alarm;
    }

    /** What is known of an item before it is changed. */
    private record Known(long key, int revision, @Nullable String hash, boolean withdrawn) {}

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
        try (Connection connection = database.getConnection()) {
            Map<ContentId, Known> known = lock(connection, items);
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
                outcomes.add(outcome(before, hash, comesBack));
                known.put(
                        item.id(),
                        new Known(
                                before.key(),
                                hash.equals(before.hash()) ? before.revision() : before.revision() + 1,
                                hash,
                                before.withdrawn() && !comesBack));
            }
            write(connection, changes, by);
            withdraw(connection, revived, false, by);
            return outcomes;
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    private static Stored outcome(Known before, String hash, boolean comesBack) {
        if (before.revision() == 0) {
            return Stored.CREATED;
        }
        return comesBack || !hash.equals(before.hash()) ? Stored.UPDATED : Stored.UNCHANGED;
    }

    /** Makes room for what is new and locks all, always in the order of their ids: so two imports never wait for each other. */
    private static Map<ContentId, Known> lock(Connection connection, List<SentItem> items) throws SQLException {
        String[] ids = items.stream()
                .map(item -> item.id().value())
                .distinct()
                .sorted()
                .toArray(String[]::new);
        Array array = connection.createArrayOf("text", ids);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into content (external_id, revision)
                select id, 0 from unnest(?) as id order by id collate "C"
                on conflict (organisation_id, external_id) do nothing
                """)) {
            insert.setArray(1, array);
            insert.executeUpdate();
        }
        Map<ContentId, Known> known = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select id, external_id, revision, body_hash, withdrawn_at is not null as withdrawn
                from content where external_id = any(?) order by external_id for update
                """)) {
            select.setArray(1, array);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(
                            new ContentId(rows.getString("external_id")),
                            new Known(
                                    rows.getLong("id"),
                                    rows.getInt("revision"),
                                    rows.getString("body_hash"),
                                    rows.getBoolean("withdrawn")));
                }
            }
        }
        return known;
    }

    private void write(Connection connection, List<Change> changes, String by) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into content_revision (content_id, revision, body, body_hash, recorded_by)
                values (?, ?, ?::jsonb, ?, ?)
                """)) {
            for (Change change : changes) {
                insert.setLong(1, change.key());
                insert.setInt(2, change.revision());
                insert.setString(3, SentItemJson.whole(change.item()).toString());
                insert.setString(4, change.hash());
                insert.setString(5, by);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        Map<Long, Change> latest = new LinkedHashMap<>();
        changes.forEach(change -> latest.put(change.key(), change));
        try (PreparedStatement update = connection.prepareStatement("""
                update content c set revision = ?, head = ?::jsonb, body_hash = ?, tagging = null, tagging_seq = null,
                    tagging_failed = null, title = ?, themes = ?, published_at = ?, available_from = ?, expires_at = ?,
                    waits_for = '{}',
                    answered_for = case when exists (select from content_revision r
                        where r.content_id = c.id and r.revision = c.revision
                          and r.body ->> 'title' = ? and r.body ->> 'text' = ?) then answered_for else '{}' end
                where id = ?
                """)) {
            for (Change change : latest.values()) {
                SentItem item = change.item();
                update.setInt(1, change.revision());
                update.setString(2, SentItemJson.head(item).toString());
                update.setString(3, change.hash());
                update.setString(4, item.title());
                update.setArray(5, codes(connection, item.themes()));
                setInstant(update, 6, item.publishedAt());
                setInstant(update, 7, item.availableFrom());
                setInstant(update, 8, item.expiresAt());
                update.setString(9, item.title());
                update.setString(10, item.text());
                update.setLong(11, change.key());
                update.addBatch();
            }
            update.executeBatch();
        }
        Array keys = connection.createArrayOf("bigint", latest.keySet().toArray(Long[]::new));
        enqueue(connection, keys);
        tellIndex(connection, keys);
    }

    /** Lets an item wait for its tags. */
    void enqueue(long key) {
        try (Connection connection = database.getConnection()) {
            enqueue(connection, connection.createArrayOf("bigint", new Long[] {key}));
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    private void enqueue(Connection connection, Array keys) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into tagging_job (content_id) select unnest(?)
                on conflict (content_id) do update
                set enqueued_at = excluded.enqueued_at, attempts = 0, leased_until = null, not_before = null,
                    retag_id = null
                """)) {
            insert.setArray(1, keys);
            insert.executeUpdate();
            alarm.ring(connection);
        }
    }

    private void tellIndex(Connection connection, Array keys) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into outbox (content_id) select unnest(?)")) {
            insert.setArray(1, keys);
            insert.executeUpdate();
            alarm.ring(connection);
        }
    }

    /** Withdraws an item for this person or machine, or says that there is none. */
    boolean withdraw(ContentId id, String by) {
        try (Connection connection = database.getConnection()) {
            Optional<Known> known = lock(connection, id);
            if (known.isPresent() && !known.get().withdrawn()) {
                withdraw(connection, List.of(known.get().key()), true, by);
            }
            return known.isPresent();
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    private void withdraw(Connection connection, List<Long> keys, boolean withdrawn, String by) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        Array array = connection.createArrayOf("bigint", keys.toArray(Long[]::new));
        String sql = withdrawn
                ? "update content set withdrawn_at = clock_timestamp() where id = any(?)"
                : "update content set withdrawn_at = null where id = any(?)";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, array);
            update.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into content_withdrawal (content_id, revision, withdrawn, recorded_by)
                select id, revision, ?, ? from content where id = any(?)
                """)) {
            insert.setBoolean(1, withdrawn);
            insert.setString(2, by);
            insert.setArray(3, array);
            insert.executeUpdate();
        }
        tellIndex(connection, array);
    }

    /** Locks an item until the transaction ends, and tells its revision; empty when there is none. */
    Optional<Integer> lockedRevision(ContentId id) {
        try (Connection connection = database.getConnection()) {
            return lock(connection, id).map(Known::revision);
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    private static Optional<Known> lock(Connection connection, ContentId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select id, revision, body_hash, withdrawn_at is not null as withdrawn
                from content where external_id = ? for update
                """)) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Known(
                                row.getLong("id"),
                                row.getInt("revision"),
                                row.getString("body_hash"),
                                row.getBoolean("withdrawn")))
                        : Optional.empty();
            }
        }
    }

    /**
     * Keeps a tagging, beside all earlier ones, and ends the item's job. Does nothing when the item has another revision
     * by now: then another job waits. A tagging that the item has already is not kept twice.
     */
    void tagged(long key, int revision, Tagged tagged) {
        try (Connection connection = database.getConnection()) {
            Optional<ContentItem> item = locked(connection, key, revision, tagged.tagging());
            if (item.isEmpty()) {
                return;
            }
            if (isKept(connection, key, tagged.tagging())) {
                endJob(connection, key);
                return;
            }
            int seq = append(connection, key, revision, tagged);
            try (PreparedStatement update = connection.prepareStatement("""
                    update content set tagging = ?::jsonb, tagging_seq = ?, tagging_failed = null, themes = ?, waits_for = ?
                    where id = ?
                    """)) {
                update.setString(1, TaggingJson.write(tagged.tagging()).toString());
                update.setInt(2, seq);
                update.setArray(
                        3,
                        codes(
                                connection,
                                item.get().themes().stream().map(ThemeTag::code).toList()));
                update.setArray(4, waiting(connection, item.get()));
                update.setLong(5, key);
                update.executeUpdate();
            }
            endJob(connection, key);
            tellIndex(connection, connection.createArrayOf("bigint", new Long[] {key}));
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    /** Locks the item, and gives it as it is with this tagging; empty when it has another revision by now. */
    private Optional<ContentItem> locked(Connection connection, long key, int revision, Tagging tagging)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select head::text as head, withdrawn_at is not null as withdrawn, answered_for
                from content where id = ? and revision = ? for update
                """)) {
            select.setLong(1, key);
            select.setInt(2, revision);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(SentItemJson.item(
                                parse(row.getString("head")),
                                revision,
                                row.getBoolean("withdrawn"),
                                tagging,
                                concerns(row)))
                        : Optional.empty();
            }
        }
    }

    private static Array waiting(Connection connection, ContentItem item) throws SQLException {
        return connection.createArrayOf(
                "text", item.waitsFor().stream().map(Concern::name).toArray(String[]::new));
    }

    /** Keeps what somebody took responsibility for in this item; the item must be locked. */
    void answered(long key, ContentItem item) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update content set answered_for = ?, waits_for = ? where id = ?")) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            item.answeredFor().stream()
                                    .map(Concern::name)
                                    .sorted()
                                    .toArray(String[]::new)));
            update.setArray(2, waiting(connection, item));
            update.setLong(3, key);
            update.executeUpdate();
            tellIndex(connection, connection.createArrayOf("bigint", new Long[] {key}));
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    private boolean isKept(Connection connection, long key, Tagging tagging) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select tagging::text from content where id = ?")) {
            select.setLong(1, key);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return tagging.equals(taggingOrNull(row.getString(1)));
            }
        }
    }

    private static int append(Connection connection, long key, int revision, Tagged tagged) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into tagging (content_id, revision, seq, taxonomy_revision, tagging)
                select ?, ?, coalesce(max(seq), 0) + 1, ?, ?::jsonb from tagging where content_id = ? and revision = ?
                returning seq
                """)) {
            insert.setLong(1, key);
            insert.setInt(2, revision);
            insert.setString(3, tagged.by().taxonomy());
            insert.setString(4, TaggingJson.write(tagged.tagging()).toString());
            insert.setLong(5, key);
            insert.setInt(6, revision);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** The latest tagging of the very same text of this item, whatever else changed since. */
    Optional<Tagging> earlier(SentItem item) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select g.tagging::text as tagging
                        from content c join tagging g on g.content_id = c.id
                            join content_revision r on r.content_id = g.content_id and r.revision = g.revision
                        where c.external_id = ? and r.body ->> 'language' is not distinct from ?
                          and r.body ->> 'title' = ? and r.body ->> 'text' = ?
                        order by g.revision desc, g.seq desc limit 1
                        """)) {
            select.setString(1, item.id().value());
            select.setString(2, item.language() == null ? null : item.language().code());
            select.setString(3, item.title());
            select.setString(4, item.text());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(tagging(row.getString("tagging"))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    /** Gives up on tagging an item, with the reason. */
    void taggingFailed(long key, int revision, String reason) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update content set tagging_failed = ? where id = ? and revision = ?")) {
            update.setString(1, reason);
            update.setLong(2, key);
            update.setInt(3, revision);
            if (update.executeUpdate() == 1) {
                endJob(connection, key);
            }
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    private static void endJob(Connection connection, long key) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from tagging_job where content_id = ?")) {
            delete.setLong(1, key);
            delete.executeUpdate();
        }
    }

    /** The item as it is now. */
    Optional<ContentRow> find(ContentId id) {
        String sql = "select " + COLUMNS + """
                from content c join content_revision r on r.content_id = c.id and r.revision = c.revision
                where c.external_id = ?
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id.value());
            return rows(select).stream().findFirst();
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    /** The item as it was last sent, text included. */
    Optional<JsonNode> sent(ContentId id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select r.body::text as body
                        from content c join content_revision r on r.content_id = c.id and r.revision = c.revision
                        where c.external_id = ?
                        """)) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(parse(row.getString("body"))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    /**
     * What to list.
     *
     * @param words must stand in the title or the id, in any case; empty for all
     */
    record Filter(@Nullable ThemeCode theme, @Nullable ContentState state, String words) {}

    /**
     * Items in the order of their ids, one more than the page holds.
     *
     * @param reaching the themes that are meant for somebody
     */
    List<ContentRow> list(Filter filter, Page page, Instant now, List<ThemeCode> reaching, ReviewBar bar) {
        String sql = "select " + COLUMNS + """
                from content c join content_revision r on r.content_id = c.id and r.revision = c.revision
                where c.external_id > ? collate "C"
                  and (?::text is null or c.themes @> array[?::text])
                  and (? = '' or position(lower(?) in lower(c.title || ' ' || c.external_id)) > 0)
                  and (?::text is null or ?::text =
                """ + STATE + """
                )
                order by c.external_id limit ?
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            String theme = filter.theme() == null ? null : filter.theme().value();
            String state = filter.state() == null ? null : filter.state().name();
            select.setString(1, page.after());
            select.setString(2, theme);
            select.setString(3, theme);
            select.setString(4, filter.words());
            select.setString(5, filter.words());
            select.setString(6, state);
            select.setString(7, state);
            setInstant(select, 8, now);
            select.setArray(9, codes(connection, reaching));
            setInstant(select, 10, now);
            setInstant(select, 11, now);
            select.setInt(12, bar.jargon());
            select.setInt(13, page.limit() + 1);
            return rows(select);
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    /** Items that wait for somebody to take responsibility, in the order of their ids, one more than the page holds. */
    List<ContentRow> waiting(Page page, Instant now, ReviewBar bar) {
        String sql = "select " + COLUMNS + """
                from content c join content_revision r on r.content_id = c.id and r.revision = c.revision
                where c.external_id > ? collate "C" and c.withdrawn_at is null and c.tagging is not null
                  and (c.expires_at is null or c.expires_at > ?)
                  and (c.waits_for <> '{}'
                    or (not 'JARGON' = any (c.answered_for) and (c.tagging #>> '{tone,jargon}')::int >= ?))
                order by c.external_id limit ?
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, page.after());
            setInstant(select, 2, now);
            select.setInt(3, bar.jargon());
            select.setInt(4, page.limit() + 1);
            return rows(select);
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    private List<ContentRow> rows(PreparedStatement select) throws SQLException {
        List<ContentRow> all = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(new ContentRow(
                        rows.getLong("id"),
                        parse(rows.getString("head")),
                        item(rows),
                        rows.getString("tagging_failed"),
                        rows.getTimestamp("recorded_at").toInstant()));
            }
        }
        return all;
    }

    /** The item in a row with its head, revision, tagging and whether it is withdrawn. */
    ContentItem item(ResultSet row) throws SQLException {
        return SentItemJson.item(
                parse(row.getString("head")),
                row.getInt("revision"),
                row.getBoolean("withdrawn"),
                taggingOrNull(row.getString("tagging")),
                concerns(row));
    }

    private static Set<Concern> concerns(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("answered_for").getArray())
                .map(Concern::valueOf)
                .collect(Collectors.toSet());
    }

    private @Nullable Tagging taggingOrNull(@Nullable String json) {
        return json == null ? null : tagging(json);
    }

    Tagging tagging(String json) {
        return TaggingJson.read(parse(json));
    }

    JsonNode parse(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored is not JSON", e);
        }
    }

    private static Array codes(Connection connection, List<ThemeCode> codes) throws SQLException {
        return connection.createArrayOf(
                "text", codes.stream().map(ThemeCode::value).toArray(String[]::new));
    }

    private static void setInstant(PreparedStatement statement, int index, @Nullable Instant instant)
            throws SQLException {
        if (instant == null) {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        }
    }
}
