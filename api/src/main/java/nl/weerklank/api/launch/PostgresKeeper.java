package nl.weerklank.api.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Starts the PostgreSQL of the service again when it went down, for as long as it takes: one that ran out of disk comes back once
 * there is room.
 */
final class PostgresKeeper implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PostgresKeeper.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    /** As long as a program of PostgreSQL may take. */
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(3);

    private final EmbeddedPostgres postgres;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("postgres-keeper").daemon().factory());
    private boolean down;

    private PostgresKeeper(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Looks after this one, which runs, until it is closed. */
    static PostgresKeeper of(EmbeddedPostgres postgres) {
        PostgresKeeper keeper = new PostgresKeeper(postgres);
        keeper.looks.scheduleWithFixedDelay(
                keeper::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        return keeper;
    }

    private void look() {
        try {
            if (postgres.isRunning()) {
                return;
            }
            if (!down) {
                LOG.error("PostgreSQL went down; logs/postgres.log says why. It is started again until it runs.");
            }
            down = !postgres.startAgain();
            if (!down) {
                LOG.info("PostgreSQL runs again");
            }
        } catch (IOException | LaunchException e) {
            down = true;
            LOG.errorf("PostgreSQL could not be started again: %s", e.getMessage());
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
        try {
            if (!looks.awaitTermination(LONGEST_LOOK.toSeconds(), TimeUnit.SECONDS)) {
                LOG.error("PostgreSQL is still being started");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
