package nl.weerklank.engine.index;

import static nl.weerklank.engine.testing.Items.NOW;
import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static nl.weerklank.engine.testing.Themes.forEverybody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.index.IndexGeneration.Found;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.testing.InMemoryCatalogue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentIndexTest {

    private static final Taxonomy TAXONOMY = forEverybody("culture");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("an empty folder gives an empty index that must be built")
    void startsMissing() {
        try (ContentIndex index = open()) {

            assertThat(index.needsRebuild()).isTrue();
            assertThat(index.cursor()).isEmpty();
            assertThat(index.generation())
                    .extracting(IndexGeneration::found, IndexGeneration::documents, IndexGeneration::complete)
                    .containsExactly(Found.MISSING, 0, false);
        }
    }

    @Test
    @DisplayName("what was committed is there after opening again, with its place in the outbox")
    void survivesReopening() {
        builtWith("a", "b");

        try (ContentIndex index = open()) {

            assertThat(index.cursor()).contains("7001:42");
            assertThat(index.needsRebuild()).isFalse();
            assertThat(index.generation().found()).isEqualTo(Found.INTACT);
            assertThat(index.generation().bytes()).isPositive();
            assertThat(found(index)).containsExactly("a", "b");
        }
    }

    @Test
    @DisplayName("what was put after the last commit is not kept, and neither is its place: both come again together")
    void uncommittedIsForgotten() {
        builtWith("a");
        try (ContentIndex index = open()) {
            put(index, "b");
            index.refresh("here");
        }

        try (ContentIndex index = open()) {

            assertThat(found(index)).containsExactly("a");
            assertThat(index.cursor()).contains("7001:42");
        }
    }

    @Test
    @DisplayName("a rebuild that was broken off half-way starts again")
    void brokenOffRebuild() {
        try (ContentIndex index = open()) {
            IntStream.range(0, 500).forEach(number -> put(index, "p-" + number));
            index.refresh("here");
        }

        try (ContentIndex index = open()) {

            assertThat(index.needsRebuild()).isTrue();
            assertThat(index.generation().documents()).isZero();
        }
    }

    @Test
    @DisplayName("a search sees an item, its new revision and its end only after a refresh")
    void seenAfterRefresh() {
        try (ContentIndex index = open()) {
            put(index, "a");
            assertThat(found(index)).isEmpty();

            index.refresh("here");
            assertThat(found(index)).containsExactly("a");

            index.put(item("a").revision(2).build(), "");
            put(index, "b");
            assertThat(found(index)).containsExactly("a");

            index.refresh("here");
            assertThat(found(index)).containsExactly("b");
        }
    }

    @Test
    @DisplayName("R12 an item that is removed or withdrawn leaves, and putting it twice makes one")
    void leaves() {
        try (ContentIndex index = open()) {
            put(index, "a");
            put(index, "a");
            put(index, "b");
            put(index, "c");
            index.remove(new ContentId("b"));
            index.remove(new ContentId("never-there"));
            index.put(item("c").theme("culture", 500).withdrawn().build(), "");

            index.refresh("here");

            assertThat(index.generation().documents()).isEqualTo(1);
            assertThat(found(index)).containsExactly("a");
        }
    }

    @Test
    @DisplayName("the age of an index is the time since its last refresh")
    void age() {
        Instant[] now = {NOW};
        try (ContentIndex index = ContentIndex.open(folder, () -> now[0])) {
            now[0] = NOW.plusSeconds(90);
            assertThat(index.generation().age()).isEqualTo(Duration.ofSeconds(90));

            index.refresh("here");
            assertThat(index.generation().age()).isZero();

            now[0] = NOW.plusSeconds(50);
            assertThat(index.generation().age()).isZero();
        }
    }

    @Test
    @DisplayName("an index that is emptied must be rebuilt")
    void clear() {
        builtWith("a");
        try (ContentIndex index = open()) {
            index.clear();
            index.refresh("here");

            assertThat(index.needsRebuild()).isTrue();
            assertThat(found(index)).isEmpty();
        }
    }

    @Test
    @DisplayName("an index of another schema is thrown away")
    void otherSchema() {
        builtWith("a");

        try (ContentIndex index = ContentIndex.open(folder, "content/next", CLOCK)) {

            assertThat(index.generation().found()).isEqualTo(Found.OTHER_SCHEMA);
            assertThat(index.needsRebuild()).isTrue();
            assertThat(found(index)).isEmpty();
        }
    }

    enum Damage {
        CUT_SHORT(bytes -> Arrays.copyOf(bytes, bytes.length / 2)),
        EMPTIED(bytes -> new byte[0]),
        GARBLED(Damage::withOneByteChanged);

        private final UnaryOperator<byte[]> change;

        Damage(UnaryOperator<byte[]> change) {
            this.change = change;
        }

        void doTo(Path file) throws IOException {
            Files.write(file, change.apply(Files.readAllBytes(file)));
        }

        private static byte[] withOneByteChanged(byte[] bytes) {
            byte[] changed = bytes.clone();
            changed[bytes.length * 9 / 10] ^= 0x55;
            return changed;
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("damage in any file of an index is noticed; it starts empty and can be built again")
    void damaged(Damage damage) throws IOException {
        builtWith(IntStream.range(0, 300).mapToObj("p-%d"::formatted).toArray(String[]::new));
        for (Path file : files(folder)) {
            Path copy = copyOfFolder();
            damage.doTo(copy.resolve(file.getFileName()));

            try (ContentIndex index = ContentIndex.open(copy, CLOCK)) {
                assertThat(index.generation().found()).as("%s", file).isEqualTo(Found.CORRUPT);
                assertThat(index.needsRebuild()).isTrue();

                put(index, "d");
                index.commit("7001:43");
            }
            try (ContentIndex index = ContentIndex.open(copy, CLOCK)) {
                assertThat(index.generation().found()).as("%s", file).isEqualTo(Found.INTACT);
                assertThat(found(index)).containsExactly("d");
            }
        }
    }

    @Test
    @DisplayName("a missing file is noticed")
    void missingFile() throws IOException {
        builtWith("a");
        Path segment = files(folder).stream()
                .filter(file -> file.toString().endsWith(".cfs"))
                .findFirst()
                .orElseThrow();
        Files.delete(segment);

        try (ContentIndex index = open()) {

            assertThat(index.generation().found()).isEqualTo(Found.CORRUPT);
        }
    }

    @Test
    @DisplayName("other files in the folder are left alone when a damaged index is thrown away")
    void otherFilesStay() throws IOException {
        builtWith("a");
        Path letter = Files.writeString(folder.resolve("letter.txt"), "of somebody else");
        Damage.GARBLED.doTo(files(folder).getFirst());

        try (ContentIndex index = open()) {

            assertThat(index.needsRebuild()).isTrue();
            assertThat(letter).hasContent("of somebody else");
        }
    }

    @Test
    @DisplayName("an index that is open elsewhere is not touched, and the error says what to do")
    void inUse() {
        try (ContentIndex first = open()) {
            put(first, "a");
            first.commit("1");

            assertThatThrownBy(this::open)
                    .isInstanceOf(IndexInUseException.class)
                    .hasMessageContaining("in use by another running service");
            assertThatThrownBy(() -> ContentIndex.open(folder, "content/next", CLOCK))
                    .isInstanceOf(IndexInUseException.class);

            first.refresh("here");
            assertThat(found(first)).containsExactly("a");
        }
    }

    @Test
    @DisplayName("a folder that cannot be read is an error, not a reason to throw the index away")
    void unreadable() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "no folder");

        assertThatThrownBy(() -> ContentIndex.open(file, CLOCK)).isInstanceOf(UncheckedIOException.class);
        assertThat(file).hasContent("no folder");
    }

    @Test
    @DisplayName("after a killed process the index opens as it was at its last commit")
    void killed() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Feeder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.readLine()).isEqualTo("committed");
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve("write.lock")).exists();

        try (ContentIndex index = open()) {

            assertThat(index.generation().found()).isEqualTo(Found.INTACT);
            assertThat(index.cursor()).contains("7001:42");
            assertThat(found(index)).containsExactly("a");
        }
    }

    /** Commits one item, puts others without a commit, and waits to be killed. */
    static final class Feeder {

        private Feeder() {}

        public static void main(String[] args) throws InterruptedException {
            ContentIndex index = ContentIndex.open(Path.of(args[0]), CLOCK);
            put(index, "a");
            index.commit("7001:42");
            put(index, "b");
            index.refresh("here");
            System.out.println("committed");
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    private ContentIndex open() {
        return ContentIndex.open(folder, CLOCK);
    }

    private void builtWith(String... ids) {
        try (ContentIndex index = open()) {
            for (String id : ids) {
                put(index, id);
            }
            index.commit("7001:42");
        }
    }

    private static void put(ContentIndex index, String id) {
        index.put(item(id).theme("culture", 500).build(), "Een tekst");
    }

    /** The ids that somebody of whom nothing is known finds now. */
    private static List<String> found(ContentIndex index) {
        return new LuceneCandidateGenerator(index, new InMemoryCatalogue(), () -> TAXONOMY, employee -> Set.of())
                .hits(person("e-1").build(), List.of(), NOW, 100).stream()
                        .map(hit -> hit.id().value())
                        .toList();
    }

    private Path copyOfFolder() throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy");
        for (Path file : files(folder)) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        return copy;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .sorted()
                    .toList();
        }
    }
}
