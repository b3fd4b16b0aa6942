package nl.weerklank.api.simulation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.wakeup.Rounds;
import nl.weerklank.api.wakeup.Rounds.Found;
import nl.weerklank.api.wakeup.Wakeup;
import nl.weerklank.rules.simulate.Report;
import nl.weerklank.rules.simulate.StoppedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries one draft after the other. A try is leased: when this service goes away another one begins it again, and one that was
 * interrupted too often says so.
 */
@ApplicationScoped
class SimulationQueue {

    private static final Logger log = LoggerFactory.getLogger(SimulationQueue.class);

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration SAYS_SO = Duration.ofSeconds(1);

    private final SimulationTable table;
    private final Runner runner;
    private final OrganisationTransaction transaction;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger perSecond = new AtomicInteger();
    private final Counter decided;
    private final Rounds rounds;

    SimulationQueue(
            SimulationTable table,
            Runner runner,
            Organisations organisations,
            OrganisationTransaction transaction,
            Wakeup wakeup,
            Clock clock,
            MeterRegistry metrics) {
        this.table = table;
        this.runner = runner;
        this.transaction = transaction;
        metrics.gauge("weerklank.simulations.running", running);
        metrics.gauge("weerklank.simulations.decisions.per.second", perSecond);
        this.decided = metrics.counter("weerklank.simulations.decisions");
        this.rounds = new Rounds("simulations", 1, wakeup, organisations, clock, this::doSome);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private Found doSome(OrganisationId organisation) {
        Optional<SimulationRun> next = next(organisation);
        next.ifPresent(run -> work(organisation, run));
        return next.isPresent() ? Found.SOME : Found.NOTHING;
    }

    private Optional<SimulationRun> next(OrganisationId organisation) {
        return transaction.in(organisation, () -> table.lease(LEASE));
    }

    private void work(OrganisationId organisation, SimulationRun run) {
        running.incrementAndGet();
        try {
            int total = runner.total(organisation, run);
            SaysHowFar progress = new SaysHowFar(organisation, run, total);
            Report report = runner.run(organisation, run, progress);
            progress.end(report);
            transaction.run(organisation, () -> table.finish(run.id(), total, ReportJson.write(report)));
        } catch (StoppedException stopped) {
            // cancelled, or this service stops: then another one may begin it again at once
            releaseDespite(organisation, run);
        } catch (RuntimeException failed) {
            log.error("simulation failed: simulation={}", run.id(), failed);
            releaseDespite(organisation, run);
        } finally {
            running.decrementAndGet();
            perSecond.set(0);
        }
    }

    private void releaseDespite(OrganisationId organisation, SimulationRun run) {
        boolean interrupted = Thread.interrupted(); // the database would refuse
        try {
            transaction.run(organisation, () -> table.release(run.id()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Keeps the lease, and shows how far it is, once a second. */
    private final class SaysHowFar implements IntPredicate {

        private final OrganisationId organisation;
        private final SimulationRun run;
        private final int total;
        private long saidAt;
        private int saidDone;

        private SaysHowFar(OrganisationId organisation, SimulationRun run, int total) {
            this.organisation = organisation;
            this.run = run;
            this.total = total;
        }

        private void end(Report report) {
            decided.increment(Math.max(0, report.decisions() + report.skipped() - saidDone));
        }

        @Override
        public boolean test(int done) {
            long now = System.nanoTime();
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            if (done > 1 && now - saidAt < SAYS_SO.toNanos()) {
                return true;
            }
            if (done > 1) {
                perSecond.set((int) ((done - saidDone) * 1_000_000_000L / Math.max(1, now - saidAt)));
            }
            decided.increment(done - saidDone);
            saidAt = now;
            saidDone = done;
            return transaction.in(organisation, () -> table.goesOn(run.id(), done, total, LEASE));
        }
    }
}
