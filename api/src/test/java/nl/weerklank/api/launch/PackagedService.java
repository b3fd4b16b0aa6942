package nl.weerklank.api.launch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The packaged application as a process of its own, for tests named {@code …IT}: started the way its users start it,
 * killed the way power cuts kill it.
 *
 * <pre>{@code
 * try (PackagedService service = PackagedService.in(folder).start()) {
 *     service.uri("/v1/content/p-17") …
 *     service.kill();
 *     service.start();
 * }
 * }</pre>
 */
public final class PackagedService implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path data;
    private final Path log;
    private final List<String> options = new ArrayList<>();
    private int port = freePort();
    private @Nullable Process process;

    private PackagedService(Path data) {
        this.data = data.toAbsolutePath();
        this.log = data.resolveSibling(data.getFileName() + ".log").toAbsolutePath();
    }

    /** A service that will keep its data in this folder, and its console beside it. */
    public static PackagedService in(Path data) {
        return new PackagedService(data);
    }

    /** Another service on the database of this one, which runs: with a data folder of its own and the same master key. */
    public PackagedService beside(Path otherData) {
        DatabaseAccess access = database();
        try {
            return in(otherData)
                    .with("-Dweerklank.db.url=" + access.url())
                    .with("-Dweerklank.db.owner-password=" + access.owner().password())
                    .with("-Dweerklank.db.service-password=" + access.service().password())
                    .with("-Dweerklank.db.erasure-password=" + access.erasure().password())
                    .with("-Dweerklank.master-key="
                            + Files.readString(data.resolve("master.key")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds an option for the Java virtual machine, for instance {@code -Dkey=value}. */
    public PackagedService with(String option) {
        options.add(option);
        return this;
    }

    public PackagedService onPort(int chosen) {
        port = chosen;
        return this;
    }

    /** Starts it and waits until it is ready. */
    public PackagedService start() {
        launch();
        await("ready", () -> {
            if (!running().isAlive()) {
                throw new AssertionError(
                        "the service ended with " + running().exitValue() + " while starting:\n" + log());
            }
            return isReady();
        });
        return this;
    }

    /** Starts it and does not wait. */
    public PackagedService launch() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // tests start it often and not for long: half the work of a start is compiling
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dweerklank.sign-in.password-rounds=1000",
                "-Dquarkus.http.port=" + port,
                "-Dweerklank.data=" + data,
                "-Dweerklank.postgres.programs=" + programs()));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        try {
            Files.createDirectories(data.getParent());
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** {@code kill -9} to the service; its PostgreSQL lives on. */
    public void kill() {
        running().destroyForcibly();
        waitForEnd();
    }

    /** {@code kill -9} to the service and to its PostgreSQL with all its workers, as when the power fails. */
    public void killWithDatabase() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> workers = postmaster.children().toList();
        running().destroyForcibly();
        postmaster.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        waitForEnd();
        await("dead", () -> !new PostmasterFile(cluster()).isRunning());
    }

    /** Stops its PostgreSQL in good order, as somebody might by mistake; the service lives on. */
    public void stopDatabase() {
        try {
            // SIGINT: it lets nobody finish, and does not wait for the service to hang up
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster().pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        await("down", () -> !new PostmasterFile(cluster()).isRunning());
    }

    /** Stops its PostgreSQL in good order, and keeps it from starting again until this is closed. */
    public Closeable withoutDatabase() throws IOException {
        Path settings = cluster().resolve("postgresql.conf");
        Path aside = cluster().resolve("postgresql.conf.aside");
        Files.move(settings, aside);
        stopDatabase();
        return () -> Files.move(aside, settings);
    }

    /** Asks its PostgreSQL this, as its superuser, again and again until it cannot answer. */
    public void askDatabaseUntilItFails(String sql) {
        String superuser = Secrets.keptIn(data.resolve("secrets.json"), new java.security.SecureRandom())
                .superuser();
        await("failing", () -> {
            if (!databaseRuns()) {
                return true;
            }
            try (Connection connection = DriverManager.getConnection(database().url(), "postgres", superuser);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return false;
            } catch (SQLException failed) {
                return true;
            }
        });
    }

    /** SIGTERM; waits until it has ended. */
    public int stop() {
        running().destroy();
        return waitForEnd();
    }

    /** Waits for the end of a service that stops by itself and gives its exit code. */
    public int waitForEnd() {
        try {
            if (!running().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the service did not end within " + PATIENCE + ":\n" + log());
            }
            return running().exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri("/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            try (HttpClient client = HttpClient.newHttpClient()) {
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    /** Everything it printed, over all starts. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database, to look into from outside. */
    public DatabaseAccess database() {
        int databasePort = new PostmasterFile(cluster())
                .runningOn()
                .orElseThrow(() -> new AssertionError("no PostgreSQL runs in " + data));
        Secrets secrets = Secrets.keptIn(data.resolve("secrets.json"), new java.security.SecureRandom());
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:%d/weerklank".formatted(databasePort),
                new DatabaseAccess.Login(DatabaseAccess.OWNER, secrets.owner()),
                new DatabaseAccess.Login(DatabaseAccess.SERVICE, secrets.service()),
                new DatabaseAccess.Login(DatabaseAccess.ERASURE, secrets.erasure()));
    }

    /** The database as the owner of its tables, who sees every organisation. */
    public Connection ownersConnection() throws SQLException {
        DatabaseAccess access = database();
        return DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
    }

    /** The number that one question to the database gives, asked as the owner of its tables. */
    public long number(String sql) {
        try (Connection connection = ownersConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean databaseRuns() {
        return new PostmasterFile(cluster()).isRunning();
    }

    ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle handle() {
        return running().toHandle();
    }

    /** Ends whatever of it still runs. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
        if (databaseRuns()) {
            killDatabase();
        }
    }

    private void killDatabase() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> workers = postmaster.children().toList();
        postmaster.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
    }

    private Path cluster() {
        try {
            return data.resolve("postgres").toRealPath();
        } catch (IOException e) {
            return data.resolve("postgres");
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("the service was not started");
        }
        return process;
    }

    private void await(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not " + what + " within " + PATIENCE + ":\n" + log());
            }
            Thread.onSpinWait();
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** Unpacked once for all tests. */
    static Path programs() {
        return Path.of("target", "postgres-programs").toAbsolutePath();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
