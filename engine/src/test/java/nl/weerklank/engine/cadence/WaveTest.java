package nl.weerklank.engine.cadence;

import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.testing.People;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Waves:")
class WaveTest {

    @Test
    @DisplayName("R67 who leads is in the first, whatever they chose")
    void champions() {
        assertThat(Wave.of(person("e-1").leader().optIn(false).build(), false)).isEqualTo(Wave.CHAMPIONS);
    }

    @Test
    @DisplayName("R67 who was appointed, or accepted to stand for the programme, is in the first as well")
    void appointed() {
        assertThat(Wave.of(person("e-1").readiness(Readiness.OBSERVE).build(), true))
                .isEqualTo(Wave.CHAMPIONS);
    }

    @ParameterizedTest
    @CsvSource({"SHARE, AMBASSADORS", "WRITE, AMBASSADORS", "READ, EVERYONE", "OBSERVE, EVERYONE"})
    @DisplayName("R67 who joined and chose to share or write is in the second, who only reads in the last:")
    void ambassadors(Readiness step, Wave wave) {
        assertThat(Wave.of(person("e-1").readiness(step).build(), false)).isEqualTo(wave);
    }

    @Test
    @DisplayName("R67 who did not join is in the last, whatever step they chose before")
    void notJoined() {
        People left = person("e-1").optIn(false).readiness(Readiness.WRITE);

        assertThat(Wave.of(left.build(), false)).isEqualTo(Wave.EVERYONE);
    }

    @ParameterizedTest
    @CsvSource({"CHAMPIONS, false", "AMBASSADORS, true", "EVERYONE, true"})
    @DisplayName("R67 a programme reaches whoever belongs to the wave that is open, or to one before it:")
    void reached(Wave open, boolean reached) {
        Programme programme = new Programme("programme-1", Programme.Mode.NORMAL, Caps.STANDARD).with(open);

        assertThat(programme.reaches(person("e-1").readiness(Readiness.SHARE).build(), false))
                .isEqualTo(reached);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R67 a programme in which nobody opened a wave is everyone's:")
    void everyone(Readiness step) {
        Programme programme = new Programme("programme-1", Programme.Mode.NORMAL, Caps.STANDARD);

        assertThat(programme.reaches(person("e-1").optIn(false).readiness(step).build(), false))
                .isTrue();
    }
}
