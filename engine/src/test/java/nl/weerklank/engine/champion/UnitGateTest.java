package nl.weerklank.engine.champion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.champion.UnitGate.LeaderStanding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R38 a unit is asked only where its leader leads by example")
class UnitGateTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final LeaderStanding ACTIVE = leader(true, false, 30);
    private static final LeaderStanding INACTIVE = leader(true, false, 31);
    private static final LeaderStanding NEVER_ACTIVE = new LeaderStanding(true, false, null);
    private static final LeaderStanding NOT_JOINED = leader(false, false, 1);
    private static final LeaderStanding AWAY = leader(true, true, 1);

    @Test
    void theNearestLeaderWhoTakesPartDecides() {
        assertThat(gate(ACTIVE, INACTIVE)).isEqualTo(UnitGate.OPEN);
        assertThat(gate(INACTIVE, ACTIVE)).isEqualTo(UnitGate.RESTING);
        assertThat(gate(NEVER_ACTIVE)).isEqualTo(UnitGate.RESTING);
    }

    @Test
    void aLeaderWhoIsAwayOrDidNotJoinPassesTheGateUpwards() {
        assertThat(gate(AWAY, NOT_JOINED, INACTIVE)).isEqualTo(UnitGate.RESTING);
        assertThat(gate(AWAY, NOT_JOINED, ACTIVE)).isEqualTo(UnitGate.OPEN);
    }

    @Test
    void withoutAnyLeaderTheGateIsOpen() {
        assertThat(gate()).isEqualTo(UnitGate.OPEN);
        assertThat(gate(AWAY, NOT_JOINED)).isEqualTo(UnitGate.OPEN);
    }

    private static UnitGate gate(LeaderStanding... upwards) {
        return UnitGate.of(List.of(upwards), NOW, 30);
    }

    private static LeaderStanding leader(boolean joined, boolean away, int daysSinceActive) {
        return new LeaderStanding(joined, away, NOW.minus(Duration.ofDays(daysSinceActive)));
    }
}
