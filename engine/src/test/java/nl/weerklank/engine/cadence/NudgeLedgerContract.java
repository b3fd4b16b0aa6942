package nl.weerklank.engine.cadence;

import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every ledger promises. An implementation extends this and says how its world is set up. */
public abstract class NudgeLedgerContract {

    /** A Friday morning. */
    protected static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private static final Duration TICK = Duration.ofNanos(1_000);
    private static final int MINUTES = 5;
    static final ThemeCode CULTURE = new ThemeCode("culture");

    final AtomicReference<Instant> time = new AtomicReference<>(START);

    EmployeeId employee;
    NudgeLedger ledger;

    /** A ledger without people that counts by this clock. */
    protected abstract NudgeLedger open(LedgerClock clock);

    /** Makes this person exist, or become as given. */
    protected abstract void given(EmployeeProfile profile);

    /** Lets the programme run so from now on. */
    protected abstract void given(Programme.Mode mode, Caps caps);

    /** Lets this silence be the only one from now on. */
    protected abstract void given(Silence silence);

    /** Makes this item exist. */
    protected abstract void given(ContentId content);

    /** Reports a push that was sent elsewhere. */
    protected abstract void outside(EmployeeId to, Instant at);

    /** Reports that a push was not sent. */
    protected abstract void notSent(EmployeeId to, String suggestionId);

    @BeforeEach
    protected void onePersonWhoCanAlwaysBePushedTo() {
        ledger = open(time::get);
        employee = new EmployeeId("e-" + UUID.randomUUID());
        given(Programme.Mode.NORMAL, Caps.STANDARD);
        given(openPerson().build());
    }

    final People openPerson() {
        return person(employee.value())
                .timeZone(ZoneOffset.UTC)
                .channels(Channel.EMAIL)
                .quietHours(LocalTime.of(3, 0), LocalTime.of(3, 1))
                .workingDays(DayOfWeek.values());
    }

    @ParameterizedTest(name = "{0} in {1} hours")
    @CsvSource({"1, 24, 1, 3, 8", "3, 168, 2, 3, 8", "8, 720, 2, 5, 8"})
    @DisplayName("R37 A cap holds to the last moment of its sliding window, and not a moment longer:")
    void slidingWindow(int most, int hours, int day, int week, int month) {
        given(Programme.Mode.NORMAL, Caps.of(day, week, month));
        Instant first = START;
        // spread over the window so that only this cap is full at its end
        Duration step = Duration.ofHours(hours).dividedBy(most);
        for (int i = 0; i < most; i++) {
            time.set(first.plus(step.multipliedBy(i)));
            assertThat(push()).as("push %d", i + 1).isInstanceOf(Reservation.Granted.class);
        }

        time.set(first.plus(Duration.ofHours(hours)).minus(TICK));
        Reservation justBefore = push();
        time.set(first.plus(Duration.ofHours(hours)));
        Reservation atTheEnd = push();

        assertThat(justBefore).isEqualTo(new Reservation.Refused(ReasonCode.CAPPED));
        assertThat(atTheEnd).isInstanceOf(Reservation.Granted.class);
    }

    @ParameterizedTest(name = "{0} a day")
    @CsvSource({"1", "2"})
    @DisplayName("R37 Turns of one person at the same time grant together no more than the cap:")
    void parallelTurns(int most) throws Exception {
        given(Programme.Mode.NORMAL, Caps.of(most, 5, 15));
        List<Callable<Reservation>> turns = IntStream.range(0, 12)
                .<Callable<Reservation>>mapToObj(i -> this::push)
                .toList();

        List<Reservation> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Reservation> answer : threads.invokeAll(turns)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(Reservation.Granted.class::isInstance).hasSize(most);
        assertThat(answers).filteredOn(Reservation.Refused.class::isInstance).hasSize(12 - most);
    }

