package nl.weerklank.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.verify.log.Checkpoint;
import nl.weerklank.verify.log.Leaf;
import nl.weerklank.verify.log.SignedCheckpoint;
import nl.weerklank.verify.tree.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("G04 weerklank-verify")
class VerifyTest {

    private static final long SEED = 20_261_122L;

    @TempDir
    private Path folder;

    private TestLog log;
    private List<String> lines;

    record Run(int exitCode, String output) {}

    @BeforeEach
    void aLogOfTwelveRecordsSignedInThrees() {
        log = new TestLog().with(3).with(3).with(3).with(3);
        lines = new ArrayList<>(log.export());
    }

    @Test
    @DisplayName("finds an export whole, in Dutch and in English, with either form of the key")
    void whole() throws IOException {
        Run english = verify();
        Files.writeString(folder.resolve("key"), log.pem());
        Run dutch = run("export", "--key", "key", "--lang", "nl");

        assertThat(english.output()).startsWith("Whole: 12 records and 6 signatures checked");
        assertThat(english.exitCode()).isZero();
        assertThat(dutch.output()).startsWith("Heel: 12 records en 6 handtekeningen gecontroleerd");
        assertThat(dutch.exitCode()).isZero();
    }

    @Test
    @DisplayName("finds every part of a log whole, whatever was signed last then")
    void everyPart() throws IOException {
        log.withNewKey().with(2).withNewKey().with(1);

        for (int from = 0; from < 11; from++) {
            for (int to = from; to < 11; to++) {
                lines = log.export(from, to);
                assertThat(verify().output()).as("from %d to %d", from, to).startsWith("Whole");
            }
        }
    }

    @Test
    @DisplayName("says nothing of erasing when nothing was erased")
    void nothingErased() throws IOException {
        assertThat(verify().output()).startsWith("Whole").doesNotContain("erased");
    }

    @Test
    @DisplayName("does not mind a sealed part that was erased, and counts it")
    void erased() throws IOException {
        replace(4, TestLog.recordLine(4, TestLog.leaf(4), TestLog.leaf(4).hash(), null));

        assertThat(verify().output()).startsWith("Whole").contains("Of 1 record a sealed part was erased");
    }

    @Test
    @DisplayName("names the first record of which the open part was changed")
    void changed() throws IOException {
        replace(4, TestLog.recordLine(4, TestLog.leaf(44), TestLog.leaf(4).hash(), Hash.ofContent("sealed 4")));
        replace(7, TestLog.recordLine(7, TestLog.leaf(77), TestLog.leaf(7).hash(), Hash.ofContent("sealed 7")));

        assertBroken("Changed: record 4 (decision decision-4)");
    }

    @Test
    @DisplayName("names the record of which a sealed part was changed")
    void changedPart() throws IOException {
        replace(4, TestLog.recordLine(4, TestLog.leaf(4), TestLog.leaf(4).hash(), Hash.ofContent("other")));

        assertBroken("Changed: record 4 (decision decision-4)");
    }

    @Test
    @DisplayName("is not fooled when the hash was changed as well: the signature tells between which records")
    void changedWithItsHash() throws IOException {
        Leaf other = TestLog.leaf(44);
        replace(
                4,
                TestLog.recordLine(4, other, other.hash(), Hash.ofContent("sealed 44"))
                        .replace("\"decisionId\":\"decision-4\"", "\"decisionId\":\"decision-44\""));

        assertBroken("Changed: one of the records 3 to 5");
    }

    @Test
    @DisplayName("names a record that is missing, with its number or without its line")
    void missing() throws IOException {
        lines.remove(at(7));
        assertBroken("Missing: record 7");

        aLogOfTwelveRecordsSignedInThrees();
        replace(7, TestLog.recordLine(7, null, TestLog.leaf(7).hash(), null));
        assertBroken("Missing: record 7 (decision decision-7)");
    }

    @Test
    @DisplayName("finds a record missing when the others were numbered anew")
    void missingAndNumberedAnew() throws IOException {
        for (int i = 7; i < 11; i++) {
            replace(
                    i,
                    TestLog.recordLine(
                                    i,
                                    TestLog.leaf(i + 1),
                                    TestLog.leaf(i + 1).hash(),
                                    Hash.ofContent("sealed " + (i + 1)))
                            .replace(
                                    "\"decisionId\":\"decision-%d\",\"hash\"".formatted(i),
                                    "\"decisionId\":\"decision-%d\",\"hash\"".formatted(i + 1)));
        }
        lines.remove(at(11));

        assertBroken("Changed: one of the records 6 to 8");
    }

