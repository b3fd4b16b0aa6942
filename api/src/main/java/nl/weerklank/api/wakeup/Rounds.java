package nl.weerklank.api.wakeup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that go round the organisations whose turn it is and do the work of each, until they are stopped. Who takes work
 * leases it from the database, so any number of threads and services may go round; trouble with one organisation is logged
 * and keeps no other waiting.
 */
public final class Rounds {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final Duration TO_FINISH = Duration.ofSeconds(10);

    private final Wakeup wakeup;
    private final Organisations organisations;
    private final Clock clock;
    private final Work work;
    private final List<Thread> threads;

    /**
     * Rounds that begin with {@link #start}.
     *
     * @param name of the threads
     */
    public Rounds(String name, int threads, Wakeup wakeup, Organisations organisations, Clock clock, Work work) {
        this.wakeup = wakeup;
        this.organisations = organisations;
        this.clock = clock;
        this.work = work;
        this.threads = IntStream.rangeClosed(1, threads)
                .mapToObj(number ->
                        Thread.ofPlatform().name(name + "-" + number).daemon().unstarted(this::goRoundUntilStopped))
                .toList();
    }

    /** What is done for one organisation in one round: a small piece, so that the others get their turn. */
    @FunctionalInterface
    public interface Work {
        Found doSome(OrganisationId organisation);
    }

    /** What a round found to do. */
    public enum Found {
        /** Nothing; look again when it rings, or after a while. */
        NOTHING,
        /** Nothing that can be done yet; look again in a moment. */
        LATER,
        /** Some; there may be more. */
        SOME
    }

    public void start() {
        threads.forEach(Thread::start);
    }

    /** Lets what is under way finish. */
    public void stop() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            if (thread.isAlive()) { // a service that is stopped while it starts has not started them yet
                thread.join(TO_FINISH);
            }
        }
    }

    private void goRoundUntilStopped() {
        Sleeper sleeper = wakeup.sleeper();
        Rota rota = new Rota();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Set<Long> rang = sleeper.sleep(round(rota));
                rota.rang(rang, clock.instant());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Works for every organisation whose turn it is, and tells how long to rest before the next round. */
    private Duration round(Rota rota) {
        boolean some = false;
        try {
            for (OrganisationId organisation : organisations.all()) {
                if (rota.isTurnOf(organisation.id(), clock.instant())) {
                    some |= visit(organisation, rota) == Found.SOME;
                }
            }
            return some ? Duration.ZERO : IDLE;
        } catch (RuntimeException e) {
            logUnlessStopped(e);
            return AFTER_TROUBLE;
        }
    }

    private Found visit(OrganisationId organisation, Rota rota) {
        try {
            Found found = work.doSome(organisation);
            if (found != Found.NOTHING) {
                rota.keep(organisation.id(), clock.instant());
            }
            return found;
        } catch (RuntimeException e) {
            logUnlessStopped(e);
            return Found.NOTHING;
        }
    }

    private static void logUnlessStopped(RuntimeException trouble) {
        if (!Thread.currentThread().isInterrupted()) {
            log.error("{} rests for a moment", Thread.currentThread().getName(), trouble);
        }
    }
}