    @Test
    @DisplayName("R37 One turn that asks for three pushes gets one, the best")
    void oneTurnManyRequests() {
        List<Reservation> answers =
                ledger.turnOf(employee, turn -> turn.reserve(List.of(request(), request(), request())));

        assertThat(answers.getFirst()).isInstanceOf(Reservation.Granted.class);
        assertThat(answers.subList(1, 3)).containsOnly(new Reservation.Refused(ReasonCode.CAPPED));
    }

    @Test
    @DisplayName("R37 A push that was sent outside Weerklank counts")
    void outsidePushes() {
        outside(employee, START.minus(Duration.ofHours(1)));

        Reservation answer = push();

        assertThat(answer).isEqualTo(new Reservation.Refused(ReasonCode.CAPPED));
    }

    @Test
    @DisplayName("R37 A push that was not sent frees its place, once")
    void notSentFreesOnce() {
        PushRequest unsent = request();
        ledger.turnOf(employee, turn -> turn.reserve(List.of(unsent)));
        notSent(employee, unsent.suggestionId());

        Reservation second = push();
        notSent(employee, unsent.suggestionId());
        Reservation third = push();

        assertThat(second).isInstanceOf(Reservation.Granted.class);
        assertThat(third).isEqualTo(new Reservation.Refused(ReasonCode.CAPPED));
    }

    @Test
    @DisplayName("R37 Time frees no place: a push that is reported unsent when its time is over counts as sent")
    void notSentTooLate() {
        PushRequest late = request();
        ledger.turnOf(employee, turn -> turn.reserve(List.of(late)));

        time.set(START.plus(Duration.ofMinutes(15)));
        notSent(employee, late.suggestionId());

        assertThat(push()).isEqualTo(new Reservation.Refused(ReasonCode.CAPPED));
    }

    @Test
    @DisplayName("R37 A clock that goes back grants nothing more")
    void clockGoesBack() {
        push();

        time.set(START.minus(Duration.ofDays(2)));
        Reservation answer = push();
        Instant now = ledger.turnOf(employee, Turn::now);

        assertThat(answer).isEqualTo(new Reservation.Refused(ReasonCode.CAPPED));
        assertThat(now).isEqualTo(START);
    }

    @Test
    @DisplayName("When a turn fails nothing of it remains")
    void failureRollsBack() {
        assertThatThrownBy(() -> ledger.turnOf(employee, turn -> {
                    turn.reserve(List.of(request()));
                    throw new IllegalStateException("the record cannot be written");
                }))
                .hasMessageContaining("the record cannot be written");

        assertThat(push()).isInstanceOf(Reservation.Granted.class);
    }

    @Test
    @DisplayName("A granted push is part of what came before, with the minutes it asked for")
    void grantsAreRemembered() {
        push();

        History history = ledger.turnOf(employee, Turn::history);

        assertThat(history.grants()).containsExactly(START);
        assertThat(history.minutesIn168Hours(START)).isEqualTo(MINUTES);
    }

    @Test
    @DisplayName("R16 Who did not join is not pushed to")
    void notJoined() {
        given(openPerson().optIn(null).build());

        assertThat(push()).isEqualTo(new Reservation.Refused(ReasonCode.NOT_JOINED));
    }

    @Test
    @DisplayName("R16 Who pauses is not pushed to")
    void paused() {
        given(openPerson().pausedUntil(START.plus(Duration.ofDays(1))).build());

        assertThat(push()).isEqualTo(new Reservation.Refused(ReasonCode.PAUSED));
    }

    @Test
    @DisplayName("R32 Who is away is not pushed to")
    void away() {
        given(openPerson()
                .away(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21))
                .build());

