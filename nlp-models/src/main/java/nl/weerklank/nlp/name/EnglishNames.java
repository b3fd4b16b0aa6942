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

/**
 * Names in English sentences, by Stanford's model of three kinds. A sentence without a capital, but for a first word that
 * is no proper noun, is not put to the model: it is what takes most of the time, and it finds next to nothing there.
 * Thread-safe.
 */
public final class EnglishNames implements NameModel {

    private static final String PROPER_NOUN = "NNP";

    private final CRFClassifier<CoreLabel> model;

    private EnglishNames(CRFClassifier<CoreLabel> model) {
        this.model = model;
    }

    /** Reads the model; the stream is closed. */
    public static EnglishNames read(InputStream trained) {
        try (trained) {
            return new EnglishNames(CRFClassifier.getClassifier(trained));
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("The model of English names cannot be read", e);
        }
    }

    @Override
    public List<Optional<EntityType>> kinds(List<String> words, List<String> tags) {
        return mayHoldName(words, tags) ? read(words, tags) : NONE.kinds(words, tags);
    }

    private static boolean mayHoldName(List<String> words, List<String> tags) {
        return !words.isEmpty()
                && (tags.getFirst().startsWith(PROPER_NOUN)
                        || words.stream().skip(1).anyMatch(EnglishNames::hasCapital));
    }

    private static boolean hasCapital(String word) {
        return word.codePoints().anyMatch(letter -> Character.isUpperCase(letter) || Character.isTitleCase(letter));
    }

    private List<Optional<EntityType>> read(List<String> words, List<String> tags) {
        List<CoreLabel> labels = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            CoreLabel label = new CoreLabel();
            label.setWord(words.get(i));
            label.setTag(tags.get(i));
            labels.add(label);
        }
        return model.classifySentence(labels).stream()
                .map(label -> kind(label.get(AnswerAnnotation.class)))
                .toList();
    }

    private static Optional<EntityType> kind(String label) {
        return switch (label) {
            case "PERSON" -> Optional.of(EntityType.PERSON);
            case "ORGANIZATION" -> Optional.of(EntityType.ORGANISATION);
            case "LOCATION" -> Optional.of(EntityType.LOCATION);
            default -> Optional.empty();
        };
    }
}
