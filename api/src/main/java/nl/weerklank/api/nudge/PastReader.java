package nl.weerklank.api.nudge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import org.jspecify.annotations.Nullable;

/** Reads what came before for one person, in two statements. */
final class PastReader {

    private static final Duration MONTH = Duration.ofHours(720);

    private static final String NUDGES = """
            select n.id, n.suggestion_id::text as suggestion_id, n.granted_at, n.minutes, n.state, s.outcome
            from nudge n left join suggestion s on s.id = n.suggestion_id
            where n.employee_id = ?
            order by n.granted_at desc, n.id desc
            """;

    private static final String MET = """
            select s.content_external_id, s.offered_at, s.seen_at, s.outcome, s.outcome_at, s.too_much_at, s.snoozed_until,
                   s.source_kind, s.content_class, s.motive, s.minutes, n.granted_at, n.send_before, n.state
            from suggestion s left join nudge n on n.suggestion_id = s.id
            where s.employee_id = ?
              and (s.seen_at is not null or s.outcome is not null or s.too_much_at is not null or n.id is not null)
            order by s.offered_at, s.id
            """;

    private final Sql sql;

    PastReader(Sql sql) {
        this.sql = sql;
    }

    Past read(long employee) {
        return new Past(sql.list(NUDGES, Nudge::of, employee), sql.list(MET, Met::of, employee));
    }

    /** Everything that happened to one person; what of it counts depends on the moment. */
    record Past(List<Nudge> nudges, List<Met> met) {

        /** The given moment, or that of the last push when it lies later: a clock that goes back grants nothing more. */
        Instant notBeforeLastGrant(Instant read) {
            return Stream.concat(
                            Stream.of(read),
                            nudges.stream()
                                    .filter(nudge -> nudge.state().counts())
                                    .map(Nudge::grantedAt))
                    .max(Instant::compareTo)
                    .orElse(read);
        }

        /** As if the push of this suggestion had not been granted yet. */
        Past without(UUID suggestion) {
            return new Past(
                    nudges.stream()
                            .filter(nudge -> !suggestion.toString().equals(nudge.suggestion()))
                            .toList(),
                    met);
        }

        History at(Instant now) {
            Instant start = now.minus(MONTH);
            return new History(
                    nudges.stream()
                            .filter(nudge -> nudge.state().counts())
                            .filter(nudge -> nudge.grantedAt().isAfter(start))
                            .map(nudge -> new History.Nudge(nudge.grantedAt(), nudge.minutes(), nudge.answer()))
                            .toList(),
                    shownSince(start, now),
                    standings(now),
                    latest(item -> true, Met::tooMuchAt),
                    latest(item -> item.outcome() != null && item.outcome().isPositive(), Met::outcomeAt));
        }

        /** Names the answers and the pushes so far. That something was seen is left out: looking changes nothing (R73). */
        String digest() {
            long answers = met.stream().filter(item -> item.outcome() != null).count();
            long freed =
                    nudges.stream().filter(nudge -> !nudge.state().counts()).count();
            long newest = nudges.stream().mapToLong(Nudge::id).max().orElse(0);
            Instant lastAnswer = latest(item -> true, Met::outcomeAt);
            Instant lastTooMuch = latest(item -> true, Met::tooMuchAt);
            return "%d/%d/%d/%d/%s/%s".formatted(nudges.size(), newest, freed, answers, lastAnswer, lastTooMuch);
        }

        private @Nullable Instant latest(Predicate<Met> which, Function<Met, @Nullable Instant> moment) {
            return met.stream()
                    .filter(which)
                    .map(moment)
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .orElse(null);
        }

        /** Each item once, at the last moment it was shown (R71). */
        private List<History.Shown> shownSince(Instant start, Instant now) {
            Map<ContentId, History.Shown> shown = new HashMap<>();
            for (Met item : met) {
                Instant at = item.shownAt(now);
                if (at != null && at.isAfter(start)) {
                    shown.merge(
                            item.content(),
                            item.asShown(at),
                            (one, other) -> one.at().isAfter(other.at()) ? one : other);
                }
            }
            return new ArrayList<>(shown.values());
        }

