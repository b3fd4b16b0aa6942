package nl.weerklank.engine.promise;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.testing.People;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants, as far as it decides whether they may be nudged. Everything else about them suits every item.
 *
 * @param zone null when it is unknown
 * @param quiet null when they did not say
 * @param days null when they did not say
 * @param away null when they are not on leave
 */
public record Someone(
        String id,
        String unit,
        @Nullable ZoneId zone,
        @Nullable Quiet quiet,
        @Nullable Set<DayOfWeek> days,
        @Nullable Away away,
        @Nullable Instant pausedUntil,
        boolean joined,
        Set<Channel> channels,
        @Nullable Integer weeklyMinutes) {

    /** What every item is about. */
    public static final String THEME = "sustainability";

    /** From the first quiet minute to the first minute after it. */
    public record Quiet(LocalTime from, LocalTime until) {}

    /** From the first day away to the first day back. */
    public record Away(LocalDate from, LocalDate until) {}

    /** Somebody who may be nudged at any moment but one minute of the night. */
    static Someone open(String id, String unit, ZoneId zone) {
        return new Someone(
                id,
                unit,
                zone,
                new Quiet(LocalTime.of(3, 0), LocalTime.of(3, 1)),
                EnumSet.allOf(DayOfWeek.class),
                null,
                null,
                true,
                EnumSet.of(Channel.EMAIL, Channel.CHAT),
                null);
    }

    Someone in(@Nullable ZoneId newZone) {
        return new Someone(id, unit, newZone, quiet, days, away, pausedUntil, joined, channels, weeklyMinutes);
    }

    Someone quiet(@Nullable Quiet hours) {
        return new Someone(id, unit, zone, hours, days, away, pausedUntil, joined, channels, weeklyMinutes);
    }

    Someone working(@Nullable Set<DayOfWeek> newDays) {
        return new Someone(id, unit, zone, quiet, newDays, away, pausedUntil, joined, channels, weeklyMinutes);
    }

    Someone away(@Nullable Away period) {
        return new Someone(id, unit, zone, quiet, days, period, pausedUntil, joined, channels, weeklyMinutes);
    }

    Someone pausedUntil(@Nullable Instant until) {
        return new Someone(id, unit, zone, quiet, days, away, until, joined, channels, weeklyMinutes);
    }

    Someone joined(boolean newJoined) {
        return new Someone(id, unit, zone, quiet, days, away, pausedUntil, newJoined, channels, weeklyMinutes);
    }

    Someone by(Set<Channel> newChannels) {
        return new Someone(id, unit, zone, quiet, days, away, pausedUntil, joined, newChannels, weeklyMinutes);
    }

    Someone withMinutes(@Nullable Integer minutes) {
        return new Someone(id, unit, zone, quiet, days, away, pausedUntil, joined, channels, minutes);
    }

    /** The person as the engine sees them. */
    public EmployeeProfile profile() {
        People person = People.person(id)
                .unit(unit)
                .timeZone(zone)
                .country(null)
                .pausedUntil(pausedUntil)
                .optIn(joined)
                .channels(channels.toArray(Channel[]::new))
                .weeklyMinutes(weeklyMinutes)
                .readiness(Readiness.SHARE)
                .goals(Goal.EXPERTISE)
                .interests(THEME)
                .audience(THEME, Following.MANY);
        if (quiet != null) {
            person.quietHours(quiet.from(), quiet.until());
        }
        if (days != null) {
            person.workingDays(days.toArray(DayOfWeek[]::new));
        }
        if (away != null) {
            person.away(away.from(), away.until());
        }
        return person.build();
    }
}
