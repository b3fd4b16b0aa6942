package nl.weerklank.api.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;

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

    private static final Place BEGINNING = new Place("0", 0);

    private final Sql sql;
    private final ContentRows rows;

    Outbox(Sql sql, ContentRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** The last row that was read; before the first one it is no row. */
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

    /** One line of the outbox. */
    private record Line(Place place, long item, Instant recordedAt) {

        static Line of(Row row) {
            return new Line(
                    new Place(row.text("transaction"), row.number("id")),
                    row.number("content_id"),
                    row.instant("recorded_at"));
        }
    }

    @Override
    public News after(String place, int most) {
        Place last = Place.of(place);
        requireOurs(last);
        List<Line> lines = sql.list("""
                select id, txid::text as transaction, content_id, recorded_at from outbox
                where (txid, id) > (?::xid8, ?) and txid < pg_snapshot_xmin(pg_current_snapshot())
                order by txid, id limit ?
                """, Line::of, last.transaction(), last.id(), most);
        requireRemembered(last);
        return lines.isEmpty()
                ? new News(List.of(), place, null)
                : new News(
                        items(lines.stream().map(Line::item).distinct().toList()),
                        lines.getLast().place().toString(),
                        lines.getFirst().recordedAt());
    }

    private void requireOurs(Place place) {
        boolean ours = sql.first(
                        "select ?::xid8 <= pg_snapshot_xmax(pg_current_snapshot()) as ours",
                        row -> row.flag("ours"),
                        place.transaction())
                .orElseThrow();
        if (!ours) {
            throw new UnknownPlaceException(place.toString());
        }
    }

    /** Looked at after reading: what is forgotten, is so in one go with the horizon. */
    private void requireRemembered(Place place) {
        boolean forgotten = sql.first(
                        "select exists (select from outbox_horizon where (txid, id) > (?::xid8, ?)) as forgotten",
                        row -> row.flag("forgotten"),
                        place.transaction(),
                        place.id())
                .orElseThrow();
        if (forgotten) {
            throw new UnknownPlaceException(place.toString());
        }
    }

    /**
     * Forgets changes older than this, but for the newest, which tells that nothing changed since. Who did not read them yet
     * is told so.
     */
    void forget(Duration age) {
        sql.change("""
                with gone as (
                    delete from outbox
                    where recorded_at < clock_timestamp() - ? * interval '1 second'
                      and id < (select max(id) from outbox)
                    returning txid, id),
                furthest as (select txid, id from gone order by txid desc, id desc limit 1)
                insert into outbox_horizon as known (txid, id) select txid, id from furthest
                on conflict (organisation_id) do update set txid = excluded.txid, id = excluded.id
                    where (excluded.txid, excluded.id) > (known.txid, known.id)
                """, age.toSeconds());
    }

    /** Where whoever read every change stands too, so that all who know the same content name it the same. */
    @Override
    public String place() {
        return sql.first("""
                        select id, txid::text as transaction from outbox where txid < pg_snapshot_xmin(pg_current_snapshot())
                        order by txid desc, id desc limit 1
                        """, row -> new Place(row.text("transaction"), row.number("id")))
                .orElse(BEGINNING)
                .toString();
    }

    @Override
    public long count() {
        return sql.first("select count(*) as items from content", row -> row.number("items"))
                .orElseThrow();
    }

    @Override
    public List<Entry> page(long key, int most) {
        return sql.list(ITEMS + " where c.id > ? order by c.id limit ?", this::entry, key, most);
    }

    private List<Entry> items(List<Long> keys) {
        return sql.list(ITEMS + " where c.id = any(?)", this::entry, keys);
    }

    private Entry entry(Row row) {
        String text = row.textOrNull("text");
        return new Entry(row.number("id"), rows.item(row), text == null ? "" : text);
    }
}
