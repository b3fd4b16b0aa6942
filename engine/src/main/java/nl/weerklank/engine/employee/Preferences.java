package nl.weerklank.engine.employee;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of themselves. Everything may be missing: unknown is treated cautiously, and never empties the
 * list of suggestions by itself.
 *
 * @param optIn true only by the person's own act; null when never asked
 * @param audience who follows this person on a theme, as the person declares it
 * @param weeklyMinutes the person's own budget; null when not set
 * @param evenAtRest whether the person asked to be sent something also while their unit rests (R38); null when they said
 *     nothing of it
 */
public record Preferences(
        @Nullable Boolean optIn,
        @Nullable Instant pausedUntil,
        @Nullable Readiness readiness,
        Set<Goal> goals,
        @Nullable String story,
        Set<ThemeCode> interests,
        Set<ThemeCode> expertise,
        Set<ThemeCode> mutedThemes,
        Map<ThemeCode, Following> audience,
        Set<Channel> channels,
        @Nullable Integer weeklyMinutes,
        @Nullable QuietTime quietHours,
        @Nullable Set<DayOfWeek> workingDays,
        @Nullable Boolean evenAtRest) {

    /** Nothing said yet. */
    public static final Preferences NONE = new Preferences(
            null, null, null, Set.of(), null, Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), null, null, null, null);

    public Preferences {
        goals = Set.copyOf(goals);
        interests = Set.copyOf(interests);
        expertise = Set.copyOf(expertise);
        mutedThemes = Set.copyOf(mutedThemes);
        audience = Map.copyOf(audience);
        channels = Set.copyOf(channels);
        workingDays = workingDays == null ? null : Set.copyOf(workingDays);
        if (weeklyMinutes != null && (weeklyMinutes < 0 || weeklyMinutes > 600)) {
            throw new IllegalArgumentException("weeklyMinutes is %d, expected 0 to 600".formatted(weeklyMinutes));
        }
    }

    /** Whether the person joined, by their own act. */
    public boolean joined() {
        return Boolean.TRUE.equals(optIn);
    }

    /** Whether the person asked for pushes personally: no leader who has yet to begin holds those (R38). */
    public boolean askedForPushes() {
        return Boolean.TRUE.equals(evenAtRest);
    }

    /** Whether the person's own pause covers this instant. */
    public boolean pausedAt(Instant instant) {
        return pausedUntil != null && instant.isBefore(pausedUntil);
    }

    /**
     * The daily time without pushes, in the person's own zone; it may run over midnight.
     *
     * @param from first minute of quiet
     * @param until first minute after it
     */
    public record QuietTime(LocalTime from, LocalTime until) {

        /** Whether this time of day is quiet; equal ends mean the whole day. */
        public boolean covers(LocalTime time) {
            return from.isBefore(until)
                    ? !time.isBefore(from) && time.isBefore(until)
                    : !time.isBefore(from) || time.isBefore(until);
        }
    }
}
