package nl.weerklank.api.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;

/**
 * The items of the current organisation as they are now. Asking the database for their versions is always done; what a
 * version holds never changes, so it is read once and kept, within a share of the memory: of the items that are asked for
 * most, when there are more. (Of a catalogue that is a little too large, keeping what was read last would keep nothing: each
 * is thrown out just before it is asked for again.)
 */
@ApplicationScoped
class Catalogue implements ContentCatalogue {

    /** One in so many bytes of the memory that the service may take. */
    private static final int SHARE = 8;

    /** What is kept takes about three bytes for each character of the JSON it was read from. */
    private static final int BYTES_A_CHARACTER = 3;

    private final DataSource database;
    private final ContentTable table;
    private final Cache<Version, Kept> kept;

    @Inject
    Catalogue(DataSource database, ContentTable table) {
        this(database, table, Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** @param most bytes to keep, about */
    Catalogue(DataSource database, ContentTable table, long most) {
        this.database = database;
        this.table = table;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Version version, Kept item) -> item.characters() * BYTES_A_CHARACTER)
                .executor(Runnable::run)
                .build();
    }

    /** @param characters of the JSON it was read from */
    private record Kept(ContentItem item, int characters) {}

    /** What an item is at one moment; the key tells organisations apart. */
    private record Version(long key, int revision, int tagging, boolean withdrawn, String answeredFor) {

        static Version of(ResultSet row) throws SQLException {
            return new Version(
                    row.getLong("id"),
                    row.getInt("revision"),
                    row.getInt("tagging_seq"),
                    row.getBoolean("withdrawn"),
                    row.getString("answered_for"));
        }
    }

    @Override
    public Map<ContentId, ContentItem> itemsOf(Collection<ContentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = database.getConnection()) {
            Map<ContentId, ContentItem> items = new HashMap<>();
            List<Version> unknown = new ArrayList<>();
            for (Version version : versions(connection, ids)) {
                Kept known = kept.getIfPresent(version);
                if (known == null) {
                    unknown.add(version);
                } else {
                    items.put(known.item().id(), known.item());
                }
            }
            read(connection, unknown).forEach(item -> items.put(item.id(), item));
            return items;
        } catch (SQLException e) {
            throw new ContentTableException(e);
        }
    }

    private static List<Version> versions(Connection connection, Collection<ContentId> ids) throws SQLException {
        List<Version> versions = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select id, revision, coalesce(tagging_seq, 0) as tagging_seq, withdrawn_at is not null as withdrawn,
                    answered_for
                from content where external_id = any(?)
                """)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", ids.stream().map(ContentId::value).toArray(String[]::new)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    versions.add(Version.of(rows));
                }
            }
        }
        return versions;
    }

    private List<ContentItem> read(Connection connection, List<Version> versions) throws SQLException {
        if (versions.isEmpty()) {
            return List.of();
        }
        List<ContentItem> items = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select id, revision, coalesce(tagging_seq, 0) as tagging_seq, withdrawn_at is not null as withdrawn,
                    head::text as head, tagging::text as tagging, answered_for
                from content where id = any(?)
                """)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", versions.stream().map(Version::key).toArray(Long[]::new)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ContentItem item = table.item(rows);
                    kept.put(Version.of(rows), new Kept(item, characters(rows)));
                    items.add(item);
                }
            }
        }
        return items;
    }

    private static int characters(ResultSet row) throws SQLException {
        String tagging = row.getString("tagging");
        return row.getString("head").length() + (tagging == null ? 0 : tagging.length());
    }
}