    @Test
    @DisplayName("names a record that was put in")
    void inserted() throws IOException {
        lines.add(
                at(5), TestLog.recordLine(4, TestLog.leaf(99), TestLog.leaf(99).hash(), null));

        assertBroken("Inserted: record 4");
    }

    @Test
    @DisplayName("finds more records than were signed for")
    void insertedAtTheEnd() throws IOException {
        Leaf extra = TestLog.leaf(12);
        lines.add(at(11) + 1, TestLog.recordLine(12, extra, extra.hash(), null));

        assertBroken("Inserted: one of the records 9 to 12");
    }

    @Test
    @DisplayName("names a record that is out of order")
    void outOfOrder() throws IOException {
        Collections.swap(lines, at(4), at(5));

        assertBroken("Out of order: record 4");
    }

    @Test
    @DisplayName("finds the end missing, wherever the file stops")
    void truncated() throws IOException {
        for (int length = 3; length < lines.size(); length++) {
            lines = new ArrayList<>(log.export().subList(0, length));
            Run run = verify();
            assertThat(run.output()).as("%d lines", length).startsWith("Truncated");
            assertThat(run.exitCode()).isEqualTo(Verify.BROKEN);
        }
    }

    @Test
    @DisplayName("finds a log forked that agrees with itself, but not with a checkpoint that was kept")
    void forked() throws IOException {
        Checkpoint newest = log.newest().checkpoint();
        Checkpoint other =
                new Checkpoint(newest.log(), 6, Hash.ofContent("another history"), newest.time(), newest.keyId(), null);
        keep(log.signed(other));

        Run run = run("export", "--key", "key", "--checkpoint", "kept");

        assertThat(run.output()).startsWith("Forked: at record 6");
        assertThat(run.exitCode()).isEqualTo(Verify.BROKEN);
    }

    @Test
    @DisplayName("finds a log forked in which two histories of one size are signed")
    void forkedInside() throws IOException {
        Checkpoint newest = log.newest().checkpoint();
        Checkpoint lie = new Checkpoint(
                newest.log(), newest.size(), Hash.ofContent("another"), newest.time(), newest.keyId(), null);
        lines.add(lines.size() - 2, TestLog.line("checkpoint", log.signed(lie).json()));

        assertThat(verify().output()).startsWith("Forked");
    }

    @Test
    @DisplayName("finds a log shorter than it was when a checkpoint was kept")
    void shorterThanItWas() throws IOException {
        lines = log.export();
        keep(log.with(5).newest());

        Run run = run("export", "--key", "key", "--checkpoint", "kept");

        assertThat(run.output()).startsWith("Truncated: the end is missing, from record 12 on");
    }

    @Test
    @DisplayName("agrees with a checkpoint that was kept, and says so when it cannot tell")
    void keptBefore() throws IOException {
        keep(log.newest());
        assertThat(run("export", "--key", "key", "--checkpoint", "kept").exitCode())
                .isZero();

        log.with(4);
        write("export", String.join("\n", log.export(5, 5)) + "\n");
        Run outside = run("export", "--key", "key", "--checkpoint", "kept");

        assertThat(outside.output()).contains("was not compared");
        assertThat(outside.exitCode()).isEqualTo(Verify.CANNOT_TELL);
    }

    @Test
    @DisplayName("finds a log signed anew by a key that nobody named")
    void replacedKey() throws IOException {
        lines = new TestLog().with(3).with(3).with(3).with(3).export();

        assertBroken("Other key: what is signed at record 0");
    }

    @Test
    @DisplayName("follows the keys that a key named, and no key that had its time")
    void rotated() throws IOException {
        SignedCheckpoint before = log.newest();
        log.withNewKey().with(1);
        lines = new ArrayList<>(log.export());
        assertThat(verify().output()).startsWith("Whole");

        Checkpoint late = new Checkpoint(
                before.checkpoint().log(),
                13,
                log.newest().checkpoint().root(),
                Instant.EPOCH,
                before.checkpoint().keyId(),
                null);
        lines.add(lines.size() - 2, TestLog.line("checkpoint", log.signed(late).json()));

        assertBroken("Other key: what is signed at record 13");
    }

    @Test
    @DisplayName("finds a checkpoint forged, whichever of its fields was changed")
    void forged() throws IOException {
        for (String change : List.of("\"size\":6", "\"time\":\"2026-11-22T12:00:06Z\"")) {
            lines = log.export().stream()
                    .map(line -> line.startsWith("{\"checkpoint\"")
                            ? line.replace(change, change.replace('6', '7').replace("2027", "2026"))
                            : line)
                    .toList();
            Run run = verify();
            assertThat(run.output()).as(change).startsWith("Forged");
        }
    }

