package nl.weerklank.nlp.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.nlp.model.TrainedModel;
import nl.weerklank.nlp.treebank.MarkedSentence;
import nl.weerklank.nlp.treebank.TreeSentence;
import nl.weerklank.nlp.treebank.TreeWord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Training twice gives the same bytes:")
class TrainerTest {

    private static final List<MarkedSentence> SENTENCES = sentences();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("the Dutch tagger")
    void tagger() throws IOException {
        List<TreeSentence> sentences =
                SENTENCES.stream().map(MarkedSentence::sentence).toList();

        trainer().tagger(sentences, folder.resolve("one"));
        trainer().tagger(sentences, folder.resolve("two"));

        assertThat(folder.resolve("two")).hasSameBinaryContentAs(folder.resolve("one"));
    }

    @Test
    @DisplayName("the Dutch lemmas")
    void lemmas() throws IOException {
        List<TreeSentence> sentences =
                SENTENCES.stream().map(MarkedSentence::sentence).toList();

        trainer().lemmas(sentences, folder.resolve("one"));
        trainer().lemmas(sentences, folder.resolve("two"));

        assertThat(folder.resolve("two")).hasSameBinaryContentAs(folder.resolve("one"));
    }

    @Test
    @DisplayName("the Dutch names")
    void names() throws IOException {
        Path tagger = folder.resolve("tagger");
        try (var shipped = TrainedModel.DUTCH_TAGGER.bytes()) {
            Files.copy(shipped, tagger);
        }

        trainer().names(SENTENCES, tagger, folder.resolve("one"));
        trainer().names(SENTENCES, tagger, folder.resolve("two"));

        assertThat(folder.resolve("two")).hasSameBinaryContentAs(folder.resolve("one"));
    }

    @Test
    @DisplayName("so a workshop that names this machine is refused")
    void absoluteWorkshop() {
        assertThatThrownBy(() -> new Trainer(folder.toAbsolutePath()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("expected a relative path");
    }

    private static Trainer trainer() {
        return new Trainer(Path.of("target", "training"));
    }

    private static List<MarkedSentence> sentences() {
        List<MarkedSentence> sentences = new ArrayList<>();
        sentences.add(
                sentence("Jet/Jet/PROPN/PER fietst/fietsen/VERB/O naar/naar/ADP/O Goes/Goes/PROPN/LOC ././PUNCT/O"));
        sentences.add(sentence("De/de/DET/O kinderen/kind/NOUN/O zwemmen/zwemmen/VERB/O snel/snel/ADV/O ././PUNCT/O"));
        sentences.add(
                sentence(
                        "Brouwerij/Brouwerij/PROPN/ORG Kroon/Kroon/PROPN/ORG zocht/zoeken/VERB/O nieuwe/nieuw/ADJ/O mensen/mens/NOUN/O"));
        sentences.add(sentence(
                "In/in/ADP/O Goes/Goes/PROPN/LOC woont/wonen/VERB/O Piet/Piet/PROPN/PER Kroon/Kroon/PROPN/PER"));
        return sentences;
    }

    private static MarkedSentence sentence(String written) {
        List<TreeWord> words = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (String word : written.split(" ")) {
            String[] part = word.split("/");
            words.add(new TreeWord(part[0], part[1], part[2]));
            labels.add(part[3]);
        }
        return new MarkedSentence(new TreeSentence("ours:1", words), labels);
    }
}
