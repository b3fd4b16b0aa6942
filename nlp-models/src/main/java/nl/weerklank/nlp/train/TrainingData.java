package nl.weerklank.nlp.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.nlp.treebank.MarkedSentence;
import nl.weerklank.nlp.treebank.NameMarks;
import nl.weerklank.nlp.treebank.TreeSentence;
import nl.weerklank.nlp.treebank.Treebank;

/**
 * The sentences to learn from and those to measure with, which never meet.
 *
 * @param data the folder that holds {@code ud-dutch}
 * @param marks the folder with our marks of names
 */
public record TrainingData(Path data, Path marks) {

    private static final List<String> LEMMA_BANKS =
            List.of("alpino-old-train", "alpino-dev", "lassy-dev", "lassy-train-2017");
    private static final List<String> NAME_SETS = List.of("train-1", "train-2", "train-3");

    public TrainingData {
        if (!Files.isDirectory(data.resolve("ud-dutch"))) {
            throw new IllegalArgumentException(
                    "There is no folder ud-dutch in %s: name the folder with the treebanks, --data DIR."
                            .formatted(data));
        }
    }

    /** The treebanks. */
    public Treebank treebank() {
        return new Treebank(data.resolve("ud-dutch"));
    }

    /** Sentences to learn parts of speech from. */
    public List<TreeSentence> tagged() {
        return treebank().readTagged("pos-train");
    }

    /** Sentences to learn lemmas from; those of the test sets are left out, word for word. */
    public List<TreeSentence> withLemmas() {
        List<TreeSentence> measured = new ArrayList<>(treebank().read("alpino-test"));
        measured.addAll(treebank().read("lassy-test"));
        List<TreeSentence> sentences = new ArrayList<>();
        LEMMA_BANKS.forEach(bank -> sentences.addAll(treebank().read(bank)));
        return Treebank.without(sentences, measured);
    }

    /** Sentences to learn names from, in the order in which they were read. */
    public List<MarkedSentence> withNames() throws IOException {
        NameMarks reader = new NameMarks(treebank(), marks);
        List<MarkedSentence> sentences = new ArrayList<>();
        for (String set : NAME_SETS) {
            sentences.addAll(reader.read(set));
        }
        return sentences;
    }

    /** Sentences to measure names with. */
    public List<MarkedSentence> namesToMeasureWith() throws IOException {
        return new NameMarks(treebank(), marks).read("test");
    }
}
