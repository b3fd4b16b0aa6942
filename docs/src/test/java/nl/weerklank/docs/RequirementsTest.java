package nl.weerklank.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.weerklank.docs.RequirementsPage.Requirement;
import nl.weerklank.docs.RequirementsPage.Shown;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The page of requirements")
class RequirementsTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is what the tests of today say")
    void isUpToDate() throws IOException {
        String written = Files.readString(Repository.ROOT.resolve(RequirementsPage.PAGE));

        assertThat(written)
                .as(
                        "%s is behind the tests; renew it from the root with: %s",
                        RequirementsPage.PAGE, RequirementsPage.RENEW)
                .isEqualTo(new RequirementsPage(Repository.ROOT).text());
    }

    @Test
    @DisplayName("lists R01 to R73 and G01 to G15 once each, and no test names any other")
    void isComplete() throws IOException {
        RequirementsPage page = new RequirementsPage(Repository.ROOT);

        List<String> ids = page.requirements().stream().map(Requirement::id).toList();

        assertThat(ids).hasSize(73 + 15).doesNotHaveDuplicates().contains("R01", "R73", "G01", "G15");
        assertThat(page.shown()).extracting(Shown::id).isNotEmpty().isSubsetOf(ids);
    }

    @Test
    @DisplayName("finds the ids at the beginning of a sentence, also of one in several parts, and nowhere else")
    void findsTheIds() throws IOException {
        Path tests = Files.createDirectories(folder.resolve("engine/src/test/java"));
        Files.writeString(tests.resolve("CapsTest.java"), """
                §DisplayName("The caps")
                §DisplayName("R37 hold \\"always\\"")
                §DisplayName(
                    "G01, R05 are explained "
                        + "in full")
                §DisplayName("as R36 says")
                §ParameterizedTest(name = "R31 {0} minutes")
                """.replace('§', '@'));

        List<Shown> shown = new RequirementsPage(folder).shown();

        assertThat(shown)
                .extracting(test -> test.id() + " " + test.sentence())
                .containsExactly(
                        "G01 are explained in full",
                        "R05 are explained in full",
                        "R31 {0} minutes",
                        "R37 hold \"always\"");
    }
}
