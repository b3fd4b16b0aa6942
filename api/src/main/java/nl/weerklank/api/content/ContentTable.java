package nl.weerklank.api.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/** Finds and lists items as they are now. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class ContentTable {

    private static final String ITEMS = """
            select c.id, c.revision, c.withdrawn_at is not null as withdrawn, c.head::text as head,
                c.tagging::text as tagging, c.tagging_failed, c.answered_for, r.recorded_at
            from content c join content_revision r on r.content_id = c.id and r.revision = c.revision
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

    private final Sql sql;
    private final ContentRows rows;

    ContentTable(Sql sql, ContentRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** The item as it is now. */
    Optional<ContentRow> find(ContentId id) {
        return sql.first(ITEMS + " where c.external_id = ?", this::row, id.value());
    }

    /** The item as it was last sent, text included. */
    Optional<JsonNode> sent(ContentId id) {
        return sql.first("""
                select r.body::text as body
                from content c join content_revision r on r.content_id = c.id and r.revision = c.revision
                where c.external_id = ?
                """, row -> rows.json(row.text("body")), id.value());
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
        String theme = filter.theme() == null ? null : filter.theme().value();
        String state = filter.state() == null ? null : filter.state().name();
        return sql.list(
                ITEMS + """
                where c.external_id > ? collate "C"
                  and (?::text is null or c.themes @> array[?::text])
                  and (? = '' or position(lower(?) in lower(c.title || ' ' || c.external_id)) > 0)
                  and (?::text is null or ?::text =
                """ + STATE + """
                )
                order by c.external_id limit ?
                """,
                this::row,
                page.after(),
                theme,
                theme,
                filter.words(),
                filter.words(),
                state,
                state,
                now,
                reaching.stream().map(ThemeCode::value).toList(),
                now,
                now,
                bar.jargon(),
                page.limit() + 1);
    }

    /** Items that wait for somebody to take responsibility, in the order of their ids, one more than the page holds. */
    List<ContentRow> waiting(Page page, Instant now, ReviewBar bar) {
        return sql.list(ITEMS + """
                where c.external_id > ? collate "C" and c.withdrawn_at is null and c.tagging is not null
                  and (c.expires_at is null or c.expires_at > ?)
                  and (c.waits_for <> '{}'
                    or (not 'JARGON' = any (c.answered_for) and (c.tagging #>> '{tone,jargon}')::int >= ?))
                order by c.external_id limit ?
                """, this::row, page.after(), now, bar.jargon(), page.limit() + 1);
    }

    private ContentRow row(Row row) {
        return new ContentRow(
                row.number("id"),
                rows.json(row.text("head")),
                rows.item(row),
                row.textOrNull("tagging_failed"),
                row.instant("recorded_at"));
    }
}
