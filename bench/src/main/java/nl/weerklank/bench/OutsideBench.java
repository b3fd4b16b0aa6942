package nl.weerklank.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.weerklank.engine.Language;

/**
 * The packaged service seen from outside, with the demo organisation, its own PostgreSQL and every decision stored before
 * it is answered. Each question asks for pushes by mail, so that none is answered by an earlier decision.
 */
final class OutsideBench {

    /** Callers at the same time. */
    static final int CALLERS = 4;

    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private final Path root;
    private final List<String> employees;

    private OutsideBench(Path root, List<String> employees) {
        this.root = root;
        this.employees = employees;
    }

    /**
     * What was seen.
     *
     * @param millisToFirstAnswer from starting the process a second time to the first suggestions answered
     * @param perSecond questions answered in a second, by {@link #CALLERS} callers on the same machine
     * @param cpuMillis processor time of the service for one question, the database not counted
     * @param residentMegabytes memory of the service afterwards, when it has tagged Dutch and English; empty where the system
     *     does not tell
     */
    record Seen(long millisToFirstAnswer, double perSecond, double cpuMillis, OptionalLong residentMegabytes) {}

    /** Whether there is a package to measure in this repository. */
    static boolean isPackaged(Path root) {
        return Files.exists(RunningService.jarIn(root));
    }

    /** Measures the package in this repository, in a data folder of its own that is removed afterwards. */
    static Seen measure(Path root) throws Exception {
        List<String> employees = new ArrayList<>();
        for (String line : Files.readAllLines(root.resolve("docs/demo/employees.ndjson"))) {
            employees.add(new ObjectMapper().readTree(line).path("id").asText());
        }
        return new OutsideBench(root, employees).measure();
    }

    private Seen measure() throws Exception {
        Path data = Files.createTempDirectory("weerklank-outside");
        try {
            try (RunningService first = RunningService.start(root, data)) {
                first.awaitReady();
                first.loadDemo();
            }
            long start = System.nanoTime();
            try (RunningService service = RunningService.start(root, data)) {
                service.awaitReady();
                ask(service, 0);
                long millisToFirstAnswer = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

                askFor(service, WARM_UP);
                Duration cpuBefore = service.cpu();
                long answered = askFor(service, MEASURED);
                Duration cpu = service.cpu().minus(cpuBefore);
                tagBothLanguages(service);
                return new Seen(
                        millisToFirstAnswer,
                        (double) answered / MEASURED.toSeconds(),
                        cpu.toNanos() / 1_000_000.0 / answered,
                        service.residentMegabytes());
            }
        } finally {
            Organisation.delete(data);
        }
    }

    private void tagBothLanguages(RunningService service) throws IOException, InterruptedException {
        for (Language language : List.of(Language.NL, Language.EN)) {
            for (String text : Documents.of(root, language)) {
                service.post(
                        "/v1/tagging",
                        new ObjectMapper()
                                .createObjectNode()
                                .put("language", language.code())
                                .put("title", "-")
                                .put("text", text)
                                .toString());
            }
        }
    }

    /** Keeps asking for so long, and gives the number of answers. */
    private long askFor(RunningService service, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        AtomicInteger next = new AtomicInteger();
        AtomicLong answered = new AtomicLong();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> calls = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                calls.add(callers.submit(() -> {
                    while (System.nanoTime() < end) {
                        ask(service, next.getAndIncrement());
                        answered.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        }
        return answered.get();
    }

    private void ask(RunningService service, int number) throws IOException, InterruptedException {
        String employee = employees.get(number % employees.size());
        JsonNode decision = service.post(
                "/v1/suggestions",
                "{\"employeeId\": \"%s\", \"limit\": 5, \"channel\": \"EMAIL\"}".formatted(employee));
        if (!decision.hasNonNull("decisionId")) {
            throw new IOException("no decision for %s: %s".formatted(employee, decision));
        }
    }
}
