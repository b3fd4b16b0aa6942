package nl.weerklank.engine.champion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import nl.weerklank.engine.tag.ThemeCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChampionStateTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    @DisplayName("R44 a leader has three personal themes at most")
    void three_themes_at_most() {
        Set<ThemeCode> four = Set.of(
                new ThemeCode("finance"),
                new ThemeCode("security"),
                new ThemeCode("events"),
                new ThemeCode("customers"));

        assertThatThrownBy(() -> new ChampionState(true, four, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 personal themes");
    }

    @Test
    @DisplayName("R38 what a leader reports counts as much as what is known of their suggestions: the later of the two")
    void the_later_act_counts() {
        ChampionState reportedOnFriday = new ChampionState(false, Set.of(), null, FRIDAY);

        assertThat(reportedOnFriday.actedAt(MONDAY)).isEqualTo(FRIDAY);
        assertThat(reportedOnFriday.actedAt(null)).isEqualTo(FRIDAY);
        assertThat(ChampionState.NONE.actedAt(MONDAY)).isEqualTo(MONDAY);
        assertThat(ChampionState.NONE.actedAt(null)).isNull();
    }
}
