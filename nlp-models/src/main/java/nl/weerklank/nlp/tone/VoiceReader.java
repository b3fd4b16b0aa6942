package nl.weerklank.nlp.tone;

import java.util.List;
import nl.weerklank.engine.tag.Tone.Graded;
import nl.weerklank.engine.tag.Tone.Voice;
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
    private static final int EXCLAMATION = 400;

    private final Phrases promotion;
    private final Phrases person;
    private final Phrases report;

    VoiceReader(WordList promotion, WordList person, WordList report) {
        this.promotion = new Phrases(promotion);
        this.person = new Phrases(person);
        this.report = new Phrases(report);
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
        if (telling >= 2_500 && telling * 2 >= selling) {
            return new Graded<>(Voice.PERSONAL, share(telling, 2_500), personal.best());
        }
        if (selling - reporting >= 4_000) {
            return new Graded<>(Voice.PROMOTIONAL, share(selling - reporting, 4_000), promotional.best());
        }
        int other = Math.max(telling, Math.max(0, selling - reporting));
        return new Graded<>(Voice.INFORMATIVE, 1000 - share(other, 4_000), informative.best());
    }

    /** 500 at the border, toward 1000 beyond it. */
    private static int share(int value, int border) {
        return (int) (1000L * value / (value + border));
    }
}
