package nl.weerklank.api.tagging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.tagging.TaggingWork.Job;
import nl.weerklank.api.theme.Grounds;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.api.wakeup.Rota;
import nl.weerklank.api.wakeup.Sleeper;
import nl.weerklank.api.wakeup.Wakeup;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tags what was imported, a few items at a time. Jobs are leased, so any number of services may work on the same queue,
 * and one that dies loses nothing. An item that fails is tried again after a while, longer each time, and at last given
 * up: then it waits in quarantine with the reason. A text that was tagged before by the same themes, lessons and models
 * keeps that tagging.
 */
@ApplicationScoped
class TaggingQueue {

    private static final Logger log = LoggerFactory.getLogger(TaggingQueue.class);

    private static final int BATCH = 16;
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    private final TaggingWork work;
    private final TextTagger tagger;
    private final Lecture lecture;
    private final Retags retags;
    private final Themes themes;
    private final Organisations organisations;
    private final OrganisationTransaction transaction;
    private final Wakeup wakeup;
    private final Clock clock;
    private final int workers;
    private final Map<Long, Integer> waitingOf = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    TaggingQueue(
            TaggingWork work,
            TextTagger tagger,
            Lecture lecture,
            Retags retags,
            Themes themes,
            Organisations organisations,
            OrganisationTransaction transaction,
            MeterRegistry metrics,
            Wakeup wakeup,
            Clock clock,
            @ConfigProperty(name = "weerklank.tagging.workers", defaultValue = "0") int workers) {
        this.work = work;
        this.tagger = tagger;
        this.lecture = lecture;
        this.retags = retags;
        this.themes = themes;
        this.organisations = organisations;
        this.transaction = transaction;
        this.wakeup = wakeup;
        this.clock = clock;
        this.workers = workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
        metrics.gauge("weerklank.tagging.waiting", waiting);
    }

    void start(@Observes StartupEvent event) {
        for (int number = 1; number <= workers; number++) {
            threads.add(Thread.ofPlatform().name("tagging-" + number).daemon().start(this::workUntilStopped));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    private void workUntilStopped() {
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
        try {
            boolean found = false;
            for (OrganisationId organisation : organisations.all()) {
                if (rota.isTurnOf(organisation.id(), clock.instant())) {
                    found |= tagSome(organisation, rota);
                }
            }
            return found ? Duration.ZERO : IDLE;
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                log.error("tagging rests for a moment", e);
            }
            return AFTER_TROUBLE;
        }
    }

    private boolean tagSome(OrganisationId organisation, Rota rota) {
        boolean found = lecture.give(organisation) | tagSome(organisation);
        int left = transaction.in(organisation, work::waiting);
        waitingOf.put(organisation.id(), left);
        waiting.set(waitingOf.values().stream().mapToInt(Integer::intValue).sum());
        if (left > 0) {
            rota.keep(organisation.id(), clock.instant());
        }
        return found;
    }

    /** A batch with the themes it is to be tagged against. */
    private record Batch(List<Job> jobs, Grounds grounds) {}

    /**
     * How a job ended.
     *
     * @param tagged null when it failed
     */
    private record Ended(Job job, @Nullable Tagged tagged, String failure) {}

    private boolean tagSome(OrganisationId organisation) {
        Batch batch = transaction.in(organisation, () -> new Batch(work.lease(BATCH, LEASE), themes.grounds()));
        List<Ended> ended =
                batch.jobs().stream().map(job -> tag(job, batch.grounds())).toList();
        if (!ended.isEmpty()) {
            transaction.run(organisation, () -> ended.forEach(this::keep));
        }
        // after the work is committed: of two workers that finish together, neither sees yet what the other did
        transaction.run(organisation, retags::endFinished);
        return !ended.isEmpty();
    }

    private Ended tag(Job job, Grounds grounds) {
        if (job.attempts() > MOST_ATTEMPTS) {
            return new Ended(job, null, "NEVER_FINISHED");
        }
        try {
            Tagged tagged = job.earlier()
                    .filter(earlier -> tagger.stillHolds(earlier, grounds))
                    .map(earlier -> new Tagged(earlier, grounds.revisions()))
                    .orElseGet(() -> tagger.tag(job.language(), job.title(), job.text(), grounds));
            return new Ended(job, tagged, "");
        } catch (RuntimeException | StackOverflowError e) {
            log.warn(
                    "tagging failed: content={} revision={} attempt={}",
                    job.contentKey(),
                    job.revision(),
                    job.attempts(),
                    e);
            return new Ended(job, null, e.getClass().getSimpleName());
        }
    }

    private void keep(Ended ended) {
        Job job = ended.job();
        if (ended.tagged() != null) {
            work.done(job, ended.tagged());
        } else if (job.attempts() >= MOST_ATTEMPTS) {
            work.giveUp(job, ended.failure());
        } else {
            work.retry(job, Duration.ofSeconds(1L << job.attempts()));
        }
    }
}
