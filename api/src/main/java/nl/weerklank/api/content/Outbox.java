package nl.weerklank.api.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the outbox. A row with a lower id may be committed after one with a higher id, so a place is a transaction and an
 * id, and only transactions are read before which none is still running: those before the oldest running one.
 */
@ApplicationScoped
class Outbox implements ContentFeed {

    private static final String ITEMS = """
            select c.id, c.revision, c.withdrawn_at is not null as withdrawn, c.head::text as head,
                c.tagging::text as tagging, c.answered_for, r.body ->> 'text' as text
            from content c join content_revision r on r.content_id = c.id and r.revision = c.revision
            """;

    private final DataSource database;
    private final ContentTable table;

    Outbox(DataSource database, ContentTable table) {
        this.database = database;
        this.table = table;
    }

    /** The last row that was read, or for a beginning the row before the first one of a transaction. */
    private record Place(String transaction, long id) {

        static Place of(String text) {
            if (!text.matches("[0-9]{1,19}:[0-9]{1,19}")) {
                throw new UnknownPlaceException(text);
            }
            int colon = text.indexOf(':');
            return new Place(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
        }

        @Override
        public String toString() {
            return transaction + ":" + id;
        }
    }

    @Override
    public News after(String place, int most) {
        Place last = Place.of(place);
        Set<Long> keys = new LinkedHashSet<>();
        Instant oldest = null;
        try (Connection connection = database.getConnection()) {
            requireOurs(connection, last);
            try (PreparedStatement select = connection.prepareStatement("""
                    select id, txid::text as transaction, content_id, recorded_at from outbox
                    where (txid, id) > (?::xid8, ?) and txid < pg_snapshot_xmin(pg_current_snapshot())
                    order by txid, id limit ?
                    """)) {
                select.setString(1, last.transaction());
                select.setLong(2, last.id());
                select.setInt(3, most);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        keys.add(rows.getLong("content_id"));
                        oldest = oldest == null
                                ? rows.getTimestamp("recorded_at").toInstant()
                                : oldest;
                        last = new Place(rows.getString("transaction"), rows.getLong("id"));
                    }
                }
            }
            requireRemembered(connection, Place.of(place));
            return new News(items(connection, keys), last.toString(), oldest);
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    private static void requireOurs(Connection connection, Place place) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select ?::xid8 <= pg_snapshot_xmax(pg_current_snapshot())")) {
            select.setString(1, place.transaction());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw new UnknownPlaceException(place.toString());
                }
            }
        }
    }

    /** Looked at after reading: what is forgotten, is so in one go with the horizon. */
    private static void requireRemembered(Connection connection, Place place) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select from outbox_horizon where (txid, id) > (?::xid8, ?)")) {
            select.setString(1, place.transaction());
            select.setLong(2, place.id());
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    throw new UnknownPlaceException(place.toString());
                }
            }
        }
    }

    /**
     * Forgets changes older than this, but for the newest, which tells that nothing changed since. Who did not read them yet
     * is told so.
     */
    void forget(Duration age) {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement("""
                        with gone as (
                            delete from outbox
                            where recorded_at < clock_timestamp() - ? * interval '1 second'
                              and id < (select max(id) from outbox)
                            returning txid, id),
                        furthest as (select txid, id from gone order by txid desc, id desc limit 1)
                        insert into outbox_horizon as known (txid, id) select txid, id from furthest
                        on conflict (organisation_id) do update set txid = excluded.txid, id = excluded.id
                            where (excluded.txid, excluded.id) > (known.txid, known.id)
                        """)) {
            forget.setLong(1, age.toSeconds());
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    @Override
    public String place() {
        return one("select pg_snapshot_xmin(pg_current_snapshot())::text || ':0'");
    }

    @Override
    public long count() {
        return Long.parseLong(one("select count(*)::text from content"));
    }

    private String one(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    @Override
    public List<Entry> page(long key, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(ITEMS + " where c.id > ? order by c.id limit ?")) {
            select.setLong(1, key);
            select.setInt(2, most);
            return entries(select);
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    private List<Entry> items(Connection connection, Set<Long> keys) throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement select = connection.prepareStatement(ITEMS + " where c.id = any(?)")) {
            select.setArray(1, connection.createArrayOf("bigint", keys.toArray(Long[]::new)));
            return entries(select);
        }
    }

    private List<Entry> entries(PreparedStatement select) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(new Entry(rows.getLong("id"), table.item(rows), text(rows.getString("text"))));
            }
        }
        return entries;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