        assertThat(push()).isEqualTo(new Reservation.Refused(ReasonCode.AWAY));
    }

    @Test
    @DisplayName("R32 Nobody is pushed to in their quiet hours")
    void quietHours() {
        given(openPerson().quietHours(LocalTime.of(9, 0), LocalTime.of(11, 0)).build());

        assertThat(push()).isEqualTo(new Reservation.Refused(ReasonCode.QUIET_HOURS));
    }

    @Test
    @DisplayName("Nobody is pushed to on a channel they did not choose")
    void channelNotChosen() {
        given(openPerson().channels(Channel.CHAT).build());

        assertThat(push()).isEqualTo(new Reservation.Refused(ReasonCode.CHANNEL_NOT_CHOSEN));
    }

    @Test
    @DisplayName("R31 Nobody is pushed to beyond their own minutes")
    void overBudget() {
        given(openPerson().weeklyMinutes(MINUTES - 1).build());

        assertThat(push()).isEqualTo(new Reservation.Refused(ReasonCode.OVER_BUDGET));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"QUIET, QUIET_MODE", "PULL_ONLY, PULL_ONLY"})
    @DisplayName("R18 R35 In a silent programme nobody is pushed to:")
    void silentProgramme(Programme.Mode mode, ReasonCode reason) {
        given(mode, Caps.STANDARD);

        assertThat(push()).isEqualTo(new Reservation.Refused(reason));
    }

    @ParameterizedTest(name = "for {0}: {1}")
    @CsvSource({"zorg, false", "zorg/wijkteam-west, false", "zorg/wijkteam, true", "hr, true"})
    @DisplayName("R18 A unit that is silent is not pushed to, with everything below it; others are, ")
    void silentUnit(String unit, boolean granted) {
        given(new Silence("q-1", START.minusSeconds(60), null, new UnitPath(unit), null));

        Reservation answer = push();

        assertThat(answer instanceof Reservation.Granted).isEqualTo(granted);
        assertThat(granted || answer.equals(new Reservation.Refused(ReasonCode.QUIET_MODE)))
                .isTrue();
    }

    @Test
    @DisplayName("R18 About a theme that is silent nothing is pushed; about others it is")
    void silentTheme() {
        given(new Silence("q-1", START, null, null, CULTURE));

        List<Reservation> answers =
                ledger.turnOf(employee, turn -> turn.reserve(List.of(request(Set.of(CULTURE)), request())));

        assertThat(answers.getFirst()).isEqualTo(new Reservation.Refused(ReasonCode.QUIET_MODE));
        assertThat(answers.getLast()).isInstanceOf(Reservation.Granted.class);
    }

    @Test
    @DisplayName("R18 Silence holds from its first moment, before which pushes must be sent, until its last")
    void silenceInTime() {
        Instant from = START.plus(Duration.ofMinutes(5));
        Instant until = START.plus(Duration.ofHours(25));
        given(new Silence("q-1", from, until, null, null));

        Reservation before = push();
        time.set(until.minus(TICK));
        Reservation within = push();
        time.set(until);
        Reservation after = push();

        assertThat(before).isEqualTo(new Reservation.Granted(from));
        assertThat(within).isEqualTo(new Reservation.Refused(ReasonCode.QUIET_MODE));
        assertThat(after).isInstanceOf(Reservation.Granted.class);
    }

    @Test
    @DisplayName("A turn of somebody who does not exist is refused")
    void unknownEmployee() {
        EmployeeId nobody = new EmployeeId("e-" + UUID.randomUUID());

        assertThatThrownBy(() -> ledger.turnOf(nobody, Turn::now)).isInstanceOf(UnknownEmployeeException.class);
    }

    private Reservation push() {
        return ledger.turnOf(employee, turn -> turn.reserve(List.of(request()))).getFirst();
    }

    /** For an item of its own, so that no item is pushed to too many. */
    private PushRequest request() {
        return request(Set.of());
    }

    final PushRequest request(Set<ThemeCode> themes) {
        return new PushRequest(UUID.randomUUID().toString(), newItem(), Channel.EMAIL, MINUTES, null, themes);
    }

    final ContentId newItem() {
        ContentId content = new ContentId("p-" + UUID.randomUUID());
        given(content);
        return content;
    }
}
