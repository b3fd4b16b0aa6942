package nl.weerklank.api.nudge;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.candidate.Readers;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * What people of one organisation took up: saw, shared or did, did not decline, and did not have forgotten. Of the person
 * whose turn it is it is read each time; of all together once in a while, and only numbers leave this class.
 */
final class Readership {

    /** Further back it says little of what people care for now. */
    private static final Duration WINDOW = Duration.ofDays(90);

    private static final Duration DAY = Duration.ofHours(24);

    /** What somebody took up themself says longer what they care for; whatever is answered was seen. */
    private static final Duration OWN_WINDOW = Duration.ofDays(365);

    /** What is read is found by when it was seen, and only then put together by item: years cost no more than one. */
    private static final String OWN = """
            with taken as materialized (
                select s.content_id, s.content_external_id, s.outcome,
                       coalesce(s.outcome_at, s.seen_at) as at
                from suggestion s
                where s.employee_id = ? and s.seen_at > ? and s.content_external_id is not null)
            select t.content_external_id as content, max(c.head #>> '{author,employeeId}') as author,
                   bool_or(coalesce(t.outcome in ('SHARED', 'DONE'), false)) as acted
            from taken t left join content c on c.id = t.content_id
            where t.at > coalesce((select wiped_at from learning_wiped where employee_id = ?), '-infinity')
            group by t.content_external_id
            having not bool_or(coalesce(t.outcome in ('DECLINED', 'TOO_MUCH'), false))
            order by max(t.at) desc, t.content_external_id
            limit ?
            """;

    /** When it was taken up is said in the words of its index. */
    static final String EVERYBODY = """
            select s.employee_id, s.content_external_id as content, max(coalesce(s.outcome_at, s.seen_at)) as at
            from suggestion s left join learning_wiped w on w.employee_id = s.employee_id
            where s.content_external_id is not null
              and case when s.outcome_at is null then s.seen_at else s.outcome_at end > ?
              and coalesce(s.outcome_at, s.seen_at) > coalesce(w.wiped_at, '-infinity')
              and case when s.seen_at is null then s.outcome in ('SHARED', 'DONE') else true end
            group by s.employee_id, s.content_external_id
            having not bool_or(coalesce(s.outcome in ('DECLINED', 'TOO_MUCH'), false))
            """;

    private final Sql sql;
    private final Duration kept;
    private volatile @Nullable Snapshot snapshot;

    /**
     * @param kept how long what all together took up is used before it is read again
     */
    Readership(Sql sql, Duration kept) {
        this.sql = sql;
        this.kept = kept;
    }

    /** Of the last year, the newest first. */
    List<TakenUp> takenUpBy(long person, Instant now) {
        return sql.list(OWN, Readership::takenUp, person, now.minus(OWN_WINDOW), person, TakenUp.MOST);
    }

    private static TakenUp takenUp(Row row) {
        String author = row.textOrNull("author");
        return new TakenUp(
                new ContentId(row.text("content")), author == null ? null : new EmployeeId(author), row.flag("acted"));
    }

    /** How many others took up these items; one that nobody took up is left out. */
    Map<ContentId, Readers> of(long person, Collection<ContentId> items, Instant now) {
        return snapshot(now).of(person, items, now);
    }

    private Snapshot snapshot(Instant now) {
        Snapshot known = snapshot;
        if (known == null || System.nanoTime() - known.readAt() >= kept.toNanos()) {
            known = Snapshot.of(sql.list(EVERYBODY, Reading::of, now.minus(WINDOW)), System.nanoTime());
            snapshot = known;
        }
        return known;
    }

    private record Reading(long person, ContentId content, Instant at) {

        private static Reading of(Row row) {
            return new Reading(row.number("employee_id"), new ContentId(row.text("content")), row.instant("at"));
        }
    }

    private record Snapshot(Map<Long, List<Reading>> byPerson, Map<ContentId, List<Reading>> byContent, long readAt) {

        static Snapshot of(List<Reading> readings, long readAt) {
            return new Snapshot(grouped(readings, Reading::person), grouped(readings, Reading::content), readAt);
        }

        private static <K> Map<K, List<Reading>> grouped(List<Reading> readings, Function<Reading, K> by) {
            return readings.stream().collect(Collectors.groupingBy(by));
        }

        Map<ContentId, Readers> of(long person, Collection<ContentId> items, Instant now) {
            Set<Long> kindred = kindredOf(person, now);
            Map<ContentId, Readers> readers = new HashMap<>();
            for (ContentId item : items) {
                List<Reading> others = readingsOf(item, person, now);
                if (!others.isEmpty()) {
                    readers.put(item, readers(others, kindred, now));
                }
            }
            return readers;
        }

        private static Readers readers(List<Reading> others, Set<Long> kindred, Instant now) {
            int alike = 0;
            int lately = 0;
            for (Reading reading : others) {
                alike += kindred.contains(reading.person()) ? 1 : 0;
                lately += reading.at().isAfter(now.minus(DAY)) ? 1 : 0;
            }
            return new Readers(alike, kindred.size(), lately);
        }

        /** Who took up enough of what this person took up last. */
        private Set<Long> kindredOf(long person, Instant now) {
            Map<Long, Integer> inCommon = new HashMap<>();
            byPerson.getOrDefault(person, List.of()).stream()
                    .filter(reading -> !reading.at().isAfter(now))
                    .sorted(Comparator.comparing(Reading::at).reversed().thenComparing(Reading::content))
                    .limit(TakenUp.MOST)
                    .flatMap(reading -> readingsOf(reading.content(), person, now).stream())
                    .forEach(other -> inCommon.merge(other.person(), 1, Integer::sum));
            Set<Long> kindred = new HashSet<>();
            inCommon.forEach((other, count) -> {
                if (count >= Readers.IN_COMMON) {
                    kindred.add(other);
                }
            });
            return kindred;
        }

        private List<Reading> readingsOf(ContentId item, long butOf, Instant until) {
            return byContent.getOrDefault(item, List.of()).stream()
                    .filter(reading ->
                            reading.person() != butOf && !reading.at().isAfter(until))
                    .toList();
        }
    }
}
