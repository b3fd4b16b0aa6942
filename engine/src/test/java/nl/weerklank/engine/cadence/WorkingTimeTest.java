package nl.weerklank.engine.cadence;

import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import nl.weerklank.engine.testing.People;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    @DisplayName("R32 quiet hours run over midnight, in the person's own zone")
    void quietHoursRunOverMidnight() {
        WorkingTime time = weekdays("18:00", "08:30");

        assertThat(time.quietAt(at("2026-11-20T17:00:00Z"))).isTrue();
        assertThat(time.quietAt(at("2026-11-20T16:59:59Z"))).isFalse();
        assertThat(time.quietAt(at("2026-11-20T07:29:59Z"))).isTrue();
        assertThat(time.quietAt(at("2026-11-20T07:30:00Z"))).isFalse();
    }

    @Test
    @DisplayName("R32 the same local hour is quiet before and after both daylight-saving changes")
    void daylightSaving() {
        WorkingTime time = daily("18:00", "08:30");

        assertThat(time.quietAt(at("2026-03-28T07:29:59Z"))).isTrue();
        assertThat(time.quietAt(at("2026-03-28T07:30:00Z"))).isFalse();
        assertThat(time.quietAt(at("2026-03-29T06:29:59Z"))).isTrue();
        assertThat(time.quietAt(at("2026-03-29T06:30:00Z"))).isFalse();
        assertThat(time.quietAt(at("2026-10-25T07:29:59Z"))).isTrue();
        assertThat(time.quietAt(at("2026-10-25T07:30:00Z"))).isFalse();
    }

    @ParameterizedTest(name = "quiet {0} to {1}, from {2}")
    @CsvSource({
        // two becomes three, and half past two never is
        "02:30, 03:10, 2026-03-29T00:55:00Z, 2026-03-29T01:00:00Z",
        // three becomes two, and half past two comes twice
        "02:30, 02:45, 2026-10-25T01:25:00Z, 2026-10-25T01:30:00Z",
        "01:30, 02:30, 2026-10-25T00:55:00Z, 2026-10-25T01:00:00Z",
    })
    @DisplayName("R32 quiet hours begin in time where the clock on the wall is set:")
    void clockIsSet(String quietFrom, String quietUntil, String from, String closes) {
        WorkingTime time = daily(quietFrom, quietUntil);

        Instant closed = time.closesBy(at(from), at(from).plusSeconds(900));

        assertThat(time.openAt(at(from))).isTrue();
        assertThat(closed).isEqualTo(at(closes));
    }

    @Test
    void aDayOffIsQuietFromMidnightToMidnight() {
        WorkingTime time = weekdays("23:00", "01:00");

        assertThat(time.quietAt(at("2026-11-21T12:00:00Z"))).isTrue();
        assertThat(time.opensAt(at("2026-11-21T12:00:00Z"))).contains(at("2026-11-23T00:00:00Z"));
    }

    @Test
    @DisplayName("R32 nobody is disturbed on leave, and the first day back is open again")
    void leave() {
        WorkingTime time = WorkingTime.of(weekdaysOf("18:00", "08:30")
                .away(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 20))
                .build());

        assertThat(time.openAt(at("2026-11-19T12:00:00Z"))).isFalse();
        assertThat(time.awayAt(at("2026-11-19T22:59:59Z"))).isTrue();
        assertThat(time.awayAt(at("2026-11-19T23:00:00Z"))).isFalse();
        assertThat(time.opensAt(at("2026-11-17T12:00:00Z"))).contains(at("2026-11-20T07:30:00Z"));
    }

    @Test
    @DisplayName("R32 nobody is disturbed on a public holiday of their country, and elsewhere it is a day like others")
    void publicHoliday() {
        WorkingTime dutch = WorkingTime.of(weekdaysOf("18:00", "08:30").build());
        WorkingTime english =
                WorkingTime.of(weekdaysOf("18:00", "08:30").country("GB").build());

        assertThat(dutch.quietAt(at("2026-04-27T12:00:00Z"))).isTrue();
        assertThat(dutch.opensAt(at("2026-04-27T12:00:00Z"))).contains(at("2026-04-28T06:30:00Z"));
        assertThat(english.quietAt(at("2026-04-27T12:00:00Z"))).isFalse();
    }

    @Test
    void aMomentClosesWhenQuietHoursBegin() {
        WorkingTime time = weekdays("18:00", "08:30");

        assertThat(time.closesBy(at("2026-11-20T16:50:00Z"), at("2026-11-20T17:05:00Z")))
                .isEqualTo(at("2026-11-20T17:00:00Z"));
        assertThat(time.closesBy(at("2026-11-20T16:40:00Z"), at("2026-11-20T16:55:00Z")))
                .isEqualTo(at("2026-11-20T16:55:00Z"));
    }

    @Test
    void anUnknownZoneIsOpenOnlyWhenItIsOpenFromLondonToHelsinki() {
        WorkingTime time =
                WorkingTime.of(weekdaysOf("18:00", "08:30").timeZone(null).build());

        assertThat(time.openAt(at("2026-11-20T08:29:59Z"))).isFalse();
        assertThat(time.openAt(at("2026-11-20T08:30:00Z"))).isTrue();
        assertThat(time.openAt(at("2026-11-20T15:59:59Z"))).isTrue();
        assertThat(time.openAt(at("2026-11-20T16:00:00Z"))).isFalse();
    }

    @Test
    void whoSaysNothingIsDisturbedOnlyOnWeekdaysBetweenNineAndFive() {
        WorkingTime time = WorkingTime.of(person("e-1").timeZone(AMSTERDAM).build());

        assertThat(time.openAt(at("2026-11-20T08:00:00Z"))).isTrue();
        assertThat(time.openAt(at("2026-11-20T16:00:00Z"))).isFalse();
        assertThat(time.openAt(at("2026-11-22T10:00:00Z"))).isFalse();
    }

    @Test
    void whoNeverWorksNeverOpens() {
        WorkingTime time = WorkingTime.of(
                person("e-1").timeZone(AMSTERDAM).workingDays(new DayOfWeek[0]).build());

        assertThat(time.opensAt(at("2026-11-20T10:00:00Z"))).isEmpty();
    }

    private static WorkingTime weekdays(String from, String until) {
        return WorkingTime.of(weekdaysOf(from, until).build());
    }

    private static WorkingTime daily(String from, String until) {
        return WorkingTime.of(
                weekdaysOf(from, until).workingDays(DayOfWeek.values()).build());
    }

    private static People weekdaysOf(String from, String until) {
        return person("e-1")
                .timeZone(AMSTERDAM)
                .quietHours(LocalTime.parse(from), LocalTime.parse(until))
                .workingDays(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
