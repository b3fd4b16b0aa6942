package nl.weerklank.nlp.pos;

import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.nlp.form.DutchDictionary;
import nl.weerklank.nlp.treebank.TreeSentence;
import nl.weerklank.nlp.treebank.TreeWord;

/** Trains the Dutch tagger. The same sentences and dictionary give the same bytes. */
public final class DutchTaggerTraining {

    private static final String FEATURES = "left3words,naacl2003unknowns,allwordshapes(-1,1),suffix(6),prefix(4),"
            + "distsim(%1$s/words.txt,-1,1),distsim(%1$s/names.txt;casedDistSim,-1,1)";

    private final DutchClusters clusters;

    public DutchTaggerTraining(DutchDictionary dictionary) {
        this.clusters = new DutchClusters(dictionary);
    }

    /**
     * Trains on sentences.
     *
     * @param workshop a folder for what the trainer reads and writes; the model keeps its name, so it must be relative
     * @return the trained model, in the workshop
     */
    public Path train(List<TreeSentence> sentences, Path workshop) throws IOException {
        Files.createDirectories(workshop);
        Path words = workshop.resolve("tagged.tsv");
        Path model = workshop.resolve("dutch.tagger");
        Files.write(words, lines(sentences));
        Files.write(workshop.resolve("words.txt"), clusters.ofWords(forms(sentences)));
        Files.write(workshop.resolve("names.txt"), clusters.ofNames(forms(sentences)));
        run(settings(model, words, workshop));
        return model;
    }

    private static String[] settings(Path model, Path words, Path workshop) {
        return new String[] {
            "-model",
            model.toString(),
            "-trainFile",
            "format=TSV,wordColumn=0,tagColumn=1," + words,
            "-arch",
            FEATURES.formatted(workshop),
            "-search",
            "qn",
            "-closedClassTags",
            "PUNCT AUX DET ADP CCONJ SCONJ PRON",
            "-encoding",
            "UTF-8"
        };
    }

    /** The trainer has no other door than its main method, which declares every exception. */
    private static void run(String[] settings) throws IOException {
        try {
            MaxentTagger.main(settings);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The tagger cannot be trained", e);
        }
    }

    private static Stream<String> forms(List<TreeSentence> sentences) {
        return sentences.stream().flatMap(sentence -> sentence.forms().stream());
    }

    private static List<String> lines(List<TreeSentence> sentences) {
        List<String> lines = new ArrayList<>();
        for (TreeSentence sentence : sentences) {
            for (TreeWord word : sentence.words()) {
                lines.add(word.form() + "\t" + word.tag());
            }
            lines.add("");
        }
        return lines;
    }
}
