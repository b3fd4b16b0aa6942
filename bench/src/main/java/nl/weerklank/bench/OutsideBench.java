package nl.weerklank.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    /** Texts in the import whose tagging is timed. */
    static final int IMPORTED = 1500;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;
    private final List<String> employees;

    private OutsideBench(Path root, List<String> employees) {
        this.root = root;
        this.employees = employees;
    }

    /**
     * What was seen.
     *
     * @param millisToFirstTag how long the very first text takes after the start, when the models of its language are loaded
     * @param millisToFirstAnswer from starting the process a second time to the first suggestions answered
     * @param perSecond questions answered in a second, by {@link #CALLERS} callers on the same machine
     * @param cpuMillis processor time of the service for one question, the database not counted
     * @param importedPerSecond texts imported and tagged in a second, in both languages
     * @param coresBusy processor time of the service while it imported and tagged, the database not counted, by the time that
     *     went by
     * @param residentMegabytes memory of the service afterwards, when it has tagged Dutch and English; empty where the system
     *     does not tell
     */
    record Seen(
            long millisToFirstTag,
            long millisToFirstAnswer,
            double perSecond,
            double cpuMillis,
            double importedPerSecond,
            double coresBusy,
            OptionalLong residentMegabytes) {}

    /** Whether there is a package to measure in this repository. */
    static boolean isPackaged(Path root) {
        return Files.exists(RunningService.jarIn(root));
    }

    /** Measures the package in this repository, in a data folder of its own that is removed afterwards. */
    static Seen measure(Path root) throws Exception {
        List<String> employees = new ArrayList<>();
        for (String line : Files.readAllLines(root.resolve("docs/demo/employees.ndjson"))) {
            employees.add(JSON.readTree(line).path("id").asText());
        }
        return new OutsideBench(root, employees).measure();
    }

    private Seen measure() throws Exception {
        Path data = Files.createTempDirectory("weerklank-outside");
        try {
            long millisToFirstTag;
            try (RunningService first = RunningService.startFirst(root, data)) {
                first.awaitReady();
                millisToFirstTag = firstTag(first);
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
                Duration cpuBeforeImport = service.cpu();
                Duration imported = importAndTag(service);
                double busy = (double) service.cpu().minus(cpuBeforeImport).toNanos() / imported.toNanos();
                return new Seen(
                        millisToFirstTag,
                        millisToFirstAnswer,
                        (double) answered / MEASURED.toSeconds(),
                        cpu.toNanos() / 1_000_000.0 / answered,
                        IMPORTED * 1000.0 / imported.toMillis(),
                        busy,
                        service.residentMegabytes());
            }
        } finally {
            Folder.delete(data);
        }
    }

    private long firstTag(RunningService service) throws IOException, InterruptedException {
        String text = Documents.of(root, Language.NL).getFirst();
        long start = System.nanoTime();
        service.post(
                "/v1/tagging",
                JSON.createObjectNode()
                        .put("language", Language.NL.code())
                        .put("title", "-")
                        .put("text", text)
                        .toString());
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Imports texts in both languages, no two the same, and waits until the last one is tagged. */
    private Duration importAndTag(RunningService service) throws IOException, InterruptedException {
        String lines = texts();
        long start = System.nanoTime();
        service.importContent(lines);
        while (service.get("/v1/content/timed-" + (IMPORTED - 1))
                .path("state")
                .asText()
                .equals("TAGGING")) {
            Thread.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private String texts() throws IOException {
        List<String> dutch = Documents.of(root, Language.NL);
        List<String> english = Documents.of(root, Language.EN);
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < IMPORTED; number++) {
            Language language = number % 2 == 0 ? Language.NL : Language.EN;
            List<String> from = language == Language.NL ? dutch : english;
            ObjectNode text = JSON.createObjectNode()
                    .put("id", "timed-" + number)
                    .put("language", language.code())
                    .put("title", "Text " + number)
                    .put("text", from.get(number % from.size()) + " " + number)
                    .put("class", "NEWS")
                    .put("purpose", "KNOWLEDGE")
                    .put("confidentiality", "PUBLIC")
                    .put("publishedAt", "2026-11-01T09:00:00Z");
            text.putObject("source").put("kind", "EXTERNAL").put("name", "Bench");
            lines.append(text.toString()).append('\n');
        }
        return lines.toString();
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
