package nl.weerklank.api.nudge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.cadence.PushGuard;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;

/**
 * How many people were pushed an item on a day (in UTC), against how many it is for: at most a fifth of them, and always at
 * least one (R17, R71).
 */
final class Saturation {

    private final Sql sql;
    private final ContentCatalogue catalogue;
    private final Audience audience;

    Saturation(Sql sql, ContentCatalogue catalogue, Audience audience) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.audience = audience;
    }

    /** Of each item that was pushed on this day, the share of its audience in thousandths. */
    Map<ContentId, Integer> shares(Collection<ContentId> items, Instant now) {
        Map<ContentId, Integer> pushed = pushed(items, now);
        if (pushed.isEmpty()) {
            return Map.of();
        }
        ToIntFunction<ContentItem> people = audience.now();
        Map<ContentId, Integer> shares = new HashMap<>();
        catalogue
                .itemsOf(pushed.keySet())
                .forEach((id, item) ->
                        shares.put(id, pushed.getOrDefault(id, 0) * 1000 / Math.max(1, people.applyAsInt(item))));
        return shares;
    }

    private Map<ContentId, Integer> pushed(Collection<ContentId> items, Instant now) {
        Map<ContentId, Integer> pushed = new HashMap<>();
        sql.list(
                        """
                        select c.external_id, s.pushed from saturation s join content c on c.id = s.content_id
                        where s.day = ?::date and s.pushed > 0 and c.external_id = any(?)
                        """,
                        row -> Map.entry(new ContentId(row.text("external_id")), (int) row.number("pushed")),
                        dayOf(now),
                        items.stream().map(ContentId::value).toList())
                .forEach(entry -> pushed.put(entry.getKey(), entry.getValue()));
        return pushed;
    }

    /**
     * Holds the counters of these items until the transaction ends, and tells which of them are full. Always taken in the
     * order of content id, so that two turns never wait for each other.
     */
    Set<ContentId> holdAndFindFull(Collection<ContentId> items, Instant now) {
        List<String> ids = items.stream().sorted().map(ContentId::value).toList();
        sql.change("""
                insert into saturation (content_id, day, pushed)
                select id, ?::date, 0 from content where external_id = any(?) order by external_id
                on conflict do nothing
                """, dayOf(now), ids);
        sql.list("""
                select s.content_id from saturation s join content c on c.id = s.content_id
                where s.day = ?::date and c.external_id = any(?) order by c.external_id for update of s
                """, row -> row.number("content_id"), dayOf(now), ids);
        Map<ContentId, Integer> pushed = pushed(items, now);
        if (pushed.isEmpty()) {
            return Set.of();
        }
        ToIntFunction<ContentItem> people = audience.now();
        Set<ContentId> full = new HashSet<>();
        catalogue.itemsOf(pushed.keySet()).forEach((id, item) -> {
            if (pushed.getOrDefault(id, 0) >= most(people.applyAsInt(item))) {
                full.add(id);
            }
        });
        return full;
    }

    private static int most(int people) {
        return Math.max(1, PushGuard.MOST_OF_AUDIENCE * people / 1000);
    }

    /** Counts one push more of an item whose counter is held. */
    void count(ContentId content, Instant now) {
        sql.change("""
                update saturation set pushed = pushed + 1
                where day = ?::date and content_id = (select id from content where external_id = ?)
                """, dayOf(now), content.value());
    }

    /** Counts a push that had been taken back, and was sent nevertheless. */
    static void countAgain(Sql sql, long content, Instant grantedAt) {
        sql.change(
                "update saturation set pushed = pushed + 1 where day = ?::date and content_id = ?",
                dayOf(grantedAt),
                content);
    }

    /** Takes back one push that was never sent. */
    static void free(Sql sql, long content, Instant grantedAt) {
        sql.change(
                "update saturation set pushed = greatest(0, pushed - 1) where day = ?::date and content_id = ?",
                dayOf(grantedAt),
                content);
    }

    private static String dayOf(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
    }
}
