package nl.weerklank.api.learnt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.learning.Learnt;
import nl.weerklank.engine.tag.ThemeCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's answers taught, as they read it.
 *
 * @param halfLifeDays after so many days an answer counts for half
 * @param wipedAt what was read and answered until then teaches nothing; null when it was never wiped
 * @param stories of how many of the last stories they read, shared or did the words and authors count
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Learnt")
record LearntShape(int halfLifeDays, @Nullable Instant wipedAt, int stories, List<Theme> themes) {

    /** What that does to stories that lead with a theme. */
    @Schema(name = "LearntEffect")
    enum Effect {
        HIGHER,
        LOWER,
        AS_BEFORE
    }

    /**
     * What was learnt of one theme.
     *
     * @param value from -1000 to 1000
     * @param answers how many it is made of
     * @param since when the first of them was given
     */
    @Schema(name = "LearntTheme")
    record Theme(String theme, Effect effect, int value, int answers, Instant since) {

        private static Theme of(ThemeCode theme, Learnt.AboutTheme about) {
            return new Theme(theme.value(), effectOf(about), about.value(), about.answers(), about.since());
        }

        private static Effect effectOf(Learnt.AboutTheme about) {
            if (about.value() == 0) {
                return Effect.AS_BEFORE;
            }
            return about.more() > 0 ? Effect.HIGHER : Effect.LOWER;
        }
    }

    static LearntShape of(Learnt learnt, int stories, @Nullable Instant wipedAt) {
        return new LearntShape(
                Learnt.HALF_LIFE_DAYS,
                wipedAt,
                stories,
                learnt.themes().entrySet().stream()
                        .map(theme -> Theme.of(theme.getKey(), theme.getValue()))
                        .toList());
    }
}
