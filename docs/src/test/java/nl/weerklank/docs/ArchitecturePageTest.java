package nl.weerklank.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page on the architecture")
class ArchitecturePageTest {

    private static final Pattern ROOM = Pattern.compile("`((?:verify|engine|rules|nlp|api)\\.[a-z]+)`");

    @Test
    @DisplayName(
            "names every room of the engine, the rules, the tagger and what verifies, and no room that is not there")
    void namesTheRooms() throws IOException {
        Set<String> rooms = rooms();
        Set<String> named = new TreeSet<>();

        String page = Files.readString(Repository.ROOT.resolve("docs/architecture.md"));
        ROOM.matcher(page).results().forEach(room -> named.add(room.group(1)));

        assertThat(rooms).contains("engine.suggestion", "rules.compile", "nlp.pipeline");
        assertThat(named).isSubsetOf(rooms);
        assertThat(named)
                .containsAll(
                        rooms.stream().filter(room -> !room.startsWith("api.")).toList());
    }

    /** Every package below a module's own, as module.room. */
    private static Set<String> rooms() throws IOException {
        Set<String> rooms = new TreeSet<>();
        for (String module : new String[] {"verify", "engine", "rules", "nlp-models", "api"}) {
            Path packages = Repository.ROOT
                    .resolve(module)
                    .resolve("src/main/java/nl/weerklank")
                    .resolve(module.replace("-models", ""));
            try (Stream<Path> folders = Files.list(packages)) {
                folders.filter(Files::isDirectory)
                        .forEach(folder -> rooms.add(packages.getFileName() + "." + folder.getFileName()));
            }
        }
        return rooms;
    }
}
