package nl.weerklank.engine.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.weerklank.engine.candidate.Shortlist.Lane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShortlistTest {

    @Test
    @DisplayName("the best of a lane keep their places, and the best of all take the rest")
    void lanesFirst() {
        List<String> best = List.of("a", "b", "c", "x", "y", "z");
        Lane<String> lane = new Lane<>(List.of("x", "y", "z"), 2);

        assertThat(Shortlist.of(best, List.of(lane), 4)).containsExactly("x", "y", "a", "b");
    }

    @Test
    @DisplayName("who is among the best anyway takes no place from others")
    void noPlaceTwice() {
        List<String> best = List.of("a", "b", "c", "d");
        Lane<String> lane = new Lane<>(List.of("a", "b"), 2);

        assertThat(Shortlist.of(best, List.of(lane, lane), 3)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    @DisplayName("too few places for all lanes go to the earlier lanes")
    void neverMoreThanTheLimit() {
        Lane<String> first = new Lane<>(List.of("x"), 1);
        Lane<String> second = new Lane<>(List.of("y"), 1);

        assertThat(Shortlist.of(List.of("a"), List.of(first, second), 1)).containsExactly("x");
    }

    @Test
    @DisplayName("a lane cannot have fewer than no places")
    void negativePlaces() {
        assertThatThrownBy(() -> new Lane<>(List.of("a"), -1)).hasMessageContaining("-1");
    }
}
