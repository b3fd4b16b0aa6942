package nl.weerklank.api.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import nl.weerklank.api.audit.LogHealth;
import nl.weerklank.api.programme.ChampionStanding;
import nl.weerklank.engine.content.ContentState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation stands.
 *
 * @param content how many items stand where; a state without items is left out
 * @param externalTarget how much of what people see should come from outside, in thousandths; 0 when no rule asks for it
 * @param themes every theme that is meant for somebody, in the order of the themes
 * @param champion who stands for the programme; when that is over, nothing is pushed (R39)
 * @param log how the log of decisions stands
 */
@Schema(name = "Overview")
record Overview(
        Map<ContentState, Long> content,
        Together together,
        int externalTarget,
        List<ThemeStock> themes,
        ChampionStanding champion,
        LogHealth.Standing log) {

    Overview {
        themes = List.copyOf(themes);
    }

    /**
     * What became of suggestions, of everybody together. A count with fewer people behind it than {@code fewest} is left
     * out, also when it is nobody.
     *
     * @param days over how many days until now
     * @param shown suggestions that were seen, or reported as sent (R71)
     * @param takenUp of those, how many were shared or done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Together")
    record Together(
            int days,
            int fewest,
            @Nullable Long shown,
            @Nullable Long takenUp) {}

    /**
     * What there is of a theme that can be suggested now.
     *
     * @param external how many of them come from outside
     * @param gaps what is lacking
     * @param missingLanguages languages that people here read in which there is nothing
     */
    @Schema(name = "ThemeStock")
    record ThemeStock(String code, long items, long external, List<Gap> gaps, List<String> missingLanguages) {

        ThemeStock {
            gaps = List.copyOf(gaps);
            missingLanguages = List.copyOf(missingLanguages);
        }
    }

    /** What a theme may lack. */
    @Schema(name = "ContentGap")
    enum Gap {
        /** There is nothing that can be suggested. */
        NOTHING,
        /** There are fewer than three items: whoever follows only this theme has too little to choose from. */
        FEW,
        /** Less comes from outside than the rules ask for. */
        LITTLE_FROM_OUTSIDE,
        /** There is nothing in a language that people here read. */
        LANGUAGE
    }
}
