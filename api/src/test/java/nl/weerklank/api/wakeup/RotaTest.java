package nl.weerklank.api.wakeup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("It is an organisation's turn")
class RotaTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Rota rota = new Rota();

    @Test
    @DisplayName("at first sight, and then not again for five seconds when all is quiet")
    void quiet() {
        assertThat(rota.isTurnOf(1, NOW)).isTrue();
        assertThat(rota.isTurnOf(1, NOW.plusMillis(4_999))).isFalse();
        assertThat(rota.isTurnOf(1, NOW.plusMillis(5_000))).isTrue();
    }

    @Test
    @DisplayName("when it rang, and for a few seconds after, while others stay quiet")
    void rang() {
        rota.isTurnOf(1, NOW);
        rota.isTurnOf(2, NOW);

        rota.rang(Set.of(1L), NOW.plusMillis(100));

        assertThat(rota.isTurnOf(1, NOW.plusMillis(200))).isTrue();
        assertThat(rota.isTurnOf(1, NOW.plusMillis(3_000))).isTrue();
        assertThat(rota.isTurnOf(1, NOW.plusMillis(3_200))).isFalse();
        assertThat(rota.isTurnOf(2, NOW.plusMillis(200))).isFalse();
    }

    @Test
    @DisplayName("less often when there are very many, but at once when it rang")
    void many() {
        IntStream.rangeClosed(1, 1_200).forEach(organisation -> rota.isTurnOf(organisation, NOW));

        assertThat(rota.isTurnOf(1, NOW.plusSeconds(23))).isFalse();
        assertThat(rota.isTurnOf(1, NOW.plusSeconds(24))).isTrue();
        rota.rang(Set.of(2L), NOW.plusSeconds(1));
        assertThat(rota.isTurnOf(2, NOW.plusSeconds(1))).isTrue();
    }

    @Test
    @DisplayName("for as long as it still has work")
    void keep() {
        rota.isTurnOf(1, NOW);

        rota.keep(1, NOW.plusMillis(100));

        assertThat(rota.isTurnOf(1, NOW.plusMillis(200))).isTrue();
    }
}
