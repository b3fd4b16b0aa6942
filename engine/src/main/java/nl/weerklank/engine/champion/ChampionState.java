package nl.weerklank.engine.champion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody who leads by example stands, by their own word. It stands in their own record and in nobody else's (R42).
 *
 * @param profileComplete photo, headline, last post and about are all as they want them (R43)
 * @param themes their personal themes, {@value #MOST_THEMES} at most (R44)
 * @param trustedOn the day on which they last said to their people that they trust them with social media; null when never
 *     (R48)
 * @param reportedAt when they last shared or did something elsewhere; null when they reported nothing
 */
public record ChampionState(
        boolean profileComplete,
        Set<ThemeCode> themes,
        @Nullable LocalDate trustedOn,
        @Nullable Instant reportedAt) {

    /** The most personal themes that a leader chooses (R44). */
    public static final int MOST_THEMES = 3;

    /** Nothing said yet. */
    public static final ChampionState NONE = new ChampionState(false, Set.of(), null, null);

    public ChampionState {
        themes = Set.copyOf(themes);
        if (themes.size() > MOST_THEMES) {
            throw new IllegalArgumentException(
                    "a leader has %d personal themes, expected at most %d".formatted(themes.size(), MOST_THEMES));
        }
    }

    /** The later of what is known of the leader's own acts and what they reported; null when there is neither. */
    public @Nullable Instant actedAt(@Nullable Instant known) {
        if (known == null || reportedAt == null) {
            return known == null ? reportedAt : known;
        }
        return known.isAfter(reportedAt) ? known : reportedAt;
    }
}