    @Test
    @DisplayName("finds any character that was changed in a record or a signature, and never breaks down over it")
    void anyCharacter() throws IOException {
        Random random = new Random(SEED);
        String whole = String.join("\n", log.export()) + "\n";
        int keysEnd = whole.indexOf("{\"begin\"");
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(keysEnd, whole.length() - 1);
            char other = (char) ('0' + random.nextInt(75));
            if (whole.charAt(at) != other && whole.charAt(at) != '\n') {
                Run run = verify(whole.substring(0, at) + other + whole.substring(at + 1));
                assertThat(run.exitCode())
                        .as("seed %d, %s at %d: %s", SEED, other, at, run.output())
                        .isEqualTo(Verify.BROKEN);
            }
        }
    }

    @ParameterizedTest(name = "says what is wrong with: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "export                       | Give a file and a key",
                "--key key                    | Give a file and a key",
                "export --key                 | --key needs a value",
                "export --key export          | There is no public key in",
                "export --key key --fly       | There is no option --fly",
                "export other --key key       | Give one file",
                "export --key key --lang fr   | --lang is 'fr', expected nl or en",
                "none --key key               | A file cannot be read",
                "export --key key --checkpoint key | There is no signed checkpoint in",
            })
    void misused(String arguments, String complaint) throws IOException {
        write("export", String.join("\n", lines));
        write("key", log.keysAnswer());

        Run run = run(arguments.split(" "));

        assertThat(run.output()).contains(complaint);
        assertThat(run.exitCode()).isEqualTo(Verify.CANNOT_TELL);
    }

    @Test
    @DisplayName("explains itself in both languages")
    void help() {
        assertThat(run("--help").output()).startsWith("Usage: weerklank-verify FILE --key KEY");
        assertThat(run("--help", "--lang", "nl").output()).startsWith("Gebruik: weerklank-verify BESTAND");
        assertThat(run("--help").exitCode()).isZero();
    }

    static Stream<String> noExports() {
        return Stream.of(
                "", "\n", "hello\n", "{}\n", "{\"end\":{\"records\":0}}\n", "{\"export\":{\"schema\":\"export/9\"}}\n");
    }

    @ParameterizedTest(name = "takes no other file for an export ({index})")
    @MethodSource("noExports")
    void noExport(String content) throws IOException {
        Run run = verify(content);

        assertThat(run.output()).containsAnyOf("Unreadable", "Truncated");
        assertThat(run.exitCode()).isEqualTo(Verify.BROKEN);
    }

    @Test
    @DisplayName("has a sentence in both languages for everything that can be wrong")
    void sentences() {
        for (Finding.Flaw kind : Finding.Flaw.values()) {
            Finding one = new Finding(kind, 3, 3, "d-1");
            assertThat(one.sentence(Language.EN)).contains("3").endsWith(".");
            assertThat(one.sentence(Language.NL)).contains("3").endsWith(".").isNotEqualTo(one.sentence(Language.EN));
        }
        assertThat(new Finding(Finding.Flaw.CHANGED, 3, 5, null).sentence(Language.NL))
                .contains("een van de records 3 tot en met 5");
    }

    private void assertBroken(String sentence) throws IOException {
        Run run = verify();
        assertThat(run.output()).startsWith(sentence);
        assertThat(run.exitCode()).isEqualTo(Verify.BROKEN);
    }

    private int at(int record) {
        return IntStream.range(0, lines.size())
                .filter(i ->
                        lines.get(i).startsWith("{\"record\"") && lines.get(i).contains("\"index\":" + record + ","))
                .findFirst()
                .orElseThrow();
    }

    private void replace(int record, String line) {
        lines.set(at(record), line);
    }

    private void keep(SignedCheckpoint checkpoint) throws IOException {
        write("export", String.join("\n", lines) + "\n");
        write("key", log.keysAnswer());
        write("kept", checkpoint.json().canonical());
    }

    private Run verify() throws IOException {
        return verify(String.join("\n", lines) + "\n");
    }

    private Run verify(String content) throws IOException {
        write("export", content);
        write("key", log.keysAnswer());
        return run("export", "--key", "key");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private Run run(String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        List<String> placed = Stream.of(arguments)
                .map(word -> List.of("export", "key", "kept", "none", "other").contains(word)
                        ? folder.resolve(word).toString()
                        : word)
                .toList();
        int exitCode = Verify.run(placed, new PrintStream(output, true, StandardCharsets.UTF_8));
        return new Run(exitCode, output.toString(StandardCharsets.UTF_8));
    }
}
