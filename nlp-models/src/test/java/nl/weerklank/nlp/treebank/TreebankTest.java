package nl.weerklank.nlp.treebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A treebank")
class TreebankTest {

    private static final String REST = "\t_\t_\t_\t_\t_\t_\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void aBank() throws IOException {
        pack(
                "ours.conllu.gz",
                "# text = Zij liep\n1-2\tZijliep\t_\t_" + REST + "1\tZij\tzij\tPRON" + REST + "2\tliep\tlopen\tVERB"
                        + REST + "\n1\tKlaar\tklaar\tADJ" + REST);
    }

    @Test
    @DisplayName("gives words with lemma and tag, without comments and contractions")
    void words() {
        List<TreeSentence> sentences = new Treebank(folder).read("ours");

        assertThat(sentences)
                .containsExactly(
                        new TreeSentence(
                                "ours:1",
                                List.of(new TreeWord("Zij", "zij", "PRON"), new TreeWord("liep", "lopen", "VERB"))),
                        new TreeSentence("ours:2", List.of(new TreeWord("Klaar", "klaar", "ADJ"))));
    }

    @Test
    @DisplayName("of words and tags may hold the word #")
    void taggedWords() throws IOException {
        pack("pos.tsv.gz", "#\tSYM\n3\tNUM\n");

        List<TreeSentence> sentences = new Treebank(folder).readTagged("pos");

        assertThat(sentences.getFirst().forms()).containsExactly("#", "3");
    }

    @Test
    @DisplayName("leaves out what is kept for measuring, word for word")
    void without() {
        List<TreeSentence> sentences = new Treebank(folder).read("ours");
        TreeSentence measured = new TreeSentence("test:9", List.of(new TreeWord("Klaar", "", "")));

        List<TreeSentence> left = Treebank.without(sentences, List.of(measured));

        assertThat(left).extracting(TreeSentence::id).containsExactly("ours:1");
    }

    @Test
    @DisplayName("meets the marks of names by bank, place and words")
    void marks() throws IOException {
        Files.writeString(folder.resolve("some.sentences.txt"), "ours:2\nours:1\n");
        Files.writeString(folder.resolve("some.tsv"), "ours:1\t0\t1\tPER\n");

        List<MarkedSentence> marked = new NameMarks(new Treebank(folder), folder).read("some");

        assertThat(marked).extracting(MarkedSentence::labels).containsExactly(List.of("O"), List.of("PER", "O"));
    }

    private void pack(String file, String text) throws IOException {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve(file)))) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
