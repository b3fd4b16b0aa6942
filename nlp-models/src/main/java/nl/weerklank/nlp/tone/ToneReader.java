package nl.weerklank.nlp.tone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.engine.tag.Tone;
import nl.weerklank.engine.tag.Tone.Graded;
import nl.weerklank.engine.tag.Tone.Sentiment;
import nl.weerklank.engine.tag.Tone.Voice;
import nl.weerklank.nlp.form.Forms;
import nl.weerklank.nlp.list.Fingerprint;
import nl.weerklank.nlp.list.WordList;
import nl.weerklank.nlp.text.Document;

/** How a text in one language sounds. Thread-safe. */
public final class ToneReader {

    private final Language language;
    private final Forms forms;
    private final SentimentReader sentiment;
    private final VoiceReader voice;
    private final SignReader signs;
    private final boolean learned;
    private final Blend<Sentiment> learnedSentiment;
    private final Blend<Voice> learnedVoice;
    private final JargonReader jargon;

    /** A reader with the lists of this language; undetermined texts are read with the English ones, and nothing learned. */
    public ToneReader(Language language, Forms forms) {
        this(language, forms, ToneModels.shipped());
    }

    /** A reader with these models. */
    public ToneReader(Language language, Forms forms, ToneModels models) {
        this.learned = models.isLearned() && language != Language.UND;
        this.learnedSentiment = new Blend<>(models.sentiment(), ToneReader::badNewsWeighsAgainstGood);
        this.learnedVoice = new Blend<>(models.voice(), (value, shares) -> shares.getOrDefault(value, 0));
        this.language = language;
        this.forms = forms;
        this.sentiment = SentimentReader.of(language);
        this.voice = VoiceReader.of(language, forms);
        this.signs = new SignReader(language, forms, sentiment, voice);
        this.jargon = new JargonReader(WordList.load("jargon." + code(language)));
    }

    /** Calling bad news good costs a quarter more than any other error. */
    private static int badNewsWeighsAgainstGood(Sentiment value, Map<Sentiment, Integer> shares) {
        int share = shares.getOrDefault(value, 0);
        return value == Sentiment.POSITIVE ? share - shares.getOrDefault(Sentiment.NEGATIVE, 0) / 4 : share;
    }

    /** The ending of the lists for a language. */
    static String code(Language language) {
        return language == Language.NL ? "nl" : "en";
    }

    /** The lists and models that decide, by their hash. */
    public List<ModelRef> models() {
        String code = code(language);
        List<ModelRef> models = new ArrayList<>();
        models.add(Fingerprint.ofLists(
                "tone-lists-" + code,
                List.of(
                        "sentiment." + code,
                        "negation",
                        "voice." + code,
                        "personal",
                        "reporting",
                        "imperatives",
                        "pronouns",
                        "jargon." + code)));
        if (learned) {
            models.add(learnedSentiment.reference());
            models.add(learnedVoice.reference());
        }
        return models;
    }

    /** The tone of a document. */
    public Tone read(Document document) {
        Map<String, List<String>> known = new HashMap<>();
        Phrases.Readings readings = lower -> known.computeIfAbsent(lower, forms::of);
        Graded<Sentiment> listedSentiment = sentiment.read(document, readings);
        Graded<Voice> listedVoice = voice.read(document, readings);
        List<Signs> found = learned ? signs.read(document) : List.of();
        JargonReader.Jargon vague = jargon.read(document, readings);
        return new Tone(
                learnedSentiment.judge(listedSentiment, found),
                learnedVoice.judge(listedVoice, found),
                language == Language.NL ? FormalityReader.read(document) : null,
                Readability.of(document, language),
                vague.share(),
                vague.words());
    }
}
