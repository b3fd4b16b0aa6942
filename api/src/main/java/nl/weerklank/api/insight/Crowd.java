package nl.weerklank.api.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.weerklank.api.insight.Overview.Together;
import nl.weerklank.api.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Counts what people did, all of them together. Fewer than {@value #FEWEST} people are never counted (R63), and there is one
 * period only: of two that overlap the difference could be one person's. Every call runs inside a transaction of the
 * organisation.
 */
@ApplicationScoped
class Crowd {

    static final int FEWEST = 5;
    private static final int DAYS = 28;

    /** When it was shown is said in the words of its index. */
    private static final String SHOWN = """
            with shown as (
                select s.id, s.employee_id, s.outcome from suggestion s
                where case when s.outcome_at is null then s.seen_at else s.outcome_at end > ?
                  and case when s.seen_at is null then s.outcome in ('SHARED', 'DONE') else true end
                union
                select s.id, s.employee_id, s.outcome from nudge n join suggestion s on s.id = n.suggestion_id
                where n.granted_at > ? and n.state = 'SENT')
            select count(*) as shown, count(distinct employee_id) as people,
                count(*) filter (where outcome in ('SHARED', 'DONE')) as taken_up,
                count(distinct employee_id) filter (where outcome in ('SHARED', 'DONE')) as takers
            from shown
            """;

    private static final String LANGUAGES = """
            select language from employee e, jsonb_array_elements_text(e.body -> 'languages') as language
            group by language having count(*) >= ? order by language
            """;

    private final Sql sql;
    private final Clock clock;

    Crowd(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What was shown and taken up lately. */
    Together together() {
        Instant since = clock.instant().minus(Duration.ofDays(DAYS));
        return sql.first(
                        SHOWN,
                        row -> new Together(
                                DAYS,
                                FEWEST,
                                told(row.number("shown"), row.number("people")),
                                told(row.number("taken_up"), row.number("takers"))),
                        since,
                        since)
                .orElseThrow();
    }

    /** The languages that enough people read. */
    List<String> languages() {
        return sql.list(LANGUAGES, row -> row.text("language"), FEWEST);
    }

    private static @Nullable Long told(long count, long people) {
        return people < FEWEST ? null : count;
    }
}
