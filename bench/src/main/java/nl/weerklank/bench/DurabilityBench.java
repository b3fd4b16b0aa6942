package nl.weerklank.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many decisions a second are on the disk, beside what the same PostgreSQL and the same disk do with nothing to decide, in
 * one run: a row of the size of a sealed record inserted and committed, and eight kilobytes written and forced to the disk.
 */
final class DurabilityBench {

    /** Who ask, or insert, at the same time. */
    static final int CALLERS = 16;

    /** Rows in a transaction of several: as many people as a digest takes at a time. */
    static final int CHUNK = 20;

    private static final int RECORD = 4_096;
    private static final int PAGE = 8_192;
    private static final int FILE = 16 * 1_024 * 1_024;
    private static final int DIGESTS = 10;
    private static final Duration WARM_UP = Duration.ofMinutes(2);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningService service;
    private final Path data;
    private final List<String> employees;

    private DurabilityBench(RunningService service, Path data, List<String> employees) {
        this.service = service;
        this.data = data;
        this.employees = employees;
    }

    /**
     * How many a second.
     *
     * @param forced pages written one after the other, each forced to the disk
     * @param single rows, each committed before the next
     * @param together rows by {@link #CALLERS} at once, each in a transaction of its own
     * @param chunks rows by one, {@link #CHUNK} in a transaction
     * @param asked decisions, asked for by {@link #CALLERS} at once
     * @param digest decisions in digests
     * @param cpuMillis processor time of the service for one that was asked for, the database not counted
     */
    record Speed(
            double forced,
            double single,
            double together,
            double chunks,
            double asked,
            double digest,
            double cpuMillis) {

        /** A section of the page of figures. */
        String section() {
            return String.format(
                    Locale.ROOT,
                    """

                    What is on the disk, all in one run: the packaged service with the demo organisation and its own PostgreSQL, which
                    confirms nothing before it is there. The aim is 3 for decisions that are asked for and 6 for digests.

                    | what | a second | ÷ a row and its commit |
                    |---|---|---|
                    | %d kB written and forced to the disk, one after the other | %.0f | %.1f |
                    | a row of %d kB inserted and committed, one after the other | %.0f | 1 |
                    | the same by %d at once | %.0f | %.1f |
                    | the same with %d rows in a transaction | %.0f | %.1f |
                    | decisions, asked for by %d at once | %.0f | %.2f |
                    | decisions in digests | %.0f | %.2f |

                    One decision that is asked for takes %.1f ms of processor time, the database not counted: on %d cores that allows %.0f a
                    second at most.
                    """,
                    PAGE / 1_024,
                    forced,
                    forced / single,
                    RECORD / 1_024,
                    single,
                    CALLERS,
                    together,
                    together / single,
                    CHUNK,
                    chunks,
                    chunks / single,
                    CALLERS,
                    asked,
                    asked / single,
                    digest,
                    digest / single,
                    cpuMillis,
                    Runtime.getRuntime().availableProcessors(),
                    1_000 * Runtime.getRuntime().availableProcessors() / cpuMillis);
        }
    }

    /** Measures the package in this repository, in a data folder of its own that is removed afterwards. */
    static Speed measure(Path root) throws Exception {
        List<String> employees = new ArrayList<>();
        for (String line : Files.readAllLines(root.resolve("docs/demo/employees.ndjson"))) {
            employees.add(JSON.readTree(line).path("id").asText());
        }
        Path data = Files.createTempDirectory("weerklank-durability");
        try (RunningService service = RunningService.start(root, data)) {
            service.awaitReady();
            service.loadDemo();
            return new DurabilityBench(service, data, employees).measure();
        } finally {
            Folder.delete(data);
        }
    }

