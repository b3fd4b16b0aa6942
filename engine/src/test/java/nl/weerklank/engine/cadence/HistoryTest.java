package nl.weerklank.engine.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.offer.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    @DisplayName("R36 silence and a no both lengthen the row, a positive act ends it")
    void ignoredInARow() {
        History history =
                historyOf(nudge(30, null), nudge(60, Outcome.DECLINED), nudge(90, Outcome.SHARED), nudge(120, null));

        assertThat(history.ignoredInARow(NOW)).isEqualTo(2);
    }

    @ParameterizedTest(name = "an act {0} hours ago leaves {1}")
    @CsvSource({"130, 3", "119, 2", "61, 2", "60, 1", "59, 1", "30, 0", "1, 0"})
    @DisplayName("R36 a positive act about what was found by looking ends the row of what was sent until then:")
    void actedOnWhatWasFound(int hoursAgo, int left) {
        List<History.Nudge> nudges = List.of(nudge(30, null), nudge(60, Outcome.DECLINED), nudge(120, null));
        History history = new History(nudges, List.of(), Map.of(), null, NOW.minus(Duration.ofHours(hoursAgo)));

        assertThat(history.ignoredInARow(NOW)).isEqualTo(left);
    }

    @Test
    @DisplayName("R36 of nudges at one moment it does not matter which was written down first")
    void oneMoment() {
        History.Nudge unanswered = nudge(30, null);
        History.Nudge followedUp = nudge(30, Outcome.DONE);

        assertThat(historyOf(unanswered, followedUp).ignoredInARow(NOW)).isZero();
        assertThat(historyOf(followedUp, unanswered).ignoredInARow(NOW)).isZero();
    }

    @Test
    void aNudgeOfTodayIsNotIgnoredYet() {
        assertThat(historyOf(nudge(23, null)).ignoredInARow(NOW)).isZero();
        assertThat(historyOf(nudge(24, null)).ignoredInARow(NOW)).isEqualTo(1);
    }

    @Test
    void havingSeenItIsNoAnswer() {
        assertThat(historyOf(nudge(30, Outcome.SEEN)).ignoredInARow(NOW)).isEqualTo(1);
    }

    @Test
    @DisplayName("R31 minutes count for 168 hours")
    void minutes() {
        assertThat(historyOf(nudge(1, null), nudge(167, null), nudge(168, null)).minutesIn168Hours(NOW))
                .isEqualTo(10);
    }

    private static History historyOf(History.Nudge... nudges) {
        return new History(List.of(nudges), List.of(), Map.of(), null, null);
    }

    private static History.Nudge nudge(int hoursAgo, @Nullable Outcome answer) {
        return new History.Nudge(NOW.minus(Duration.ofHours(hoursAgo)), 5, answer);
    }
}
