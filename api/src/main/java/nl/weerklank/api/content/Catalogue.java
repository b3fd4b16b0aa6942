package nl.weerklank.api.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import org.jspecify.annotations.Nullable;

/**
 * The items of the current organisation as they are now. Asking the database for their versions is always done; what a
 * version holds never changes, so it is read once and kept.
 */
@ApplicationScoped
class Catalogue implements ContentCatalogue {

    private static final int KEPT = 4_000;

    private final DataSource database;
    private final ContentTable table;
    private final Map<Version, ContentItem> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Version, ContentItem> eldest) {
            return size() > KEPT;
        }
    };

    Catalogue(DataSource database, ContentTable table) {
        this.database = database;
        this.table = table;
    }

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
                ContentItem item = find(version);
                if (item == null) {
                    unknown.add(version);
                } else {
                    items.put(item.id(), item);
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
                    keep(Version.of(rows), item);
                    items.add(item);
                }
            }
        }
        return items;
    }

    private @Nullable ContentItem find(Version version) {
        synchronized (kept) {
            return kept.get(version);
        }
    }

    private void keep(Version version, ContentItem item) {
        synchronized (kept) {
            kept.put(version, item);
        }
    }
}
