package nl.weerklank.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.weerklank.bench.OutsideBench.Seen;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The measured figures of one run on one machine.
 *
 * @param items how many items the index held
 * @param publication what publishing rules takes
 * @param tagging how fast texts are tagged
 * @param simulation how fast a draft of the rules is tried
 * @param record how large the record of a decision is
 * @param ledger how fast pushes are granted; null when that was not measured in this run
 * @param outside the service seen from outside; null when it was not packaged
 * @param digest a digest beside asking one by one; null when the service was not packaged
 * @param search looking for decisions among many; null when the service was not packaged
 * @param pages a first visit to the pages; null when there was no browser or no package
 * @param durability how many decisions a second are on the disk; null when the service was not packaged
 */
record Figures(
        int items,
        double suggest,
        double retrieve,
        double drools,
        double handWritten,
        PublishBench.Cost publication,
        TaggingBench.Speed tagging,
        SimulationBench.Speed simulation,
        RecordSize.Costs record,
        @Nullable LedgerSpeed ledger,
        @Nullable Seen outside,
        DigestBench.@Nullable Speed digest,
        SearchBench.@Nullable Times search,
        PagesBench.@Nullable Visit pages,
        DurabilityBench.@Nullable Speed durability) {

    /** Measures for some quarter of an hour. Ratios can be trusted, absolute times depend on the machine. */
    static Figures measured(Path root, int items) throws Exception {
        Options options = new OptionsBuilder()
                .include(SuggestBench.class.getName() + ".*")
                .include(RulesBench.class.getName() + ".*")
                .include(PublishBench.class.getName() + ".*")
                .param("items", Integer.toString(items))
                .addProfiler(CpuTime.class)
                .warmupIterations(6)
                .warmupTime(TimeValue.seconds(5))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(3))
                .shouldFailOnError(true)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        return new Figures(
                items,
                cpuOf(results, "SuggestBench.suggest"),
                cpuOf(results, "SuggestBench.retrieve"),
                cpuOf(results, "RulesBench.drools"),
                cpuOf(results, "RulesBench.handWritten"),
                new PublishBench.Cost(cpuOf(results, "PublishBench.check"), cpuOf(results, "PublishBench.compile")),
                TaggingBench.measure(root),
                SimulationBench.measure(),
                RecordSize.measure(),
                LedgerSpeed.writtenDown(root),
                OutsideBench.isPackaged(root) ? OutsideBench.measure(root) : null,
                OutsideBench.isPackaged(root) ? digest(root, Integer.getInteger(DigestBench.PEOPLE, items / 10)) : null,
                OutsideBench.isPackaged(root) ? SearchBench.measure(root, 10 * items, SearchBench.TIMES) : null,
                PagesBench.isPossible(root) ? PagesBench.measure(root) : null,
                OutsideBench.isPackaged(root) ? DurabilityBench.measure(root) : null);
    }

    private static DigestBench.Speed digest(Path root, int people) throws Exception {
        return DigestBench.measure(root, people, people, Math.min(1_000, people));
    }

    private static double cpuOf(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .flatMap(
                        result -> Stream.ofNullable(result.getSecondaryResults().get(CpuTime.LABEL)))
                .mapToDouble(Result::getScore)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(benchmark + " was not measured"));
    }

    /** How many times the hand-written rules the rules as data take. */
    double rulesRatio() {
        return drools / handWritten;
    }

    /** The page {@code docs/performance.md}. */
    String page(LocalDate day, String commit) {
        String page = String.format(
                Locale.ROOT,
                """
                # Figures

                Measured on %s at commit %s with JDK %s on %d cores by `./weerklank test --long`, which writes this page.
                Times are processor time of the thread that answers, so that a busy machine matters less; trust the
                ratios more than the times.

                | what | per question |
                |---|---|
                | a whole suggestion without a database: %,d items, 200 candidates, all rules that ship | %.2f ms |
                | of which finding the candidates in the index on disk | %.2f ms |
                | all rules that ship over 200 candidates | %.0f µs |
                | the same policy as hand-written code (the lower bound) | %.0f µs |
                | rules as data ÷ hand-written | %.1f |
                """,
                day,
                commit,
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                items,
                suggest / 1000,
                retrieve / 1000,
                drools,
                handWritten,
                rulesRatio());
        return page
                + publication.section()
                + simulation.section()
                + record.section()
                + tagging.section()
                + (ledger == null ? "\nThe ledger was not measured in this run.\n" : ledger.section())
                + (outside == null ? "" : seen(outside))
                + (digest == null ? "" : digest.section())
                + (durability == null ? "" : durability.section())
                + (search == null ? "" : search.section())
                + (pages == null ? "\nThe pages were not measured: there was no browser.\n" : pages.section());
    }

    private static String seen(Seen outside) {
        return String.format(
                Locale.ROOT,
                """

                From outside: the packaged service with the demo organisation and its own PostgreSQL, each decision stored
                before it is answered, %d callers on the same machine.

                | what | |
                |---|---|
                | from starting the process (not for the first time) to the first answer | %.1f s |
                | the first text tagged after a start, its models loaded | %.1f s |
                | questions answered in a second | %.0f |
                | processor time of the service for one, the database not counted | %.1f ms |
                | texts of %d tokens imported and tagged in a second, both languages | %.0f |
                | cores busy with that, the database not counted | %.1f |
                | memory of the service afterwards, both languages tagged | %s |
                """,
                OutsideBench.CALLERS,
                outside.millisToFirstAnswer() / 1000.0,
                outside.millisToFirstTag() / 1000.0,
                outside.perSecond(),
                outside.cpuMillis(),
                Documents.TOKENS,
                outside.importedPerSecond(),
                outside.coresBusy(),
                outside.residentMegabytes().isPresent()
                        ? outside.residentMegabytes().getAsLong() + " MB"
                        : "not measured: this system does not tell");
    }

    /** The commit that is checked out, with a + when files differ from it. */
    static String commit(Path root) throws IOException, InterruptedException {
        String name = git(root, List.of("git", "rev-parse", "--short", "HEAD"));
        String changes = git(root, List.of("git", "status", "--porcelain"));
        return changes.isEmpty() ? name : name + "+";
    }

    private static String git(Path root, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(root.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("%s ended with %d".formatted(command, process.exitValue()));
        }
        return output.strip();
    }

    /** Measures 100,000 items and writes the page. */
    static Figures write(Path root) throws Exception {
        Figures figures = measured(root, 100_000);
        Files.writeString(root.resolve("docs/performance.md"), figures.page(LocalDate.now(), commit(root)));
        return figures;
    }
}
