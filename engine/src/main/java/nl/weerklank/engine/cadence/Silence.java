package nl.weerklank.engine.cadence;

import java.time.Instant;
import java.util.Collection;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * A time without pushes: for everybody, for a unit with everything below it, or about a theme (R18).
 *
 * @param from the first moment of it
 * @param until the first moment after it; null while nobody knows
 * @param unit null for all units
 * @param theme null for all themes
 */
public record Silence(
        String id,
        Instant from,
        @Nullable Instant until,
        @Nullable UnitPath unit,
        @Nullable ThemeCode theme) {

    public Silence {
        if (unit != null && theme != null) {
            throw new IllegalArgumentException(
                    "silence is for unit \"%s\" and about theme \"%s\", expected at most one of them"
                            .formatted(unit, theme));
        }
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException(
                    "silence is from %s until %s, expected until after from".formatted(from, until));
        }
    }

    /** Whether nothing of it is left at this moment. */
    public boolean overAt(Instant now) {
        return until != null && !now.isBefore(until);
    }

    boolean holdsAt(Instant now) {
        return !now.isBefore(from) && !overAt(now);
    }

    /** Whether it can reach somebody who works in this unit. */
    public boolean reaches(UnitPath where) {
        return unit == null || where.isWithin(unit);
    }

    /** Whether it can reach an item on these themes. */
    boolean isAbout(Collection<ThemeCode> themes) {
        return theme == null || themes.contains(theme);
    }
}
