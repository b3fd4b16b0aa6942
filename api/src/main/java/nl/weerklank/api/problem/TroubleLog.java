package nl.weerklank.api.problem;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * That the database cannot do its work: every caller hears it, {@code weerklank.database.trouble} counts them, and the log says
 * it in a line a minute, not with a stack trace for every call.
 */
@Singleton
class TroubleLog {

    private static final Logger LOG = Logger.getLogger(TroubleLog.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<DatabaseTrouble, Instant> saidAt = new ConcurrentHashMap<>();

    TroubleLog(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What the caller hears, when trouble of the database is behind this failure. */
    Optional<Problem> noticed(Throwable failure) {
        return DatabaseTrouble.behind(failure).map(trouble -> {
            metrics.counter("weerklank.database.trouble", "what", trouble.name())
                    .increment();
            if (isTimeForALine(trouble)) {
                LOG.warnf("The database cannot do its work, and calls get 503 until it can: %s", trouble);
            }
            return trouble.problem();
        });
    }

    private boolean isTimeForALine(DatabaseTrouble trouble) {
        Instant now = clock.instant();
        return saidAt.compute(
                        trouble, (key, said) -> said == null || !now.isBefore(said.plus(BETWEEN_LINES)) ? now : said)
                == now;
    }
}
