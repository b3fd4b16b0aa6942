package nl.weerklank.nlp.name;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.weerklank.engine.tag.EntityMention.EntityType;
import nl.weerklank.nlp.form.DutchDictionary;

/** Labels the words of a Dutch sentence as part of a name of a person, an organisation or a place. Thread-safe. */
public final class DutchNames implements NameModel {

    private final KnownWords known;
    private final CRFClassifier<CoreLabel> model;

    private DutchNames(KnownWords known, CRFClassifier<CoreLabel> model) {
        this.known = known;
        this.model = model;
    }

    /** Reads a trained model; the stream is closed. */
    public static DutchNames read(DutchDictionary dictionary, InputStream trained) {
        try (ObjectsOfOurs objects = new ObjectsOfOurs(trained)) {
            return new DutchNames(new KnownWords(dictionary), CRFClassifier.getClassifier(objects));
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("The model of Dutch names cannot be read", e);
        }
    }

    @Override
    public List<Optional<EntityType>> kinds(List<String> words, List<String> tags) {
        return model.classify(labelled(known, words, tags)).stream()
                .map(label -> kind(label.get(AnswerAnnotation.class)))
                .toList();
    }

    /** The kind that a mark such as PER stands for. */
    public static Optional<EntityType> kind(String label) {
        return switch (label) {
            case "PER" -> Optional.of(EntityType.PERSON);
            case "ORG" -> Optional.of(EntityType.ORGANISATION);
            case "LOC" -> Optional.of(EntityType.LOCATION);
            default -> Optional.empty();
        };
    }

    static List<CoreLabel> labelled(KnownWords known, List<String> words, List<String> tags) {
        List<CoreLabel> labels = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            CoreLabel label = new CoreLabel();
            label.setWord(words.get(i));
            label.setTag(tags.get(i));
            label.set(NameFeatures.Known.class, known.kinds(words.get(i)));
            labels.add(label);
        }
        return labels;
    }
}
