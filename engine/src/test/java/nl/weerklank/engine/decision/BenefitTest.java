package nl.weerklank.engine.decision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.weerklank.engine.decision.Benefit.Part;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.tag.ThemeCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R29 A benefit names the part of the item that serves the goal:")
class BenefitTest {

    private static final ThemeCode THEME = new ThemeCode("finance");

    @Test
    @DisplayName("without any it is refused")
    void nothingNamed() {
        assertThatThrownBy(() -> new Benefit(Goal.CAREER, THEME, List.of(), null))
                .hasMessageContaining("names no part of the item");
        assertThatThrownBy(() -> new Benefit(Goal.CAREER, null, List.of("rente"), null))
                .hasMessageContaining("names no part of the item");
    }

    @Test
    @DisplayName("what the item is serves one goal and no other, and needs no words")
    void partOfAnotherGoal() {
        assertThatThrownBy(() -> new Benefit(Goal.CAREER, null, List.of(), Part.VACANCY))
                .hasMessageContaining("RECRUIT");
        assertThatThrownBy(() -> new Benefit(Goal.RECRUIT, THEME, List.of("rente"), Part.VACANCY))
                .hasMessageContaining("words");
    }
}
