package nl.weerklank.engine.cadence;

import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.cadence.Programme.Mode;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.testing.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PushGuardTest {

    /** A Friday, 11:00 in Amsterdam. */
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    @DisplayName("R37 what is granted counts for the next request of the same turn")
    void grantsCountAtOnce() {
        PushGuard guard = guard(joined().build(), History.NONE, Caps.of(2, 3, 8));

        assertThat(guard.decide(request(5))).isInstanceOf(Reservation.Granted.class);
        assertThat(guard.decide(request(5))).isInstanceOf(Reservation.Granted.class);
        assertThat(guard.decide(request(5))).isEqualTo(refused(ReasonCode.CAPPED));
    }

    @Test
    @DisplayName("R36 too much halves the caps at once, until a positive act or 90 days")
    void tooMuch() {
        Instant nudged = NOW.minus(Duration.ofHours(100));
        Instant said = NOW.minus(Duration.ofHours(90));

        assertThat(answerAfter(nudged, null, null)).isInstanceOf(Reservation.Granted.class);
        assertThat(answerAfter(nudged, said, null)).isEqualTo(refused(ReasonCode.TOO_MUCH));
        assertThat(answerAfter(nudged, said, said.minusSeconds(1))).isEqualTo(refused(ReasonCode.TOO_MUCH));
        assertThat(answerAfter(nudged, said, said.plusSeconds(1))).isInstanceOf(Reservation.Granted.class);
        assertThat(answerAfter(nudged, NOW.minus(Duration.ofDays(90)), null)).isInstanceOf(Reservation.Granted.class);
    }

    @Test
    @DisplayName("R36 after too much the next push is said to be as far away as the halved caps put it")
    void tooMuchTellsWhen() {
        Instant nudged = NOW.minus(Duration.ofHours(100));
        History history = nudgedOnce(nudged, NOW.minus(Duration.ofHours(90)), null);

        assertThat(guard(joined().build(), history, Caps.STANDARD).nextNudgeNotBefore())
                .hasValueSatisfying(next -> assertThat(next).isAfterOrEqualTo(nudged.plus(Duration.ofHours(168))));
    }

    private static Reservation answerAfter(Instant nudged, @Nullable Instant tooMuch, @Nullable Instant acted) {
        return guard(joined().build(), nudgedOnce(nudged, tooMuch, acted), Caps.STANDARD)
                .decide(request(5));
    }

    private static History nudgedOnce(Instant nudged, @Nullable Instant tooMuch, @Nullable Instant acted) {
        return new History(List.of(new History.Nudge(nudged, 5, null)), List.of(), Map.of(), tooMuch, acted);
    }

    @Test
    @DisplayName("R16 without opt-in never a push")
    void optIn() {
        assertThat(answerFor(joined().optIn(null))).isEqualTo(refused(ReasonCode.NOT_JOINED));
        assertThat(answerFor(joined().optIn(false))).isEqualTo(refused(ReasonCode.NOT_JOINED));
        assertThat(answerFor(joined().pausedUntil(NOW.plusSeconds(1)))).isEqualTo(refused(ReasonCode.PAUSED));
        assertThat(answerFor(joined().pausedUntil(NOW))).isInstanceOf(Reservation.Granted.class);
    }

    @Test
    @DisplayName("R32 no pushes in quiet hours")
    void quietHours() {
        assertThat(answerFor(joined().quietHours(LocalTime.of(10, 30), LocalTime.of(11, 30))))
                .isEqualTo(refused(ReasonCode.QUIET_HOURS));
    }

    @Test
    @DisplayName("R18 R35 a quiet programme and one without nudges send nothing")
    void silentProgramme() {
        assertThat(guardIn(Mode.QUIET).decide(request(5))).isEqualTo(refused(ReasonCode.QUIET_MODE));
        assertThat(guardIn(Mode.PULL_ONLY).decide(request(5))).isEqualTo(refused(ReasonCode.PULL_ONLY));
    }

    @Test
    @DisplayName(
            "R39 from the moment that the acceptance of the champion is over nothing is pushed, and none is in sight")
    void championWhoseAcceptanceIsOver() {
        PushGuard over = guardWithChampionUntil(NOW);

        assertThat(over.decide(request(5))).isEqualTo(refused(ReasonCode.PULL_ONLY));
        assertThat(over.nextNudgeNotBefore()).isEmpty();
    }

    @Test
    @DisplayName("R39 a push that is granted just before the acceptance is over must be sent before that moment")
    void championWhoseAcceptanceIsNearlyOver() {
        Instant until = NOW.plusSeconds(60);

        Reservation answer = guardWithChampionUntil(until).decide(request(5));

        assertThat(answer).isEqualTo(new Reservation.Granted(until));
    }

    @Test
    @DisplayName("R39 a programme that never had a champion runs as it ships")
    void noChampionYet() {
        assertThat(guardIn(Mode.NORMAL).decide(request(5))).isInstanceOf(Reservation.Granted.class);
    }

    private static PushGuard guardWithChampionUntil(Instant until) {
        Programme programme = new Programme("programme-1", Mode.NORMAL, Caps.STANDARD).withChampionUntil(until);
        return new PushGuard(joined().build(), History.NONE, programme, NOW);
    }

    @Test
    void aChannelThatThePersonDidNotChooseIsRefused() {
        assertThat(answerFor(person("e-1").optIn(true).channels(Channel.CHAT)))
                .isEqualTo(refused(ReasonCode.CHANNEL_NOT_CHOSEN));
    }

    @Test
    @DisplayName("R31 the weekly minutes budget is never exceeded")
    void budget() {
        History used = new History(
                List.of(new History.Nudge(NOW.minus(Duration.ofHours(100)), 6, null)), List.of(), Map.of(), null, null);

        assertThat(guard(joined().weeklyMinutes(10).build(), used, Caps.STANDARD)
                        .decide(request(4)))
                .isInstanceOf(Reservation.Granted.class);
        assertThat(guard(joined().weeklyMinutes(10).build(), used, Caps.STANDARD)
                        .decide(request(5)))
                .isEqualTo(refused(ReasonCode.OVER_BUDGET));
    }

    @Test
    void aPushIsSentWithinFifteenMinutesBeforeQuietHoursAndBeforeTheItemExpires() {
        PushGuard untilTen = guard(
                joined().quietHours(LocalTime.of(11, 10), LocalTime.of(9, 0)).build(), History.NONE, Caps.CEILING);

        assertThat(guard(joined().build(), History.NONE, Caps.STANDARD).decide(request(5)))
                .isEqualTo(new Reservation.Granted(NOW.plus(Duration.ofMinutes(15))));
        assertThat(untilTen.decide(request(5))).isEqualTo(new Reservation.Granted(NOW.plus(Duration.ofMinutes(10))));
        assertThat(untilTen.decide(request(5, NOW.plus(Duration.ofMinutes(2)))))
                .isEqualTo(new Reservation.Granted(NOW.plus(Duration.ofMinutes(2))));
    }

    @Test
    void theNextNudgeWaitsForRoomPauseAndWorkingTime() {
        PushGuard guard = guard(joined().build(), History.NONE, Caps.STANDARD);
        guard.decide(request(5));

        assertThat(guard.nextNudgeNotBefore()).contains(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(guard(joined().optIn(false).build(), History.NONE, Caps.STANDARD)
                        .nextNudgeNotBefore())
                .isEmpty();
    }

    private static Reservation answerFor(People person) {
        return guard(person.build(), History.NONE, Caps.STANDARD).decide(request(5));
    }

    private static PushGuard guard(EmployeeProfile profile, History history, Caps caps) {
        return new PushGuard(profile, history, new Programme("p", Mode.NORMAL, caps), NOW);
    }

    private static PushGuard guardIn(Mode mode) {
        return new PushGuard(joined().build(), History.NONE, new Programme("p", mode, Caps.STANDARD), NOW);
    }

    private static People joined() {
        return person("e-1").optIn(true).timeZone(ZoneId.of("Europe/Amsterdam")).channels(Channel.EMAIL, Channel.CHAT);
    }

    private static PushRequest request(int minutes) {
        return request(minutes, null);
    }

    private static PushRequest request(int minutes, @Nullable Instant expiresAt) {
        return new PushRequest("s-1", new ContentId("p-1"), Channel.EMAIL, minutes, expiresAt);
    }

    private static Reservation refused(ReasonCode reason) {
        return new Reservation.Refused(reason);
    }
}
