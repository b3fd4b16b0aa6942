package nl.weerklank.api.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.weerklank.api.content.ContentStock.OfTheme;
import nl.weerklank.api.insight.Overview.Gap;
import nl.weerklank.api.insight.Overview.ThemeStock;
import nl.weerklank.engine.tag.ThemeCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R12 Of a theme")
class GapsTest {

    private static final ThemeCode CARE = new ThemeCode("care");
    private static final ThemeCode ENERGY = new ThemeCode("energy");

    private final Gaps gaps = new Gaps(400, List.of("en", "nl"));

    @Test
    @DisplayName("nothing is lacking when enough comes from outside, in every language that people read")
    void nothing() {
        ThemeStock care = gaps.of(CARE, List.of(new OfTheme(CARE, "nl", 4, 2), new OfTheme(CARE, "en", 1, 0)));

        assertThat(care.gaps()).isEmpty();
        assertThat(care.items()).isEqualTo(5);
        assertThat(care.external()).isEqualTo(2);
    }

    @Test
    @DisplayName("R06 too little from outside is told, counted over all languages together")
    void outside() {
        ThemeStock care = gaps.of(CARE, List.of(new OfTheme(CARE, "nl", 5, 2), new OfTheme(CARE, "en", 1, 0)));

        assertThat(care.gaps()).containsExactly(Gap.LITTLE_FROM_OUTSIDE);
    }

    @Test
    @DisplayName("a language without anything is named, also when one item told no language")
    void language() {
        ThemeStock care = gaps.of(CARE, List.of(new OfTheme(CARE, "nl", 2, 1), new OfTheme(CARE, null, 1, 1)));

        assertThat(care.gaps()).containsExactly(Gap.LANGUAGE);
        assertThat(care.missingLanguages()).containsExactly("en");
    }

    @Test
    @DisplayName("fewer than three items are too few, over all languages together")
    void few() {
        ThemeStock two = gaps.of(CARE, List.of(new OfTheme(CARE, "nl", 1, 1), new OfTheme(CARE, "en", 1, 0)));
        ThemeStock three = gaps.of(CARE, List.of(new OfTheme(CARE, "nl", 2, 2), new OfTheme(CARE, "en", 1, 0)));

        assertThat(two.gaps()).containsExactly(Gap.FEW);
        assertThat(three.gaps()).isEmpty();
    }

    @Test
    @DisplayName("that nothing is there is told once; what is there of others does not count")
    void none() {
        ThemeStock energy = gaps.of(ENERGY, List.of(new OfTheme(CARE, "nl", 5, 2)));

        assertThat(energy.gaps()).containsExactly(Gap.NOTHING);
        assertThat(energy.missingLanguages()).isEmpty();
    }
}
