package nl.weerklank.nlp.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.weerklank.nlp.list.Fingerprint;
import nl.weerklank.nlp.model.TrainedModel;
import nl.weerklank.nlp.tone.ToneModels;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("MODELS.md")
class ModelsPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final Path TONE = Path.of("src/main/resources/nl/weerklank/nlp/tone");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    @DisplayName("agrees with the files that ship")
    void agreesWithTheFiles(TrainedModel model) throws IOException {
        String page = Files.readString(Path.of("MODELS.md"));

        String row = page.lines()
                .filter(line -> line.startsWith("| `" + model.id() + "` "))
                .findFirst()
                .orElse("");

        assertThat(row).contains(" " + size(model) + " ", model.reference().sha256());
    }

    @ParameterizedTest
    @ValueSource(strings = {ToneModels.SENTIMENT, ToneModels.VOICE})
    @DisplayName("agrees with what was learned of tone")
    void agreesWithTone(String model) throws IOException {
        Path file = TONE.resolve(model + ".tsv");
        String sha256 = Fingerprint.ofStream(model, Files.newInputStream(file)).sha256();

        assertThat(Files.readString(Path.of("MODELS.md")).lines())
                .anyMatch(line -> line.startsWith("| `tone-" + model + "` ")
                        && line.contains(" " + file.toFile().length() + " ")
                        && line.contains(sha256));
    }

    @Test
    @DisplayName("keeps what people wrote around the table")
    void keepsWhatPeopleWrote() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.md"), "Before\n" + ModelsPage.BEGIN + "\nold\n" + ModelsPage.END + "\nafter\n");

        new ModelsPage(page).renew(model -> folder.resolve("page.md"), TONE, DAY);

        assertThat(Files.readString(page))
                .startsWith("Before\n" + ModelsPage.BEGIN + "\n\n| id ")
                .endsWith("\n\n" + ModelsPage.END + "\nafter\n")
                .contains("| 2026-11-22 |")
                .doesNotContain("old");
    }

    @Test
    @DisplayName("without a place for the table is left alone, aloud")
    void needsItsPlace() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "Nothing here");

        assertThatThrownBy(() -> new ModelsPage(page).renew(model -> page, TONE, DAY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no place for the trained models");
    }

    private static long size(TrainedModel model) throws IOException {
        try (InputStream bytes = model.bytes()) {
            return bytes.transferTo(OutputStream.nullOutputStream());
        }
    }
}
