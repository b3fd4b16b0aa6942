package nl.weerklank.api.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.weerklank.api.decision.DecisionArchive.Place;
import nl.weerklank.api.decision.DecisionArchive.Query;
import nl.weerklank.api.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Looks for decisions by what they came to, going back from the newest: first one day, then four times as many, and so on. What is
 * frequent is found in the first days, and what is rare leaves little to read in many.
 */
final class DaysBack {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant BEFORE_ALL = Instant.EPOCH;
    private static final Instant AFTER_ALL = Instant.parse("9999-12-31T00:00:00Z");
    private static final Place BEGINNING = new Place(AFTER_ALL, new UUID(0, 0));

    private final Sql sql;

    DaysBack(Sql sql) {
        this.sql = sql;
    }

    /** The first and the last day on which anything was decided. */
    private record Days(int first, int last) {}

    /** What fits, newest first. */
    <T> List<T> search(Query query, Function<List<String>, List<T>> read) {
        return days(query).map(days -> search(query, days, read)).orElseGet(List::of);
    }

    private <T> List<T> search(Query query, Days days, Function<List<String>, List<T>> read) {
        List<String> found = new ArrayList<>();
        int last = days.last();
        for (int span = 1; last >= days.first() && found.size() < query.most(); span *= 4) {
            int first = Math.max(days.first(), last - span + 1);
            found.addAll(within(query, first, last, query.most() - found.size()));
            last = first - 1;
        }
        return read.apply(found);
    }

    private Optional<Days> days(Query query) {
        Instant until = earliest(
                query.to(), query.after() == null ? null : query.after().decidedAt());
        return sql.first(
                        "select min(decided_at) as first, max(decided_at) as last from decision",
                        row -> Optional.ofNullable(row.instantOrNull("first"))
                                .map(first -> new Days(
                                        day(latest(first, query.from())), day(earliest(row.instant("last"), until)))))
                .flatMap(days -> days);
    }

    private List<String> within(Query query, int first, int last, int most) {
        Place after = query.after() == null ? BEGINNING : query.after();
        return sql.list(
                "select id::text as id from decisions_with(?::text[], ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?) as id",
                row -> row.text("id"),
                wanted(query),
                query.keys() == null ? "{}" : query.keys(),
                query.revision(),
                first,
                last,
                query.from() == null ? BEFORE_ALL : query.from(),
                query.to() == null ? AFTER_ALL : query.to(),
                after.decidedAt(),
                after.id(),
                most);
    }

    /** The keys of what is looked for, as {@code decision_keys} in the database makes them, without their day. */
    static List<String> wanted(Query query) {
        List<String> wanted = new ArrayList<>();
        if (query.outcome() != null) {
            wanted.add(query.outcome());
        }
        if (query.content() != null) {
            wanted.add("=" + query.content());
        }
        return wanted;
    }

    private static int day(Instant moment) {
        return (int)
                ChronoUnit.DAYS.between(FIRST_DAY, moment.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        Instant first = one == null ? AFTER_ALL : one;
        return other == null || first.isBefore(other) ? first : other;
    }

    private static Instant latest(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
