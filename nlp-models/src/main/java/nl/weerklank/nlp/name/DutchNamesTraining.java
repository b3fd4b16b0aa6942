package nl.weerklank.nlp.name;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;
import nl.weerklank.nlp.form.DutchDictionary;
import nl.weerklank.nlp.pos.WordTagger;
import nl.weerklank.nlp.treebank.MarkedSentence;

/** Trains the model of Dutch names: a conditional random field. The same sentences give the same bytes. */
public final class DutchNamesTraining {

    private final KnownWords known;
    private final WordTagger tagger;

    public DutchNamesTraining(DutchDictionary dictionary, WordTagger tagger) {
        this.known = new KnownWords(dictionary);
        this.tagger = tagger;
    }

    /** Trains on marked sentences and writes the model, compressed. */
    public void train(List<MarkedSentence> sentences, Path model) throws IOException {
        CRFClassifier<CoreLabel> classifier = new CRFClassifier<>(settings());
        List<List<CoreLabel>> documents = sentences.stream().map(this::document).toList();
        classifier.train(documents, classifier.makeReaderAndWriter());
        try (OutputStream file = Files.newOutputStream(model);
                ObjectOutputStream objects = new ObjectOutputStream(new GZIPOutputStream(file))) {
            classifier.serializeClassifier(objects);
        }
    }

    private List<CoreLabel> document(MarkedSentence marked) {
        List<String> words = marked.sentence().forms();
        List<CoreLabel> labels = new ArrayList<>(DutchNames.labelled(known, words, tagger.tags(words)));
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).set(AnswerAnnotation.class, marked.labels().get(i));
        }
        return labels;
    }

    private static SeqClassifierFlags settings() {
        Properties settings = new Properties();
        settings.setProperty("featureFactory", NameFeatures.class.getName());
        settings.setProperty("maxLeft", "1");
        settings.setProperty("useQN", "true");
        settings.setProperty("QNsize", "15");
        settings.setProperty("sigma", System.getProperty("sigma", "3"));
        settings.setProperty("featureDiffThresh", System.getProperty("fdt", "0.05"));
        settings.setProperty("backgroundSymbol", MarkedSentence.NONE);
        return new SeqClassifierFlags(settings, false);
    }
}
