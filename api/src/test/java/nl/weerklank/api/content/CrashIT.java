package nl.weerklank.api.content;

import static nl.weerklank.api.content.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.api.intake.Duplex;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.launch.PackagedService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Nothing that was answered is lost")
class CrashIT {

    private static final int ITEMS = 1_000;
    private static final int PEOPLE = 3_000;
    private static final int CHUNK = 500;

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "when the service is killed in the middle of an import; and the index agrees with the database, also when it was deleted or damaged")
    void killedDuringImport() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            lines.add(item("k-" + i).put("text", "De warmtepomp bespaart CO2.").toString());
        }
        try (PackagedService service =
                PackagedService.in(folder.resolve("data")).start()) {
            List<String> answered = importAndKill(service, "/v1/content/import", lines);
            service.start();

            ImportedLines again = ImportedLines.through(service, answered);
            ImportedLines all = ImportedLines.through(service, lines);

            assertThat(answered).hasSizeGreaterThanOrEqualTo(CHUNK);
            assertThat(again.count("unchanged")).isEqualTo(answered.size());
            assertThat(all.complete()).isTrue();
            Eventually.holds("all can be found", () -> documents(service) == ITEMS);

            service.stop();
            delete(service.data().resolve("index"));
            service.start();
            assertThat(documents(service)).as("ready means rebuilt").isEqualTo(ITEMS);

            service.stop();
            damage(service.data().resolve("index"));
            service.start();
            assertThat(documents(service)).as("a damaged index is rebuilt").isEqualTo(ITEMS);
            assertThat(service.log()).contains("found=MISSING", "found=CORRUPT");
        }
    }

    @Test
    @DisplayName("when the service is killed in the middle of an import of people")
    void killedDuringImportOfPeople() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            lines.add("{\"id\": \"k-%d\", \"name\": \"Iemand %d\", \"unit\": \"zorg\", \"languages\": [\"nl\"]}"
                    .formatted(i, i));
        }
        try (PackagedService service =
                PackagedService.in(folder.resolve("data")).start()) {
            List<String> answered = importAndKill(service, "/v1/employees/import", lines);
            service.start();

            ImportedLines again =
                    ImportedLines.over(ImportedLines.connection(service, "/v1/employees/import"), answered::forEach);
            ImportedLines all =
                    ImportedLines.over(ImportedLines.connection(service, "/v1/employees/import"), lines::forEach);

            assertThat(answered).hasSizeBetween(CHUNK, PEOPLE - 1);
            assertThat(again.count("unchanged")).isEqualTo(answered.size());
            assertThat(all.complete()).isTrue();
            assertThat(all.count("unchanged") + all.count("created")).isEqualTo(PEOPLE);
        }
    }

    /** Kills once the first chunk was answered, while the rest is under way; gives the lines that were answered. */
    private static List<String> importAndKill(PackagedService service, String path, List<String> lines)
            throws IOException {
        List<String> answered = new ArrayList<>();
        try (Duplex connection = ImportedLines.connection(service, path)) {
            for (String line : lines) {
                connection.send(line);
            }
            connection.flush();
            for (int i = 0; i < CHUNK; i++) {
                JsonNode answer = connection.receive();
                assertThat(answer.get("result").textValue()).isEqualTo("CREATED");
                answered.add(lines.get(answer.get("line").intValue() - 1));
            }
            service.killWithDatabase();
        }
        return answered;
    }

    private static int documents(PackagedService service) {
        return ImportedLines.health(service).at("/checks").findValuesAsText("documents").stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private static void delete(Path index) throws IOException {
        Files.walkFileTree(index, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Garbles the middle of every data file. */
    private static void damage(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            files.filter(file -> file.toString().matches(".*\\.(cfs|doc|tim|dvd)"))
                    .forEach(CrashIT::garble);
        }
    }

    private static void garble(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
