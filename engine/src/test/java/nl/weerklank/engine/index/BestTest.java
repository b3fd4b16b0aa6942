package nl.weerklank.engine.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BestTest {

    @Test
    @DisplayName("the lowest of the highest is what sorting all of them gives, whatever the order they come in")
    void sameAsSorting() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int kept = 1 + random.nextInt(20);
            long[] numbers =
                    random.longs(kept + 1 + random.nextInt(200), -50, 50).toArray();

            Best best = new Best(kept);
            Arrays.stream(numbers).forEach(best::offer);

            Arrays.sort(numbers);
            assertEquals(numbers[numbers.length - kept], best.lowest());
        }
    }

    @Test
    @DisplayName("with fewer than are kept, every number is among the highest")
    void fewer() {
        Best best = new Best(3);

        best.offer(10);

        assertEquals(Long.MIN_VALUE, best.lowest());
    }

    @Test
    @DisplayName("a number below so many others is refused")
    void refused() {
        Best best = new Best(1);
        best.offer(5);
        best.offer(7);

        assertFalse(best.offer(4));
    }
}
