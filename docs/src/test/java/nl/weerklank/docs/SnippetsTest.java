package nl.weerklank.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What the pages tell to type")
class SnippetsTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    /** Pictures and tables of words; what the service says back is compared where it is made. */
    private static final List<String> LOOKED_AT = List.of("", "mermaid", "text");

    /** Told to somebody who sits at a running service: DemoIT of the api runs every command of them against one. */
    private static final Set<String> RUN_FOR_REAL = Set.of("first-rule.md", "eerste-regel.md");

    @TempDir
    private Path folder;

    private record Block(Path page, String language, String text) {}

    @TestFactory
    @DisplayName("runs, with stand-ins for what would build, serve or reach out")
    @DisabledOnOs(value = WINDOWS, disabledReason = "the pages speak to a bash shell")
    Stream<DynamicTest> commandsRun() throws IOException {
        List<Block> blocks = blocks("bash").stream()
                .filter(block ->
                        !RUN_FOR_REAL.contains(block.page().getFileName().toString()))
                .toList();

        assertThat(blocks).hasSizeGreaterThan(3);
        return blocks.stream()
                .map(block -> DynamicTest.dynamicTest(
                        Repository.ROOT.relativize(block.page()) + ": "
                                + block.text().lines().findFirst().orElse(""),
                        () -> {
                            Playground playground = Playground.in(Files.createTempDirectory(folder, "run"));

                            Playground.Run run = playground.run(block.text());

                            assertThat(run.output()).isEmpty();
                            assertThat(run.exitCode()).isZero();
                        }));
    }

    @Test
    @DisplayName("is refused by the stand-ins when a page tells what cannot be")
    @DisabledOnOs(value = WINDOWS, disabledReason = "the pages speak to a bash shell")
    void standInsRefuse() throws Exception {
        Playground playground = Playground.in(folder);

        assertThat(playground.run("./weerklank dance").output()).contains("There is no command 'dance'");
        assertThat(playground.run("./weerklank stop --long").output()).contains("stop does not know --long");
        assertThat(playground.run("./mvnw -pl kitchen test").output()).contains("no module kitchen");
        assertThat(playground.run("cd admin-ui/ui && npm run fly").output()).contains("no 'npm run fly'");
        assertThat(playground.run("cd admin-ui/ui && npx jest").output()).contains("without jest");
        assertThat(playground.run("wget http://example.org").exitCode()).isNotZero();
        assertThat(playground.run("tar -czf backup.tar.gz date").exitCode()).isNotZero();
    }

    @TestFactory
    @DisplayName("is JSON where it says so")
    Stream<DynamicTest> jsonIsJson() throws IOException {
        ObjectMapper json = new ObjectMapper();
        return blocks("json").stream()
                .map(block -> DynamicTest.dynamicTest(
                        Repository.ROOT.relativize(block.page()).toString(),
                        () -> assertThat(problemWith(json, block.text())).isEmpty()));
    }

    @Test
    @DisplayName("is in a language that is checked")
    void everyLanguageIsChecked() throws IOException {
        List<String> known = new ArrayList<>(LOOKED_AT);
        known.addAll(List.of("bash", "json"));
        known.add("sql"); // docs/operate.md; PackagedServiceIT of the api runs it against a PostgreSQL of its own

        assertThat(blocks()).extracting(Block::language).isSubsetOf(known);
    }

    private static String problemWith(ObjectMapper json, String text) {
        try {
            json.readTree(text);
            return "";
        } catch (JsonProcessingException e) {
            return e.getOriginalMessage();
        }
    }

    private static List<Block> blocks(String language) throws IOException {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path page : Repository.pages()) {
            for (MatchResult block :
                    BLOCK.matcher(Files.readString(page)).results().toList()) {
                blocks.add(new Block(page, block.group(1), block.group(2)));
            }
        }
        return blocks;
    }
}