    private Speed measure() throws Exception {
        double forced = forced();
        change("create table bench_row (id bigint generated always as identity primary key, record bytea not null)");
        double single = rows(1, 1);
        double together = rows(CALLERS, 1);
        double chunks = rows(1, CHUNK);

        AtomicInteger next = new AtomicInteger();
        Callable<Integer> question = () -> ask(next.getAndIncrement());
        perSecond(CALLERS, WARM_UP, question);
        Duration cpuBefore = service.cpu();
        double asked = perSecond(CALLERS, MEASURED, question);
        double cpu = service.cpu().minus(cpuBefore).toNanos() / 1e6 / (asked * MEASURED.toSeconds());
        return new Speed(forced, single, together, chunks, asked, digests(), cpu);
    }

    private double forced() throws Exception {
        Path file = data.resolve("forced");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(FILE), 0);
            channel.force(true);
            AtomicInteger page = new AtomicInteger();
            return perSecond(1, MEASURED, () -> {
                channel.write(ByteBuffer.allocate(PAGE), (long) PAGE * page.getAndIncrement() % FILE);
                channel.force(false);
                return 1;
            });
        } finally {
            Files.delete(file);
        }
    }

    /** Rows a second, inserted by so many at once with so many in a transaction. */
    private double rows(int callers, int inTransaction) throws Exception {
        List<Connection> connections = new ArrayList<>();
        try {
            ThreadLocal<Connection> own = ThreadLocal.withInitial(() -> {
                Connection connection = owner();
                synchronized (connections) {
                    connections.add(connection);
                }
                return connection;
            });
            byte[] record = new byte[RECORD];
            new Random(1).nextBytes(record);
            return perSecond(callers, MEASURED, () -> insert(own.get(), record, inTransaction));
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static int insert(Connection connection, byte[] record, int number) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("insert into bench_row (record) values (?)")) {
            for (int i = 0; i < number; i++) {
                row.setBytes(1, record);
                row.addBatch();
            }
            row.executeBatch();
            connection.commit();
            return number;
        }
    }

    private int ask(int number) throws IOException, InterruptedException {
        String employee = employees.get(number % employees.size());
        if (!service.post(
                        "/v1/suggestions",
                        "{\"employeeId\": \"%s\", \"limit\": 5, \"channel\": \"EMAIL\"}".formatted(employee))
                .hasNonNull("decisionId")) {
            throw new IOException("no decision for " + employee);
        }
        return 1;
    }

    /** Decisions a second in several digests that wait for each other. */
    private double digests() throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<String> digests = new ArrayList<>();
        for (int i = 0; i < DIGESTS; i++) {
            digests.add(service.post("/v1/digests", "{\"channel\": \"EMAIL\", \"limit\": 5}")
                    .path("id")
                    .asText());
        }
        int decided = 0;
        for (String digest : digests) {
            while (!service.get("/v1/digests/" + digest).path("state").asText().equals("DONE")) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IOException("the digests did not get on within " + PATIENCE);
                }
                Thread.sleep(20);
            }
            decided += service.get("/v1/digests/" + digest).path("decided").asInt();
        }
        return decided / ((System.nanoTime() - start) / 1e9);
    }

    /** How much of it is done in a second, by so many at once who keep doing it for so long. */
    private static double perSecond(int callers, Duration time, Callable<Integer> step) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                all.add(threads.submit(() -> {
                    long mine = 0;
                    while (System.nanoTime() < end) {
                        mine += step.call();
                    }
                    return mine;
                }));
            }
            for (Future<Long> each : all) {
                done += each.get();
            }
        }
        return done / ((System.nanoTime() - start) / 1e9);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    private Connection owner() {
        try {
            String port = Files.readAllLines(
                            data.resolve("postgres").toRealPath().resolve("postmaster.pid"))
                    .get(3);
            String password = JSON.readTree(data.resolve("secrets.json").toFile())
                    .path("owner")
                    .asText();
            Connection connection = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:%s/weerklank".formatted(port.strip()), "weerklank_owner", password);
            connection.setAutoCommit(false);
            return connection;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
