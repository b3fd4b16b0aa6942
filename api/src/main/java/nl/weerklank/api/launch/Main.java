package nl.weerklank.api.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where the service starts: first the database, then everything else; and down again in the opposite order. */
@QuarkusMain
public final class Main {

    /** Longer than the service may take to finish its requests (application.properties). */
    private static final int SECONDS_TO_STOP = 90;

    Main() {}

    public static void main(String... arguments) {
        CountDownLatch down = new CountDownLatch(1);
        // On SIGTERM the JVM ends as soon as its hooks are done, whatever the main thread still has to do.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(down), "await-stop"));
        int result = 1;
        try {
            result = run(Settings.ofThisProcess(), arguments);
        } catch (LaunchException e) {
            System.err.println(e.getMessage());
        } finally {
            down.countDown();
        }
        System.exit(result);
    }

    private static int run(Settings settings, String... arguments) {
        refuseTakenPort(settings.host(), settings.port());

        try (DataFolder data = DataFolder.take(settings.data());
                Database database = Database.of(settings, data)) {
            System.setProperty("weerklank.data", data.path().toString());
            database.access().asConfiguration().forEach(System::setProperty);

            AtomicInteger result = new AtomicInteger();
            AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();
            Quarkus.run(
                    null,
                    (code, failure) -> {
                        result.set(code);
                        failed.set(failure);
                    },
                    arguments);
            Throwable failure = failed.get();
            return failure == null ? result.get() : explain(failure);
        }
    }

    /** In one sentence, when it is for the one who starts it; otherwise with everything that helps to find the cause. */
    private static int explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LaunchException) {
                System.err.println(cause.getMessage());
                return 1;
            }
        }
        failure.printStackTrace();
        return 1;
    }

    private static void await(CountDownLatch down) {
        try {
            if (!down.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                System.err.println("The service did not stop in good order; the next start recovers.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says so before the database is started, and in words. */
    private static void refuseTakenPort(String host, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException | IllegalArgumentException e) {
            throw new LaunchException(
                    "Port %d on %s cannot be used (%s). Choose another one with --port N, or with -Dquarkus.http.port=N."
                            .formatted(port, host, e.getMessage()),
                    e);
        }
    }

    /** The database of this run: the service's own, which stops with it, or one that was there. */
    private record Database(
            DatabaseAccess access,
            @Nullable EmbeddedPostgres own,
            @Nullable PostgresKeeper keeper) implements AutoCloseable {

        static Database of(Settings settings, DataFolder data) {
            return settings.database()
                    .map(access -> new Database(access, null, null))
                    .orElseGet(() -> {
                        EmbeddedPostgres own =
                                EmbeddedPostgres.start(data, PostgresPrograms.unpackedIn(settings.programs()));
                        return new Database(own.access(), own, PostgresKeeper.of(own));
                    });
        }

        @Override
        public void close() {
            if (keeper != null) {
                keeper.close();
            }
            if (own != null) {
                own.close();
            }
        }
    }
}
