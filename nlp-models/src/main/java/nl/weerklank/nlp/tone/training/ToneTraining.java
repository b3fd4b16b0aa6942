package nl.weerklank.nlp.tone.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import nl.weerklank.engine.tag.Tone.Sentiment;
import nl.weerklank.engine.tag.Tone.Voice;
import nl.weerklank.nlp.tone.SignReader;
import nl.weerklank.nlp.tone.ToneModels;

/**
 * Trains the models of sentiment and voice on the texts written for them.
 *
 * <p>Arguments: the folder of the corpus ({@code nlp-models/corpus/tone}) and the folder that keeps the models
 * ({@code nlp-models/src/main/resources/nl/weerklank/nlp/tone}). Training twice gives the same bytes.
 */
public final class ToneTraining {

    private static final Learner<Sentiment> SENTIMENT =
            new Learner<>(Sentiment.class, lesson -> lesson.item().sentiment(), sign -> true, 0.3);

    /** Good or bad news says nothing of who speaks. */
    private static final Learner<Voice> VOICE = new Learner<>(
            Voice.class, lesson -> lesson.item().voice(), Predicate.not(SignReader::isOnlyForSentiment), 0.6);

    private ToneTraining() {}

    public static void main(String[] arguments) throws IOException {
        train(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /** Reads the corpus and writes both models. */
    public static void train(Path corpus, Path target) throws IOException {
        List<Lesson> lessons = Lesson.of(ToneItem.corpus(corpus));
        Files.writeString(target.resolve(ToneModels.SENTIMENT + ".tsv"), SENTIMENT.learn(lessons));
        Files.writeString(target.resolve(ToneModels.VOICE + ".tsv"), VOICE.learn(lessons));
    }

    /** What these lessons teach. */
    static ToneModels learn(List<Lesson> lessons) {
        return ToneModels.of(SENTIMENT.learn(lessons), VOICE.learn(lessons));
    }
}
