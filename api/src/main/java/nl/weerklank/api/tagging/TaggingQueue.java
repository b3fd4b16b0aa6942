package nl.weerklank.api.tagging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.tagging.TaggingWork.Job;
import nl.weerklank.api.theme.Grounds;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.api.wakeup.Rounds;
import nl.weerklank.api.wakeup.Rounds.Found;
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

    private final TaggingWork work;
    private final TextTagger tagger;
    private final Lecture lecture;
    private final Retags retags;
    private final Themes themes;
    private final OrganisationTransaction transaction;
    private final Rounds rounds;
    private final Map<Long, Integer> waitingOf = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

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
        this.transaction = transaction;
        int threads = workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
        this.rounds = new Rounds("tagging", threads, wakeup, organisations, clock, this::doSome);
        metrics.gauge("weerklank.tagging.waiting", waiting);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private Found doSome(OrganisationId organisation) {
        boolean found = lecture.give(organisation) | tagSome(organisation);
        int left = transaction.in(organisation, work::waiting);
        waitingOf.put(organisation.id(), left);
        waiting.set(waitingOf.values().stream().mapToInt(Integer::intValue).sum());
        if (found) {
            return Found.SOME;
        }
        return left > 0 ? Found.LATER : Found.NOTHING;
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
