package nl.weerklank.nlp.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.weerklank.nlp.form.DutchDictionary;
import nl.weerklank.nlp.form.DutchLemmasTraining;
import nl.weerklank.nlp.name.DutchNamesTraining;
import nl.weerklank.nlp.pos.DutchTaggerTraining;
import nl.weerklank.nlp.pos.WordTagger;
import nl.weerklank.nlp.treebank.MarkedSentence;
import nl.weerklank.nlp.treebank.TreeSentence;

/**
 * Trains one model after the other and writes each as it ships, compressed. The same data give the same bytes on the same
 * Java version: nothing is drawn by chance and no path or date gets into a file.
 */
public final class Trainer {

    private final DutchDictionary dictionary = DutchDictionary.load();
    private final Path workshop;

    /**
     * A trainer with a place to work.
     *
     * @param workshop relative, because the tagger's trainer writes the paths it was given into the model
     */
    public Trainer(Path workshop) {
        if (workshop.isAbsolute()) {
            throw new IllegalArgumentException("the workshop is %s, expected a relative path".formatted(workshop));
        }
        this.workshop = workshop;
    }

    /** The Dutch tagger. */
    public void tagger(List<TreeSentence> sentences, Path target) throws IOException {
        Path trained = new DutchTaggerTraining(dictionary).train(sentences, workshop);
        try (OutputStream packed = packed(target)) {
            Files.copy(trained, packed);
        }
    }

    /** The Dutch lemmas. */
    public void lemmas(List<TreeSentence> sentences, Path target) throws IOException {
        List<String> lines = new DutchLemmasTraining(dictionary).train(sentences);
        try (OutputStream packed = packed(target)) {
            packed.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * The Dutch names.
     *
     * @param tagger the trained tagger, as it ships
     */
    public void names(List<MarkedSentence> sentences, Path tagger, Path target) throws IOException {
        try (InputStream model = new GZIPInputStream(Files.newInputStream(tagger))) {
            new DutchNamesTraining(dictionary, WordTagger.read(model)).train(sentences, target);
        }
    }

    private static OutputStream packed(Path target) throws IOException {
        return new GZIPOutputStream(Files.newOutputStream(target));
    }
}
