package nl.weerklank.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The record of a decision")
class RecordSizeTest {

    private static final long AIM = 4_000;

    @Test
    @DisplayName("over 50 candidates, with all rules that ship, is kept in 4,000 bytes")
    void isSmall() {
        assertThat(RecordSize.bytesKept()).isBetween(1_000L, AIM);
    }
}
