package nl.weerklank.api.content;

import static nl.weerklank.api.content.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import nl.weerklank.api.launch.PackagedService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A large import")
class LargeImportIT {

    private static final int LINES = Boolean.getBoolean("weerklank.long") ? 100_000 : 20_000;
    private static final int EACH_TENTH = 10;

    @TempDir
    Path folder;

    @Test
    @DisplayName("with every tenth line broken runs in 256 MB, and every good line is kept")
    void everyTenthLineBroken() throws IOException {
        try (PackagedService service = PackagedService.in(folder.resolve("data"))
                .with("-Xmx256m")
                .with("-XX:+ExitOnOutOfMemoryError")
                .start()) {

            ImportedLines first = ImportedLines.through(service, LargeImportIT::lines);
            ImportedLines again = ImportedLines.through(service, LargeImportIT::lines);

            int broken = LINES / EACH_TENTH;
            assertThat(first.complete()).isTrue();
            assertThat(first.count("lines")).isEqualTo(LINES);
            assertThat(first.count("created")).isEqualTo(LINES - broken);
            assertThat(first.count("refused")).isEqualTo(broken);
            assertThat(again.count("unchanged")).as("all were kept").isEqualTo(LINES - broken);
        }
    }

    private static void lines(Consumer<String> sink) {
        for (int i = 1; i <= LINES; i++) {
            String line = item("large-" + i).toString();
            sink.accept(i % EACH_TENTH == 0 ? line.substring(0, line.length() / 2) : line);
        }
    }
}
