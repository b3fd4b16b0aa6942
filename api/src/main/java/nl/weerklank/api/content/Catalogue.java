package nl.weerklank.api.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
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

    private final Sql sql;
    private final ContentRows rows;
    private final Cache<Version, Kept> kept;

    @Inject
    Catalogue(Sql sql, ContentRows rows) {
        this(sql, rows, Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** @param most bytes to keep, about */
    Catalogue(Sql sql, ContentRows rows, long most) {
        this.sql = sql;
        this.rows = rows;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Version version, Kept item) -> item.characters() * BYTES_A_CHARACTER)
                .executor(Runnable::run)
                .build();
    }

    /** @param characters of the JSON it was read from */
    private record Kept(ContentItem item, int characters) {}

    /** What an item is at one moment; the key tells organisations apart. */
    private record Version(long key, int revision, int tagging, boolean withdrawn, List<String> answeredFor) {

        static Version of(Row row) {
            return new Version(
                    row.number("id"),
                    (int) row.number("revision"),
                    (int) row.number("tagging_seq"),
                    row.flag("withdrawn"),
                    row.texts("answered_for"));
        }
    }

    @Override
    public Map<ContentId, ContentItem> itemsOf(Collection<ContentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<ContentId, ContentItem> items = new HashMap<>();
        List<Long> unknown = new ArrayList<>();
        for (Version version : versions(ids)) {
            Kept known = kept.getIfPresent(version);
            if (known == null) {
                unknown.add(version.key());
            } else {
                items.put(known.item().id(), known.item());
            }
        }
        read(unknown).forEach(item -> items.put(item.id(), item));
        return items;
    }

    private List<Version> versions(Collection<ContentId> ids) {
        return sql.list("""
                select id, revision, coalesce(tagging_seq, 0) as tagging_seq, withdrawn_at is not null as withdrawn,
                    answered_for
                from content where external_id = any(?)
                """, Version::of, ids.stream().map(ContentId::value).toList());
    }

    private List<ContentItem> read(List<Long> keys) {
        return keys.isEmpty() ? List.of() : sql.list("""
                select id, revision, coalesce(tagging_seq, 0) as tagging_seq, withdrawn_at is not null as withdrawn,
                    head::text as head, tagging::text as tagging, answered_for
                from content where id = any(?)
                """, this::keep, keys);
    }

    private ContentItem keep(Row row) {
        ContentItem item = rows.item(row);
        String tagging = row.textOrNull("tagging");
        int characters = row.text("head").length() + (tagging == null ? 0 : tagging.length());
        kept.put(Version.of(row), new Kept(item, characters));
        return item;
    }
}
