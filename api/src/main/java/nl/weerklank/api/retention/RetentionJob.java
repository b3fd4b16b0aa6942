package nl.weerklank.api.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets, every hour and soon after the start, what was kept for long enough; of several servers one does it. */
@ApplicationScoped
class RetentionJob {

    private static final Logger log = LoggerFactory.getLogger(RetentionJob.class);

    private final Organisations organisations;
    private final Forgetter forgetter;
    private final Clock clock;
    private final MeterRegistry metrics;

    RetentionJob(Organisations organisations, Forgetter forgetter, Clock clock, MeterRegistry metrics) {
        this.organisations = organisations;
        this.forgetter = forgetter;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Scheduled(
            every = "{weerklank.retention.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Instant now = clock.instant();
        organisations.all().forEach(organisation -> forget(organisation, now));
    }

    private void forget(OrganisationId organisation, Instant now) {
        try {
            Map<Retention, Integer> gone = forgetter.forget(organisation, now);
            gone.forEach((retention, rows) -> metrics.counter("weerklank.retention.removed", "class", retention.name())
                    .increment(rows));
            metrics.counter("weerklank.retention.rounds", "result", "done").increment();
            if (gone.values().stream().anyMatch(rows -> rows > 0)) {
                log.info("Retention of organisation {} removed {}", organisation.code(), gone);
            }
        } catch (SQLException e) {
            metrics.counter("weerklank.retention.rounds", "result", "failed").increment();
            log.error("Retention of organisation {} is tried again later", organisation.code(), e);
        }
    }
}
