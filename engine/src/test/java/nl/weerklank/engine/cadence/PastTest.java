package nl.weerklank.engine.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.cadence.Past.Met;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What came before for a person:")
class PastTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final ContentId ITEM = new ContentId("p-1");

    @Test
    @DisplayName("R72 an item that was put off comes back once: after it was shown again it stays away")
    void comesBackOnce() {
        Met putOff = offered(daysAgo(20)).snoozed(daysAgo(19), daysAgo(10)).met();
        Met shownAgain = offered(daysAgo(5)).seen(daysAgo(5)).met();
        Met offeredAgain = offered(daysAgo(5)).met();

        assertThat(standing(putOff).answered()).isFalse();
        assertThat(standing(putOff, offeredAgain).answered())
                .as("not looked at yet")
                .isFalse();
        assertThat(standing(putOff, shownAgain).answered()).isTrue();
    }

    @Test
    @DisplayName("R72 an item that was put off twice stays away")
    void putOffTwice() {
        Met once = offered(daysAgo(20)).snoozed(daysAgo(19), daysAgo(15)).met();
        Met again = offered(daysAgo(14)).snoozed(daysAgo(14), daysAgo(1)).met();

        assertThat(standing(once, again).answered()).isTrue();
        assertThat(standing(once, again).snoozedUntil()).isEqualTo(daysAgo(1));
    }

    @Test
    @DisplayName("R71 shown means seen or sent, each item once, at the last time")
    void shown() {
        Met first = offered(daysAgo(9)).seen(daysAgo(9)).met();
        Met second = offered(daysAgo(3)).seen(daysAgo(2)).met();
        Met old = offered(daysAgo(40)).seen(daysAgo(31)).of("p-2").met();

        History history = new Past(List.of(), List.of(first, second, old)).at(NOW);

        assertThat(history.shown()).extracting(History.Shown::content).containsExactly(ITEM);
        assertThat(history.shown().getFirst().at()).isEqualTo(daysAgo(2));
        assertThat(history.standingOf(ITEM).timesSeen()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "RESERVED, -1, false",
        "RESERVED, 0, true",
        "CLAIMED, 0, true",
        "SENT, -1, true",
        "NOT_SENT, 0, false",
        "WITHDRAWN, 0, false"
    })
    @DisplayName("without a report a push counts as sent once its time is over:")
    void unreportedPush(NudgeState state, int minutesPastSendBefore, boolean shown) {
        Met pushed = offered(NOW.minus(Duration.ofMinutes(15)))
                .pushed(state, NOW.minus(Duration.ofMinutes(minutesPastSendBefore)))
                .met();

        assertThat(pushed.shownAt(NOW) != null).isEqualTo(shown);
    }

    @Test
    @DisplayName("R36 a positive act and a word about the volume are remembered by their last moment")
    void lastMoments() {
        Met shared = offered(daysAgo(9)).answered(Outcome.SHARED, daysAgo(8)).met();
        Met declined =
                offered(daysAgo(7)).answered(Outcome.DECLINED, daysAgo(6)).met();
        Met tooMuch = offered(daysAgo(5)).tooMuch(daysAgo(4)).met();

        History history = new Past(List.of(), List.of(shared, declined, tooMuch)).at(NOW);

        assertThat(history.actedAt()).isEqualTo(daysAgo(8));
        assertThat(history.tooMuchAt()).isEqualTo(daysAgo(4));
    }

    @Test
    @DisplayName("R73 that something was seen is no input of a decision")
    void seenIsNoInput() {
        Past before = new Past(List.of(), List.of());
        Past seen =
                new Past(List.of(), List.of(offered(daysAgo(1)).seen(daysAgo(1)).met()));
        Past answered = new Past(
                List.of(),
                List.of(offered(daysAgo(1)).answered(Outcome.DONE, daysAgo(1)).met()));

        assertThat(seen.digest()).isEqualTo(before.digest());
        assertThat(answered.digest()).isNotEqualTo(before.digest());
    }

    @Test
    @DisplayName("R36 what the answers taught is about the themes that items led with, as far as it was known then")
    void taught() {
        Met shared = offered(daysAgo(9))
                .about("technology")
                .answered(Outcome.SHARED, daysAgo(8))
                .met();
        Met seen = offered(daysAgo(9)).about("customers").seen(daysAgo(8)).met();
        Past past = new Past(List.of(), List.of(shared, seen));

        assertThat(past.learntAt(NOW).themes()).containsOnlyKeys(new ThemeCode("technology"));
        assertThat(past.asOf(daysAgo(8).minusNanos(1)).learntAt(daysAgo(8)).themes())
                .isEmpty();
    }

    @Test
    @DisplayName("R36 a nudge stays in the row of those that were ignored for 90 days")
    void nudgesOfNinetyDays() {
        Past.Nudge then = new Past.Nudge(1, "s-1", daysAgo(90).plusNanos(1_000), 5, NudgeState.SENT, null, null);
        Past.Nudge before = new Past.Nudge(2, "s-2", daysAgo(90), 5, NudgeState.SENT, null, null);

        History history = new Past(List.of(before, then), List.of()).at(NOW);

        assertThat(history.ignoredInARow(NOW)).isEqualTo(1);
    }

    private static History.Standing standing(Met... met) {
        return new Past(List.of(), List.of(met)).at(NOW).standingOf(ITEM);
    }

    @Test
    @DisplayName("what came after a moment was not known at that moment")
    void asOf() {
        Met later = offered(daysAgo(9)).answered(Outcome.SHARED, daysAgo(4)).met();
        Past.Nudge nudge = new Past.Nudge(1, "s-1", daysAgo(9), 5, NudgeState.SENT, Outcome.SHARED, daysAgo(4));
        Past.Nudge nudgedLater = new Past.Nudge(2, null, daysAgo(2), 0, NudgeState.OUTSIDE, null, null);
        Past whole = new Past(List.of(nudge, nudgedLater), List.of(later));

        History history = whole.asOf(daysAgo(5)).at(daysAgo(5));

        assertThat(history.nudges()).containsExactly(new History.Nudge(daysAgo(9), 5, null));
        assertThat(history.standingOf(ITEM).answered()).isFalse();
        assertThat(history.actedAt()).isNull();
        assertThat(whole.asOf(NOW)).isEqualTo(whole);
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static Offered offered(Instant at) {
        return new Offered(at);
    }

    /** Builds what became of one offer. */
    private static final class Offered {

        private final Instant offeredAt;
        private ContentId content = ITEM;
        private @Nullable ThemeCode theme;
        private Instant seenAt;
        private Outcome outcome;
        private Instant outcomeAt;
        private Instant tooMuchAt;
        private Instant snoozedUntil;
        private Instant sendBefore;
        private NudgeState push;

        private Offered(Instant offeredAt) {
            this.offeredAt = offeredAt;
        }

        Offered of(String id) {
            content = new ContentId(id);
            return this;
        }

        Offered about(String code) {
            theme = new ThemeCode(code);
            return this;
        }

        Offered seen(Instant at) {
            seenAt = at;
            return this;
        }

        Offered answered(Outcome value, Instant at) {
            outcome = value;
            outcomeAt = at;
            return seen(at);
        }

        Offered snoozed(Instant at, Instant until) {
            snoozedUntil = until;
            return answered(Outcome.SNOOZED, at);
        }

        Offered tooMuch(Instant at) {
            tooMuchAt = at;
            return answered(Outcome.TOO_MUCH, at);
        }

        Offered pushed(NudgeState state, Instant before) {
            push = state;
            sendBefore = before;
            return this;
        }

        Met met() {
            return new Met(
                    content,
                    theme,
                    offeredAt,
                    seenAt,
                    outcome,
                    outcomeAt,
                    tooMuchAt,
                    snoozedUntil,
                    Source.Kind.OWN,
                    ContentClass.KNOWLEDGE,
                    Motive.SELF,
                    5,
                    push == null ? null : offeredAt,
                    sendBefore,
                    push);
        }
    }
}
