package nl.weerklank.api.pressure;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.problem.Unavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The places in which turns and other writes happen: a place is taken before the transaction begins, and given back after it
 * ended. Who comes first is served first, and each organisation has a line of its own length, so that one that asks without
 * end holds up nobody else for longer than its line takes.
 */
@ApplicationScoped
public class Places {

    private final Semaphore free;
    private final int line;
    private final Duration wait;
    private final Overload overload;
    private final AtomicInteger waiting;
    private final Map<OrganisationId, Semaphore> lines = new ConcurrentHashMap<>();

    /**
     * @param places how many turns happen at once; fewer than the connections to the database, which others need as well
     * @param line how many of one organisation may wait
     * @param wait how long each of them waits at most
     */
    Places(
            @ConfigProperty(name = "weerklank.pressure.places", defaultValue = "12") int places,
            @ConfigProperty(name = "weerklank.pressure.line", defaultValue = "48") int line,
            @ConfigProperty(name = "weerklank.pressure.wait", defaultValue = "PT3S") Duration wait,
            Overload overload,
            MeterRegistry metrics) {
        this.free = new Semaphore(atLeast(1, "places", places), true);
        this.line = atLeast(0, "line", line);
        this.wait = wait;
        this.overload = overload;
        this.waiting = metrics.gauge("weerklank.pressure.waiting", new AtomicInteger());
        metrics.gauge("weerklank.pressure.busy", free, semaphore -> places - semaphore.availablePermits());
    }

    /** A place that is taken; closing it gives it back. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a place for a write of this organisation.
     *
     * @throws Unavailable when the line is full, or no place came free in time
     */
    public Place take(OrganisationId organisation) {
        if (!tryNow()) {
            awaitTurn(organisation);
        }
        return free::release;
    }

    /** Not past those who wait already, as a try without a time would. */
    private boolean tryNow() {
        try {
            return free.tryAcquire(0, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw overload.at(Overload.Where.WAIT);
        }
    }

    private void awaitTurn(OrganisationId organisation) {
        Semaphore own = lines.computeIfAbsent(organisation, id -> new Semaphore(line));
        if (!own.tryAcquire()) {
            throw overload.at(Overload.Where.LINE);
        }
        waiting.incrementAndGet();
        try {
            if (!free.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw overload.at(Overload.Where.WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw overload.at(Overload.Where.WAIT);
        } finally {
            waiting.decrementAndGet();
            own.release();
        }
    }

    private static int atLeast(int least, String name, int value) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "weerklank.pressure.%s is %d, expected at least %d".formatted(name, value, least));
        }
        return value;
    }
}
