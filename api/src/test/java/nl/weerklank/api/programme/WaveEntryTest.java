package nl.weerklank.api.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.api.programme.UnitsOpen.HowMany;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.cadence.Wave;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R67 A wave that waits for units to be open")
class WaveEntryTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest(name = "{0} while {1} of them are: {2}")
    @CsvSource({
        "SOME, NONE, false",
        "SOME, SOME, true",
        "SOME, ALL, true",
        "ALL, NONE, false",
        "ALL, SOME, false",
        "ALL, ALL, true"
    })
    @DisplayName("may open when so many are:")
    void units(HowMany asked, HowMany open, boolean met) {
        assertThat(missing(asked, open) == null).isEqualTo(met);
    }

    @Test
    @DisplayName("R42 says no more of them than was asked: whether some are open while all are asked stays unsaid")
    void noMoreThanAsked() {
        assertThat(missing(HowMany.ALL, HowMany.SOME))
                .isEqualTo(missing(HowMany.ALL, HowMany.NONE))
                .isNotNull();
    }

    @Test
    @DisplayName("R42 waits while it cannot be said without telling of one leader, and says so")
    void notToBeSaid() {
        assertThat(missing(HowMany.SOME, null)).contains("minstens 3 leidinggevenden");
    }

    private static @Nullable String missing(HowMany asked, @Nullable HowMany open) {
        Waves waves = new Waves(
                List.of(new Waves.Opening(Wave.CHAMPIONS, NOW, "test", "test", false)),
                Map.of(Wave.AMBASSADORS, new Waves.Entry(null, null, asked)));
        WaveEntry entry = new WaveEntry(null, null, () -> Optional.ofNullable(open));
        WaveEntry.Check check = entry.checklist(waves, Wave.AMBASSADORS, NOW).getFirst();
        return check.missing() == null ? null : check.missing().in(Language.NL);
    }
}
