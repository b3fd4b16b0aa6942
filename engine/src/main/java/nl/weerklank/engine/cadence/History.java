package nl.weerklank.engine.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came before, for one person.
 *
 * @param nudges every nudge that counts, of the last 90 days, newest first, and at one moment those that were followed
 *     by a positive act first; those from outside Weerklank included
 * @param shown every item reported as seen or sent in the last 30 days, once each, newest first (R71)
 * @param standing where items stand that this person met before: those that it was asked of
 * @param tooMuchAt when the person last said "too much"
 * @param actedAt when the person last shared or did something
 */
public record History(
        List<Nudge> nudges,
        List<Shown> shown,
        Map<ContentId, Standing> standing,
        @Nullable Instant tooMuchAt,
        @Nullable Instant actedAt) {

    /** Nothing happened yet. */
    public static final History NONE = new History(List.of(), List.of(), Map.of(), null, null);

    /** A nudge younger than this is not ignored yet: the person may still answer. */
    private static final Duration TIME_TO_ANSWER = Duration.ofHours(24);

    private static final Duration TOO_MUCH_HOLDS = Duration.ofDays(90);

    private static final int RECENT = 10;

    public History {
        nudges = nudges.stream()
                .sorted(Comparator.comparing(Nudge::grantedAt)
                        .thenComparing(Nudge::wasFollowedUp)
                        .reversed())
                .toList();
        shown = shown.stream()
                .sorted(Comparator.comparing(Shown::at).reversed().thenComparing(Shown::content))
                .toList();
        standing = Map.copyOf(standing);
    }

    /**
     * Whether "too much" still holds: until the person shares or does something again, or 90 days went by (R36).
     */
    public boolean wantsLess(Instant now) {
        return tooMuchAt != null
                && now.isBefore(tooMuchAt.plus(TOO_MUCH_HOLDS))
                && (actedAt == null || !actedAt.isAfter(tooMuchAt));
    }

    /** The same, with where these items stand, and no others. */
    public History with(Map<ContentId, Standing> items) {
        return new History(nudges, shown, items, tooMuchAt, actedAt);
    }

    /** The same, with where these items stand as far as it is known here, and no others. */
    public History about(Collection<ContentId> items) {
        Map<ContentId, Standing> asked = new HashMap<>(standing);
        asked.keySet().retainAll(Set.copyOf(items));
        return with(asked);
    }

    /** The moments of the nudges that count. */
    public List<Instant> grants() {
        return nudges.stream().map(Nudge::grantedAt).toList();
    }

    /**
     * How many nudges in a row, the newest first, got no answer in 24 hours or a no. A positive act ends the row, whether it
     * was about one of them or about something that the person found by looking (R36).
     */
    public int ignoredInARow(Instant now) {
        int ignored = 0;
        for (Nudge nudge : nudges) {
            if (nudge.wasFollowedUp() || !isAfterLastAct(nudge)) {
                return ignored;
            }
            if (nudge.answer() != null || !now.isBefore(nudge.grantedAt().plus(TIME_TO_ANSWER))) {
                ignored++;
            }
        }
        return ignored;
    }

    private boolean isAfterLastAct(Nudge nudge) {
        return actedAt == null || nudge.grantedAt().isAfter(actedAt);
    }

    /** The newest nudge. */
    public Optional<Nudge> lastNudge() {
        return nudges.stream().findFirst();
    }

    /** Minutes that the nudges of the last 168 hours asked for. */
    public int minutesIn168Hours(Instant now) {
        Instant start = now.minus(Duration.ofHours(168));
        return nudges.stream()
                .filter(nudge -> nudge.grantedAt().isAfter(start))
                .mapToInt(Nudge::minutes)
                .sum();
    }

    /** The last ten items shown. */
    public List<Shown> lastTen() {
        return shown.subList(0, Math.min(RECENT, shown.size()));
    }

    /** Where this item stands with the person. */
    public Standing standingOf(ContentId content) {
        return standing.getOrDefault(content, Standing.UNMET);
    }

    /**
     * A nudge that counts against the caps.
     *
     * @param minutes effort it asked for
     * @param answer what came of it; null while there is no answer, SEEN counts as none
     */
    public record Nudge(
            Instant grantedAt, int minutes, @Nullable Outcome answer) {

        public Nudge {
            answer = answer == Outcome.SEEN ? null : answer;
        }

        private boolean wasFollowedUp() {
            return answer != null && answer.isPositive();
        }
    }

    /** An item that was seen or sent. */
    public record Shown(
            ContentId content, Instant at, Source.Kind source, ContentClass contentClass, Motive motive, int minutes) {}

    /**
     * Where an item stands with a person (R72).
     *
     * @param timesSeen how often it was seen
     * @param answered shared, done or declined: it never returns
     * @param snoozedUntil when it may return, once; null when it was not snoozed
     */
    public record Standing(
            int timesSeen, boolean answered, @Nullable Instant snoozedUntil) {

        static final Standing UNMET = new Standing(0, false, null);

        /** Whether it was put off until after this moment. */
        public boolean snoozedAt(Instant now) {
            return snoozedUntil != null && now.isBefore(snoozedUntil);
        }
    }
}
