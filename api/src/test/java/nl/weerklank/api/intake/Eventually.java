package nl.weerklank.api.intake;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens beside the test, for as long as it takes and no longer than five minutes. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Eventually() {}

    /** Waits until this is so. */
    public static void holds(String what, BooleanSupplier reached) throws InterruptedException {
        holds(what, PATIENCE, reached);
    }

    /** Waits until this is so, for a thing that may take longer. */
    public static void holds(String what, Duration patience, BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("within %s not seen: %s".formatted(patience, what));
            }
            Thread.sleep(BETWEEN);
        }
    }
}
