package nl.weerklank.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A moment in a sentence")
class MomentsTest {

    private final Moments moments = new Moments(ZoneId.of("Europe/Amsterdam"));

    @Test
    @DisplayName("is said as people say it, by the clock of the organisation, in winter and in summer")
    void said() {
        assertThat(moments.say(Instant.parse("2026-11-22T13:05:00Z")))
                .isEqualTo(new Sentence("zondag 22 november 2026 om 14.05 uur", "Sunday 22 November 2026 at 14:05"));
        assertThat(moments.say(Instant.parse("2026-07-01T22:30:59.5Z")))
                .isEqualTo(new Sentence("donderdag 2 juli 2026 om 00.30 uur", "Thursday 2 July 2026 at 00:30"));
    }

    @Test
    @DisplayName("never stands there as machines write it")
    void neverRaw() {
        Instant moment = Instant.parse("2026-11-22T13:05:00Z");

        assertThatThrownBy(() -> Sentence.of("Tot %s.", "Until %s.", moment)).hasMessageContaining("Moments");
    }
}
