package nl.weerklank.api.wakeup;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Sleeps until something rings or the time is up. For one thread. */
public final class Sleeper {

    private final Set<Long> rung = new HashSet<>();

    Sleeper() {}

    synchronized void ring(long organisation) {
        rung.add(organisation);
        notifyAll();
    }

    /**
     * Sleeps, not at all when something rang since the last time.
     *
     * @return the ids of the organisations that rang
     */
    public synchronized Set<Long> sleep(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        for (long left = most.toNanos(); rung.isEmpty() && left > 0; left = end - System.nanoTime()) {
            wait(Math.max(1, left / 1_000_000));
        }
        Set<Long> heard = Set.copyOf(rung);
        rung.clear();
        return heard;
    }
}
