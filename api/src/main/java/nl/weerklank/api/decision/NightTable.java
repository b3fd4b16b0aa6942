package nl.weerklank.api.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The nights in which a sample was decided again. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class NightTable {

    private final Sql sql;

    NightTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * What came of a night.
     *
     * @param finishedAt null while it goes on, or when it was broken off
     * @param decisions ids of some of those that came out otherwise
     */
    record Night(
            Instant startedAt,
            @Nullable Instant finishedAt,
            int identical,
            int different,
            int retired,
            List<String> decisions) {

        private static Night of(Row row) {
            return new Night(
                    row.instant("started_at"),
                    row.instantOrNull("finished_at"),
                    (int) row.number("identical"),
                    (int) row.number("different"),
                    (int) row.number("retired"),
                    row.texts("decisions"));
        }
    }

    /** Takes this day for as long as this; not when somebody else has it, or had it and finished. */
    boolean take(Duration lease) {
        return sql.first("""
                        insert into replay_night (day, leased_until)
                        values ((clock_timestamp() at time zone 'UTC')::date,
                                clock_timestamp() + ? * interval '1 millisecond')
                        on conflict (organisation_id, day) do update
                            set leased_until = excluded.leased_until, started_at = clock_timestamp()
                            where replay_night.finished_at is null and replay_night.leased_until < clock_timestamp()
                        returning 1 as taken
                        """, row -> row.number("taken"), lease.toMillis()).isPresent();
    }

    /** Writes down what came of the night that was taken last. */
    void finish(int identical, int different, int retired, List<String> decisions) {
        sql.change("""
                update replay_night
                set finished_at = clock_timestamp(), identical = ?, different = ?, retired = ?, decisions = ?
                where day = (select max(day) from replay_night)
                """, identical, different, retired, decisions);
    }

    /** The last night that was finished. */
    Optional<Night> latest() {
        return sql.first(
                "select * from replay_night where finished_at is not null order by day desc limit 1", Night::of);
    }
}