        private Map<ContentId, History.Standing> standings(Instant now) {
            Map<ContentId, List<Met>> byContent = new HashMap<>();
            met.forEach(item -> byContent
                    .computeIfAbsent(item.content(), id -> new ArrayList<>())
                    .add(item));
            Map<ContentId, History.Standing> standings = new HashMap<>();
            byContent.forEach((content, items) -> standings.put(content, standing(items, now)));
            return standings;
        }

        private static History.Standing standing(List<Met> items, Instant now) {
            int shown = (int)
                    items.stream().filter(item -> item.shownAt(now) != null).count();
            Instant snoozedUntil = items.stream()
                    .map(Met::snoozedUntil)
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .orElse(null);
            boolean answered = items.stream()
                    .anyMatch(item -> item.outcome() != null && item.outcome().closes());
            return new History.Standing(shown, answered || cameBack(items, now), snoozedUntil);
        }

        /** A snoozed item returns once: it was put off twice, or shown again after its date (R72). */
        private static boolean cameBack(List<Met> items, Instant now) {
            List<Instant> dates = items.stream()
                    .map(Met::snoozedUntil)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            return dates.size() > 1
                    || (dates.size() == 1
                            && items.stream()
                                    .anyMatch(item -> item.shownAt(now) != null
                                            && !item.offeredAt().isBefore(dates.getFirst())));
        }
    }

    /** A push that was granted once. */
    record Nudge(
            long id,
            @Nullable String suggestion,
            Instant grantedAt,
            int minutes,
            NudgeState state,
            @Nullable Outcome answer) {

        private static Nudge of(Row row) {
            return new Nudge(
                    row.number("id"),
                    row.textOrNull("suggestion_id"),
                    row.instant("granted_at"),
                    (int) row.number("minutes"),
                    row.constant("state", NudgeState.class),
                    row.constantOrNull("outcome", Outcome.class));
        }
    }

    /** An offered item that was seen, answered or pushed. */
    record Met(
            ContentId content,
            Instant offeredAt,
            @Nullable Instant seenAt,
            @Nullable Outcome outcome,
            @Nullable Instant outcomeAt,
            @Nullable Instant tooMuchAt,
            @Nullable Instant snoozedUntil,
            Source.Kind source,
            ContentClass contentClass,
            Motive motive,
            int minutes,
            @Nullable Instant grantedAt,
            @Nullable Instant sendBefore,
            @Nullable NudgeState push) {

        private static Met of(Row row) {
            return new Met(
                    new ContentId(row.text("content_external_id")),
                    row.instant("offered_at"),
                    row.instantOrNull("seen_at"),
                    row.constantOrNull("outcome", Outcome.class),
                    row.instantOrNull("outcome_at"),
                    row.instantOrNull("too_much_at"),
                    row.instantOrNull("snoozed_until"),
                    row.constant("source_kind", Source.Kind.class),
                    row.constant("content_class", ContentClass.class),
                    row.constant("motive", Motive.class),
                    (int) row.number("minutes"),
                    row.instantOrNull("granted_at"),
                    row.instantOrNull("send_before"),
                    row.constantOrNull("state", NudgeState.class));
        }

        /** When it was shown: reported as seen, or sent; without a report a push counts as sent once its time is over. */
        @Nullable
        Instant shownAt(Instant now) {
            if (seenAt != null) {
                return seenAt;
            }
            if (push == null || grantedAt == null || !push.counts()) {
                return null;
            }
            boolean timeIsOver = sendBefore != null && !now.isBefore(sendBefore);
            return push == NudgeState.SENT || timeIsOver ? grantedAt : null;
        }

        private History.Shown asShown(Instant at) {
            return new History.Shown(content, at, source, contentClass, motive, minutes);
        }
    }
}
