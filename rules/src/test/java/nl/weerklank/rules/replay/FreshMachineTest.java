package nl.weerklank.rules.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.record.RecordCodec;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays in a machine of its own that knows the engine, the rules and a file, and nothing else. */
class FreshMachineTest {

    private static final int CASES = Boolean.getBoolean("weerklank.long") ? 100_000 : 5_000;
    private static final List<Rule> RULES = StandardPolicy.rules();
    private static final String HASH = RuleWriter.hash(RULES);
    private static final String REVISION = "rules-1-" + HASH.substring(0, 12);
    private static final Path GOLDEN = Path.of("src/test/resources/decision-1/replay");

    /** What a machine with neither index, service nor tests has. */
    private static final List<String> ABSENT =
            List.of("test-classes", "-tests", "lucene", "junit", "assertj", "archunit", "json-schema");

    @TempDir
    Path folder;

    @Test
    @DisplayName("G03 Of all generated decisions every one replays to the same bytes in a fresh machine")
    void generated() throws Exception {
        Path file = folder.resolve("export.json");
        RuleSet rules = RulesThen.of(REVISION, HASH, RULES).built().get();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"decisionRecords\":[");
            for (long seed = 0; seed < CASES; seed++) {
                out.write(seed == 0 ? "" : ",\n");
                writeDecision(out, RecordCodec.encode(GeneratedDecisions.decision(seed, 10, rules)));
            }
            out.write("],\"ruleSets\":[");
            writeRules(out);
            out.write("]}");
        }

        Told told = replay(file);

        assertThat(told.text()).isEqualTo("%1$d decisions: %1$d identical, 0 different, 0 retired".formatted(CASES));
        assertThat(told.exit()).isZero();
    }

    @Test
    @DisplayName("G03 Every golden record replays to the same bytes in a fresh machine, with the rules of its day")
    void golden() throws Exception {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            List<Path> all = files.sorted().toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                Told told = replay(file);

                assertThat(told.text())
                        .as("%s", file)
                        .matches("[1-9][0-9]* decisions: [1-9][0-9]* identical, 0 different, 0 retired");
            }
        }
    }

    @Test
    @DisplayName("G03 A record that was changed is named in a fresh machine too, and one that is gone is counted")
    void broken() throws Exception {
        Path file = folder.resolve("export.json");
        String record =
                new String(RecordCodec.encode(GeneratedDecisions.decision(1, 10, StandardPolicy.ruleSet())), UTF_8);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"ruleSets\":[],\"decisionRecords\":[{\"decisionId\":\"d-1\",\"hash\":\"00\",\"record\":");
            out.write(record);
            out.write("},{\"decisionId\":\"d-2\",\"hash\":\"00\"}]}");
        }

        Told told = replay(file);

        assertThat(told.text())
                .contains("d-1: The rules of then cannot be found here")
                .contains("d-1: The record was changed after it was written")
                .endsWith("2 decisions: 0 identical, 1 different, 1 retired");
        assertThat(told.exit()).isEqualTo(1);
    }

    private static void writeDecision(BufferedWriter out, byte[] record) throws IOException {
        out.write("{\"decisionId\":\"d\",\"hash\":\"" + RecordCodec.hash(record) + "\",\"record\":");
        out.write(new String(record, UTF_8));
        out.write("}");
    }

    private static void writeRules(BufferedWriter out) throws IOException {
        out.write(new ObjectMapper()
                .createObjectNode()
                .put("revision", REVISION)
                .put("hash", HASH)
                .set(
                        "rules",
                        new ObjectMapper()
                                .valueToTree(
                                        RULES.stream().map(RuleWriter::json).toList()))
                .toString());
    }

    private record Told(int exit, String text) {}

    private static Told replay(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        classPath(),
                        ReplayFile.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Told(
                process.waitFor(),
                text.lines().filter(line -> !line.startsWith("SLF4J")).collect(Collectors.joining("\n")));
    }

    private static String classPath() {
        return Stream.of(Objects.requireNonNull(System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> ABSENT.stream().noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
