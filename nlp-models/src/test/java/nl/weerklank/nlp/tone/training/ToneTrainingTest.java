package nl.weerklank.nlp.tone.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.weerklank.nlp.tone.ToneModels;
import nl.weerklank.nlp.tone.ToneReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Training tone")
class ToneTrainingTest {

    @Test
    @DisplayName("on the written corpus gives the models that ship, byte for byte")
    void reproducible(@TempDir Path folder) throws IOException {
        ToneTraining.train(Path.of("corpus/tone"), folder);

        assertThat(folder.resolve("sentiment.tsv")).hasContent(shipped(ToneModels.SENTIMENT));
        assertThat(folder.resolve("voice.tsv")).hasContent(shipped(ToneModels.VOICE));
    }

    @Test
    @DisplayName("gives models of less than 100 kB each")
    void small() throws IOException {
        assertThat(shipped(ToneModels.SENTIMENT).length()).isLessThan(100_000);
        assertThat(shipped(ToneModels.VOICE).length()).isLessThan(100_000);
    }

    private static String shipped(String name) throws IOException {
        try (InputStream stream = ToneReader.class.getResourceAsStream(name + ".tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
