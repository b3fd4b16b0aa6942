package nl.weerklank.engine.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CapsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    @DisplayName("R36 halved they allow half as many, one at least where there was any")
    void halved() {
        assertThat(Caps.of(1, 3, 8).halved()).isEqualTo(Caps.of(1, 1, 4));
        assertThat(Caps.CEILING.halved()).isEqualTo(Caps.of(1, 2, 7));
        assertThat(Caps.of(0, 1, 1).halved()).isEqualTo(Caps.of(0, 1, 1));
    }

    @Test
    @DisplayName("R37 a nudge counts until its window has passed to the second, not until the end of a day")
    void windowSlides() {
        Cap day = new Cap(1, 24);

        assertThat(day.hasRoom(ago("PT24H").toList(), NOW)).isTrue();
        assertThat(day.hasRoom(ago("PT23H59M59S").toList(), NOW)).isFalse();
    }

    @Test
    @DisplayName("R37 the shortest of all windows decides how much room is left")
    void everyCapHolds() {
        Caps caps = Caps.of(2, 3, 8);

        assertThat(caps.roomAt(List.of(), NOW)).isEqualTo(2);
        assertThat(caps.roomAt(ago("PT30H", "PT50H").toList(), NOW)).isEqualTo(1);
        assertThat(caps.roomAt(ago("PT30H", "PT50H", "PT70H").toList(), NOW)).isZero();
        assertThat(caps.roomAt(
                        Stream.iterate(200, hours -> hours + 24)
                                .limit(8)
                                .map(hours -> NOW.minus(Duration.ofHours(hours)))
                                .toList(),
                        NOW))
                .isZero();
    }

    @Test
    void roomComesBackWhenTheOldestOfTheFullWindowLeavesIt() {
        Caps caps = Caps.of(1, 2, 8);

        Instant room = caps.roomAgainAt(ago("PT1H", "PT100H").toList(), NOW);

        assertThat(room).isEqualTo(NOW.plus(Duration.ofHours(68)));
        assertThat(caps.roomAt(ago("PT1H", "PT100H").toList(), room)).isEqualTo(1);
        assertThat(caps.roomAt(ago("PT1H", "PT100H").toList(), room.minusSeconds(1)))
                .isZero();
    }

    @Test
    void nobodyCanRaiseACapAboveItsCeiling() {
        assertThatThrownBy(() -> Caps.of(3, 5, 15))
                .hasMessage("the day cap is 3 in 24 hours, expected at most 2 in 24 hours");
        assertThatThrownBy(() -> Caps.of(2, 6, 15)).hasMessageContaining("week cap is 6");
        assertThatThrownBy(() -> Caps.of(2, 5, 16)).hasMessageContaining("month cap is 16");
    }

    @Test
    void aCapOfNoneNeverHasRoom() {
        assertThat(Caps.of(0, 3, 8).roomAgainAt(List.of(), NOW)).isEqualTo(Instant.MAX);
    }

    private static Stream<Instant> ago(String... durations) {
        return Stream.of(durations).map(duration -> NOW.minus(Duration.parse(duration)));
    }
}
