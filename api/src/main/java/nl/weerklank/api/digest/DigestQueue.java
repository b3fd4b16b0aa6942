package nl.weerklank.api.digest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.weerklank.api.mail.PostBox;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.problem.DatabaseTrouble;
import nl.weerklank.api.problem.Unavailable;
import nl.weerklank.api.wakeup.Rounds;
import nl.weerklank.api.wakeup.Rounds.Found;
import nl.weerklank.api.wakeup.Wakeup;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives everybody in a digest their turn, a few people at a time. People are leased, so any number of services share a
 * digest; whom a service that died had taken is taken again when its lease ends. A turn that goes wrong is tried again after
 * a while, longer each time, and at last given up and counted.
 */
@ApplicationScoped
class DigestQueue {

    private static final Logger log = LoggerFactory.getLogger(DigestQueue.class);

    private static final int CHUNK = 20;
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final DigestTable digests;
    private final DigestJobs jobs;
    private final DigestTurn turn;
    private final PostBox postBox;
    private final OrganisationTransaction transaction;
    private final Counter decided;
    private final Rounds rounds;

    DigestQueue(
            DigestTable digests,
            DigestJobs jobs,
            DigestTurn turn,
            PostBox postBox,
            OrganisationTransaction transaction,
            Organisations organisations,
            Wakeup wakeup,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "weerklank.digest.workers", defaultValue = "0") int workers) {
        this.digests = digests;
        this.jobs = jobs;
        this.turn = turn;
        this.postBox = postBox;
        this.transaction = transaction;
        this.decided = metrics.counter("weerklank.digest.decisions");
        int threads = workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
        this.rounds = new Rounds("digests", threads, wakeup, organisations, clock, this::doSome);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private Found doSome(OrganisationId organisation) {
        boolean began = transaction.in(organisation, digests::beginNext);
        if (transaction.in(organisation, postBox::isFull)) {
            return Found.LATER;
        }
        List<Job> taken = transaction.in(organisation, () -> jobs.lease(CHUNK, LEASE));
        boolean on = decideAll(organisation, taken);
        if (began || !taken.isEmpty()) {
            // after the turns are committed: of two that finish together, neither sees yet what the other did
            transaction.run(organisation, digests::endFinished);
        }
        return on && (began || !taken.isEmpty()) ? Found.SOME : Found.NOTHING;
    }

    /** Gives each a turn; false when there is no deciding at this moment. */
    private boolean decideAll(OrganisationId organisation, List<Job> taken) {
        for (int i = 0; i < taken.size(); i++) {
            if (Thread.currentThread().isInterrupted() || !decide(organisation, taken.get(i))) {
                release(organisation, taken.subList(i, taken.size()));
                return false;
            }
        }
        return true;
    }

    private boolean decide(OrganisationId organisation, Job job) {
        try {
            if (job.attempts() > MOST_ATTEMPTS) { // whoever took it died of it, each time
                transaction.run(organisation, () -> jobs.giveUp(job));
            } else if (turn.decide(organisation, job)) {
                decided.increment();
            }
            return true;
        } catch (Unavailable notNow) {
            return false;
        } catch (RuntimeException failed) {
            if (Thread.currentThread().isInterrupted()
                    || DatabaseTrouble.behind(failed).isPresent()) {
                return false;
            }
            // without a name: what went wrong is found by the digest
            log.warn("a turn in a digest failed: digest={} attempt={}", job.digest(), job.attempts(), failed);
            transaction.run(organisation, () -> tryAgainLater(job));
            return true;
        }
    }

    private void tryAgainLater(Job job) {
        if (job.attempts() >= MOST_ATTEMPTS) {
            jobs.giveUp(job);
        } else {
            jobs.retry(job, Duration.ofSeconds(1L << job.attempts()));
        }
    }

    private void release(OrganisationId organisation, List<Job> left) {
        boolean interrupted = Thread.interrupted(); // the database would refuse
        try {
            transaction.run(organisation, () -> jobs.release(left));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
