package nl.weerklank.nlp.tone;

import nl.weerklank.engine.tag.Tone.Sentiment;
import nl.weerklank.engine.tag.Tone.Voice;

/** What was learned of tone. */
public final class ToneModels {

    /** The file of the model of sentiment, in this room's resources. */
    public static final String SENTIMENT = "sentiment";

    /** The file of the model of voice. */
    public static final String VOICE = "voice";

    private final LinearModel<Sentiment> sentiment;
    private final LinearModel<Voice> voice;

    private final boolean learned;

    private ToneModels(boolean learned, LinearModel<Sentiment> sentiment, LinearModel<Voice> voice) {
        this.learned = learned;
        this.sentiment = sentiment;
        this.voice = voice;
    }

    /** The models that ship. */
    static ToneModels shipped() {
        return new ToneModels(true, LinearModel.load(Sentiment.class, SENTIMENT), LinearModel.load(Voice.class, VOICE));
    }

    /** Models just trained, as they would be written to their files. */
    public static ToneModels of(String sentiment, String voice) {
        return new ToneModels(
                true, LinearModel.of(Sentiment.class, SENTIMENT, sentiment), LinearModel.of(Voice.class, VOICE, voice));
    }

    /** Nothing learned: the lists decide alone. */
    public static ToneModels none() {
        return new ToneModels(
                false, LinearModel.of(Sentiment.class, SENTIMENT, ""), LinearModel.of(Voice.class, VOICE, ""));
    }

    /** Whether anything was learned. */
    boolean isLearned() {
        return learned;
    }

    LinearModel<Sentiment> sentiment() {
        return sentiment;
    }

    LinearModel<Voice> voice() {
        return voice;
    }
}
