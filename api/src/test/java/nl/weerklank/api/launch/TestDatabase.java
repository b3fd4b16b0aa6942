package nl.weerklank.api.launch;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every {@code @QuarkusTest} the service's own PostgreSQL: one for all tests of a JVM, empty at the start of the
 * first. Nothing needs to be declared; {@code META-INF/services} does it.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static @Nullable Map<String, String> configuration;

    @Override
    public Map<String, String> start() {
        return configuration();
    }

    @Override
    public void stop() {
        // it stops with the JVM: the next test profile needs it again
    }

    private static synchronized Map<String, String> configuration() {
        if (configuration == null) {
            configuration = startOnce();
        }
        return configuration;
    }

    private static Map<String, String> startOnce() {
        DataFolder data = firstFree(Path.of("target", "test-data").toAbsolutePath());
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(data, PostgresPrograms.unpackedIn(PackagedService.programs()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            postgres.close();
            data.close();
        }));
        postgres.startOver();

        Map<String, String> all = new HashMap<>(postgres.access().asConfiguration());
        all.put("weerklank.data", emptied(data.resolve("run")).toString());
        return all;
    }

    /** Another test JVM may be running from the same folder. */
    private static DataFolder firstFree(Path parent) {
        for (int i = 1; ; i++) {
            try {
                return DataFolder.take(parent.resolve(Integer.toString(i)));
            } catch (LaunchException e) {
                if (i == 8) {
                    throw e;
                }
            }
        }
    }

    private static Path emptied(Path folder) {
        try {
            if (Files.exists(folder)) {
                PostgresPrograms.delete(folder);
            }
            OwnerOnly.folder(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
