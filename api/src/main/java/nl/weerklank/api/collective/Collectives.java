package nl.weerklank.api.collective;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.cadence.Collective;
import nl.weerklank.engine.content.ContentId;

/** Keeps what was shown to everybody together. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
public class Collectives {

    private final Sql sql;

    public Collectives(Sql sql) {
        this.sql = sql;
    }

    /** What of these items was shown so before or at this moment. */
    public Collective of(Collection<ContentId> items, Instant now) {
        return sql.first(
                        "select shown_at from collective where shown_at <= ? order by shown_at desc limit 1",
                        row -> row.instant("shown_at"),
                        now)
                .map(last -> new Collective(since(items, now), last))
                .orElse(Collective.NONE);
    }

    private Map<ContentId, Instant> since(Collection<ContentId> items, Instant now) {
        return sql
                .list(
                        """
                        select c.external_id, min(s.shown_at) as since from collective s join content c on c.id = s.content_id
                        where s.shown_at <= ? and c.external_id = any(?) group by c.external_id
                        """,
                        row -> Map.entry(new ContentId(row.text("external_id")), row.instant("since")),
                        now,
                        items.stream().map(ContentId::value).toList())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A moment at which an item was shown, and where. */
    record Showing(CollectiveChannel channel, Instant at, String by) {}

    /** Writes a showing down, once. */
    void add(long content, Showing showing) {
        sql.change("""
                insert into collective (content_id, channel, shown_at, recorded_by) values (?, ?, ?, ?)
                on conflict do nothing
                """, content, showing.channel(), showing.at(), showing.by());
    }

    /** Every showing of an item, the first one first. */
    List<Showing> showings(long content) {
        return sql.list(
                "select channel, shown_at, recorded_by from collective where content_id = ? order by shown_at, id",
                row -> new Showing(
                        row.constant("channel", CollectiveChannel.class),
                        row.instant("shown_at"),
                        row.text("recorded_by")),
                content);
    }
}
