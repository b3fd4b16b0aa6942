package nl.weerklank.nlp.tone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.engine.tag.Tone;
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
    private final JargonReader jargon;
    private final ModelRef model;

    /** A reader with the lists of this language; undetermined texts are read with the English ones. */
    public ToneReader(Language language, Forms forms) {
        String code = language == Language.NL ? "nl" : "en";
        String good = "sentiment." + code;
        String selling = "voice." + code;
        String vague = "jargon." + code;
        this.language = language;
        this.forms = forms;
        this.sentiment = new SentimentReader(WordList.load(good), WordList.load("negation"));
        this.voice = new VoiceReader(
                WordList.load(selling),
                WordList.load("personal"),
                WordList.load("reporting"),
                WordList.load("imperatives"),
                forms);
        this.jargon = new JargonReader(WordList.load(vague));
        this.model = Fingerprint.ofLists(
                "tone-lists-" + code,
                List.of(good, "negation", selling, "personal", "reporting", "imperatives", vague));
    }

    /** The lists that decide, by their hash. */
    public ModelRef model() {
        return model;
    }

    /** The tone of a document. */
    public Tone read(Document document) {
        Map<String, List<String>> known = new HashMap<>();
        Phrases.Readings readings = lower -> known.computeIfAbsent(lower, forms::of);
        JargonReader.Jargon vague = jargon.read(document, readings);
        return new Tone(
                sentiment.read(document, readings),
                voice.read(document, readings),
                language == Language.NL ? FormalityReader.read(document) : null,
                Readability.of(document, language),
                vague.share(),
                vague.words());
    }
}
