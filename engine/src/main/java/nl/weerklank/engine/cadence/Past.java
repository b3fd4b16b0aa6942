package nl.weerklank.engine.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.learning.Learnt;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to one person; what of it counts depends on the moment.
 *
 * @param nudges every push that was ever granted, or was sent elsewhere
 * @param met every offered item that was seen, answered or pushed
 */
public record Past(List<Nudge> nudges, List<Met> met) {

    /** Nothing happened yet. */
    public static final Past NONE = new Past(List.of(), List.of());

    /** What was shown counts for so long. */
    public static final Duration SHOWN_COUNTS = Duration.ofHours(720);

    /** A row of nudges without an answer is counted back so far. */
    public static final Duration NUDGES_COUNT = Duration.ofDays(90);

    public Past {
        nudges = List.copyOf(nudges);
        met = List.copyOf(met);
    }

    /** As it was known at this moment: what came later is left out. */
    public Past asOf(Instant moment) {
        return new Past(
                nudges.stream()
                        .filter(nudge -> !nudge.grantedAt().isAfter(moment))
                        .map(nudge -> nudge.asOf(moment))
                        .toList(),
                met.stream()
                        .filter(item -> !item.offeredAt().isAfter(moment))
                        .map(item -> item.asOf(moment))
                        .toList());
    }

    /** The given moment, or that of the last push when it lies later: a clock that goes back grants nothing more. */
    public Instant notBeforeLastGrant(Instant read) {
        return Stream.concat(
                        Stream.of(read),
                        nudges.stream().filter(nudge -> nudge.state().counts()).map(Nudge::grantedAt))
                .max(Instant::compareTo)
                .orElse(read);
    }

    /** As if the push of this suggestion had not been granted yet. */
    public Past without(String suggestion) {
        return new Past(
                nudges.stream()
                        .filter(nudge -> !suggestion.equals(nudge.suggestion()))
                        .toList(),
                met);
    }

    /** What of it counts at this moment. */
    public History at(Instant now) {
        Instant start = now.minus(NUDGES_COUNT);
        return new History(
                nudges.stream()
                        .filter(nudge -> nudge.state().counts())
                        .filter(nudge -> nudge.grantedAt().isAfter(start))
                        .map(nudge -> new History.Nudge(nudge.grantedAt(), nudge.minutes(), nudge.answer()))
                        .toList(),
                shownSince(now.minus(SHOWN_COUNTS), now),
                standings(now),
                latest(item -> true, Met::tooMuchAt),
                latest(item -> item.outcome() != null && item.outcome().isPositive(), Met::outcomeAt));
    }

    /** What the answers so far taught. */
    public Learnt learntAt(Instant now) {
        return Learnt.from(
                met.stream().map(Met::taught).flatMap(Optional::stream).toList(), now);
    }

    /** Names the answers and the pushes so far. That something was seen is left out: looking changes nothing (R73). */
    public String digest() {
        long answers = met.stream().filter(item -> item.outcome() != null).count();
        long freed = nudges.stream().filter(nudge -> !nudge.state().counts()).count();
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
        int shown =
                (int) items.stream().filter(item -> item.shownAt(now) != null).count();
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

    /**
     * A push that was granted once.
     *
     * @param id its number in the order of granting
     * @param suggestion null when it was sent elsewhere
     * @param answeredAt when the answer was given; null without one
     */
    public record Nudge(
            long id,
            @Nullable String suggestion,
            Instant grantedAt,
            int minutes,
            NudgeState state,
            @Nullable Outcome answer,
            @Nullable Instant answeredAt) {

        private Nudge asOf(Instant moment) {
            return isLater(answeredAt, moment)
                    ? new Nudge(id, suggestion, grantedAt, minutes, state, null, null)
                    : this;
        }
    }

    /**
     * An offered item that was seen, answered or pushed.
     *
     * @param theme the one it led with; null without any, and when what the answer taught was wiped
     * @param grantedAt when it was granted as a push; null when it was not
     * @param push where that push stands; null when it was not granted
     */
    public record Met(
            ContentId content,
            @Nullable ThemeCode theme,
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

        /** An item that never returns (R72), of which nothing else is remembered: not when, and not why. */
        public static Met keptAway(ContentId content) {
            return new Met(
                    content,
                    null,
                    Instant.EPOCH,
                    null,
                    Outcome.DECLINED,
                    null,
                    null,
                    null,
                    Source.Kind.OWN,
                    ContentClass.NEWS,
                    Motive.SELF,
                    0,
                    null,
                    null,
                    null);
        }

        private Met asOf(Instant moment) {
            boolean answered = !isLater(outcomeAt, moment);
            return new Met(
                    content,
                    theme,
                    offeredAt,
                    isLater(seenAt, moment) ? null : seenAt,
                    answered ? outcome : null,
                    answered ? outcomeAt : null,
                    isLater(tooMuchAt, moment) ? null : tooMuchAt,
                    answered ? snoozedUntil : null,
                    source,
                    contentClass,
                    motive,
                    minutes,
                    grantedAt,
                    sendBefore,
                    push);
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

        private Optional<Learnt.Answer> taught() {
            return theme == null || outcome == null || outcomeAt == null
                    ? Optional.empty()
                    : Optional.of(new Learnt.Answer(theme, outcome, outcomeAt));
        }

        private History.Shown asShown(Instant at) {
            return new History.Shown(content, at, source, contentClass, motive, minutes);
        }
    }

    private static boolean isLater(@Nullable Instant instant, Instant moment) {
        return instant != null && instant.isAfter(moment);
    }
}
