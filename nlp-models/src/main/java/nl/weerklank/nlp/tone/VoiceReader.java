package nl.weerklank.nlp.tone;

import java.util.List;
import java.util.Set;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Tone.Graded;
import nl.weerklank.engine.tag.Tone.Voice;
import nl.weerklank.nlp.form.Forms;
import nl.weerklank.nlp.list.WordList;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;

/**
 * Who seems to speak: a seller (superlatives, calls to act, the sender as subject, the reader addressed), a person (first
 * person singular) or a reporter (everything else, and more so with sources, quotations and figures).
 */
final class VoiceReader {

    private static final int TITLE = 2;
    private static final int EXCLAMATION = 600;
    private static final int SUPERLATIVE = 500;
    private static final int IMPERATIVE = 800;

    /** Cues per hundred words, in thousandths, from which a text is a person's. */
    private static final int PERSONAL = 2_000;

    /** Cues per hundred words, in thousandths, from which a text is a seller's. */
    private static final int PROMOTIONAL = 2_800;

    private final Phrases promotion;
    private final Phrases person;
    private final Phrases report;
    private final Set<String> imperatives;
    private final Forms forms;

    /** The reader with the lists of this language. */
    static VoiceReader of(Language language, Forms forms) {
        return new VoiceReader(
                WordList.load("voice." + ToneReader.code(language)),
                WordList.load("personal"),
                WordList.load("reporting"),
                WordList.load("imperatives"),
                forms);
    }

    private VoiceReader(WordList promotion, WordList person, WordList report, WordList imperatives, Forms forms) {
        this.promotion = new Phrases(promotion);
        this.person = new Phrases(person);
        this.report = new Phrases(report);
        this.imperatives = imperatives.words();
        this.forms = forms;
    }

    Graded<Voice> read(Document document, Phrases.Readings readings) {
        Evidence promotional = new Evidence();
        Evidence personal = new Evidence();
        Evidence informative = new Evidence();
        boolean quoted = false;
        for (Sentence sentence : document.sentences()) {
            int factor = sentence.inTitle() ? TITLE : 1;
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                quoted = quoted != isQuote(tokens.get(i));
                if (!quoted) {
                    collect(promotion, tokens, i, factor, readings, promotional);
                    urge(tokens, i, factor, promotional);
                    collect(person, tokens, i, factor, lower -> List.of(lower), personal);
                }
                collect(report, tokens, i, factor, readings, informative);
                if (tokens.get(i).lower().equals("!")) {
                    promotional.add(tokens, i, 1, EXCLAMATION);
                }
            }
        }
        return judge(
                promotional,
                personal,
                informative,
                Math.max(40, document.words().size()));
    }

    /** Superlatives, and verbs at the head of a sentence that make the reader act. */
    private void urge(List<Token> tokens, int at, int factor, Evidence promotional) {
        String word = tokens.get(at).lower();
        if (forms.isSuperlative(word)) {
            promotional.add(tokens, at, 1, SUPERLATIVE * factor);
        }
        if (at == 0 && tokens.size() > 2 && imperatives.contains(word)) {
            promotional.add(tokens, at, 1, IMPERATIVE * factor);
        }
    }

    private static boolean isQuote(Token token) {
        return token.lower().equals("\"")
                || token.lower().equals("“")
                || token.lower().equals("”");
    }

    private static void collect(
            Phrases phrases, List<Token> tokens, int at, int factor, Phrases.Readings readings, Evidence evidence) {
        Phrases.Found found = phrases.at(tokens, at, readings);
        if (found.length() > 0) {
            evidence.add(tokens, at, found.length(), found.weight() * factor);
        }
    }

    /** Per hundred words, so that a long text is not a seller just by being long. */
    private static Graded<Voice> judge(Evidence promotional, Evidence personal, Evidence informative, int length) {
        int selling = 100 * promotional.total() / length;
        int telling = 100 * personal.total() / length;
        int reporting = 100 * informative.total() / length;
        int bare = Math.max(0, selling - reporting / 2);
        if (telling >= PERSONAL && telling >= selling) {
            return new Graded<>(Voice.PERSONAL, share(telling, PERSONAL), personal.best());
        }
        if (bare >= PROMOTIONAL) {
            return new Graded<>(Voice.PROMOTIONAL, share(bare, PROMOTIONAL), promotional.best());
        }
        return new Graded<>(Voice.INFORMATIVE, 1000 - share(Math.max(telling, bare), PROMOTIONAL), informative.best());
    }

    /** 500 at the border, toward 1000 beyond it. */
    private static int share(int value, int border) {
        return (int) (1000L * value / (value + border));
    }
}
