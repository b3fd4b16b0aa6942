package nl.weerklank.api.wakeup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for alarms on a connection of its own. Nothing depends on hearing one: who sleeps also wakes by itself, so a
 * lost connection costs a few seconds and no work.
 */
@ApplicationScoped
public class Wakeup {

    private static final Logger log = LoggerFactory.getLogger(Wakeup.class);

    private static final int LISTEN_MILLIS = 1_000;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    private final DataSource database;
    private final List<Sleeper> sleepers = new CopyOnWriteArrayList<>();
    private final Thread listener;
    private volatile boolean stopped;

    Wakeup(DataSource database) {
        this.database = database;
        this.listener = Thread.ofPlatform().name("wakeup").daemon().unstarted(this::listenUntilStopped);
    }

    void start(@Observes StartupEvent event) {
        listener.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        listener.interrupt();
        listener.join(Duration.ofSeconds(5));
    }

    /** A sleeper that every alarm wakes from now on. */
    public Sleeper sleeper() {
        Sleeper sleeper = new Sleeper();
        sleepers.add(sleeper);
        return sleeper;
    }

    private void listenUntilStopped() {
        while (!stopped) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + Alarm.CHANNEL);
                listen(connection.unwrap(PGConnection.class));
                statement.execute("unlisten " + Alarm.CHANNEL);
            } catch (SQLException e) {
                rest(e);
            }
        }
    }

    private void listen(PGConnection connection) throws SQLException {
        while (!stopped) {
            PGNotification[] heard = connection.getNotifications(LISTEN_MILLIS);
            if (heard != null) {
                for (PGNotification each : heard) {
                    long organisation = Long.parseLong(each.getParameter());
                    sleepers.forEach(sleeper -> sleeper.ring(organisation));
                }
            }
        }
    }

    private void rest(SQLException trouble) {
        if (stopped) {
            return;
        }
        log.warn("alarms are not heard for a moment", trouble);
        try {
            Thread.sleep(AFTER_TROUBLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
