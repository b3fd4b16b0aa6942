package nl.weerklank.engine.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Outcome;
import org.jspecify.annotations.Nullable;

/** Everything that was said and sent so far, written down by an onlooker. */
final class Book {

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private Instant clock;
    private Programme.Mode mode = Programme.Mode.NORMAL;
    private Caps caps = Caps.STANDARD;
    private List<Silence> silences = List.of();

    Book(Instant start) {
        this.clock = start;
    }

    /** What becomes of a push. */
    enum State {
        GRANTED,
        CLAIMED,
        SENT,
        FREE
    }

    /** A push as the onlooker saw it. */
    static final class Pushed {
        final String suggestion;
        final ContentId content;
        final Channel channel;
        final Instant at;
        final Instant sendBefore;
        final int minutes;
        State state = State.GRANTED;

        @Nullable
        Outcome answer;

        @Nullable
        Instant claimedAt;

        Pushed(String suggestion, ContentId content, Channel channel, Instant at, Instant sendBefore, int minutes) {
            this.suggestion = suggestion;
            this.content = content;
            this.channel = channel;
            this.at = at;
            this.sendBefore = sendBefore;
            this.minutes = minutes;
        }
    }

    /** A message that counts toward the caps. */
    record Counted(Instant at, int minutes, @Nullable Pushed push) {}

    /** What stands about one person. */
    static final class Page {
        private final SequencedMap<String, Pushed> pushes = new LinkedHashMap<>();
        private final List<Instant> elsewhere = new ArrayList<>();
        private final Set<ContentId> answered = new HashSet<>();
        private Someone someone;
        private @Nullable Instant tooMuchAt;
        private @Nullable Instant actedAt;

        private Page(Someone someone) {
            this.someone = someone;
        }

        Someone someone() {
            return someone;
        }

        @Nullable
        Instant tooMuchAt() {
            return tooMuchAt;
        }

        /** Whether "too much" was the last that was heard of them, in the last 90 days. */
        boolean wantsLess(Instant moment) {
            return tooMuchAt != null
                    && moment.isBefore(tooMuchAt.plus(Duration.ofDays(90)))
                    && (actedAt == null || !actedAt.isAfter(tooMuchAt));
        }

        @Nullable
        Instant actedAt() {
            return actedAt;
        }

        List<Pushed> pushes() {
            return List.copyOf(pushes.values());
        }

        @Nullable
        Pushed push(String suggestion) {
            return pushes.get(suggestion);
        }

        @Nullable
        Pushed newest() {
            return pushes.isEmpty() ? null : pushes.lastEntry().getValue();
        }

        /** The moments at which a sender heard that a push may go, but for those that did not go after all. */
        List<Instant> sendings() {
            return pushes.values().stream()
                    .filter(push -> push.state != State.FREE)
                    .map(push -> push.claimedAt)
                    .filter(Objects::nonNull)
                    .toList();
        }

        /** Everything that counts, but for one. */
        List<Counted> countedBut(@Nullable Pushed one) {
            List<Counted> counted = new ArrayList<>();
            pushes.values().stream()
                    .filter(push -> push.state != State.FREE && push != one)
                    .forEach(push -> counted.add(new Counted(push.at, push.minutes, push)));
            elsewhere.forEach(at -> counted.add(new Counted(at, 0, null)));
            return counted;
        }

        /** Those of the last so many hours before a moment, and what lies after it. */
        List<Counted> countedSince(Instant moment, int hours, @Nullable Pushed but) {
            Instant start = moment.minus(Duration.ofHours(hours));
            return countedBut(but).stream()
                    .filter(each -> each.at().isAfter(start))
                    .toList();
        }

        void answered(ContentId content) {
            answered.add(content);
        }

        /** Whether they answered this item, in whichever suggestion. */
        boolean hasAnswered(ContentId content) {
            return answered.contains(content);
        }

        void pushed(Pushed push) {
            pushes.put(push.suggestion, push);
        }

        void elsewhere(Instant at) {
            elsewhere.add(at);
        }
    }

    Page page(String person) {
        return pages.get(person);
    }

    List<String> people() {
        return List.copyOf(pages.keySet());
    }

    void isNow(Someone someone) {
        pages.computeIfAbsent(someone.id(), id -> new Page(someone)).someone = someone;
    }

    void tooMuch(String person) {
        page(person).tooMuchAt = later(page(person).tooMuchAt);
    }

    void acted(String person) {
        page(person).actedAt = later(page(person).actedAt);
    }

    /** A clock that goes back does not make the last word older. */
    private Instant later(@Nullable Instant known) {
        return known != null && known.isAfter(clock) ? known : clock;
    }

    Instant clock() {
        return clock;
    }

    void timeIs(Instant now) {
        clock = now;
    }

    Programme.Mode mode() {
        return mode;
    }

    Caps caps() {
        return caps;
    }

    List<Silence> silences() {
        return silences;
    }

    void silences(List<Silence> newSilences) {
        silences = newSilences;
    }

    void runs(Programme.Mode newMode, Caps newCaps) {
        mode = newMode;
        caps = newCaps;
    }

    /** The moment at which a ledger may grant: the clock's, or the last that counts when the clock went back. */
    Instant momentOf(String person) {
        return page(person).countedBut(null).stream()
                .map(Counted::at)
                .filter(at -> at.isAfter(clock))
                .max(Instant::compareTo)
                .orElse(clock);
    }

    /** How many pushes each person got and kept. */
    Map<String, Integer> kept() {
        Map<String, Integer> kept = new HashMap<>();
        pages.forEach((person, page) -> kept.put(person, (int) page.pushes.values().stream()
                .filter(push -> push.state != State.FREE)
                .count()));
        return kept;
    }
}
