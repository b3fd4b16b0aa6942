package nl.weerklank.nlp.tone;

import java.util.List;
import java.util.Set;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Tone.Graded;
import nl.weerklank.engine.tag.Tone.Sentiment;
import nl.weerklank.nlp.list.WordList;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;

/**
 * Good news, bad news or neither, by weighted words with negation.
 *
 * <p>The title counts three times: it says what the writer wants to bring. Calling bad news good is the error that costs
 * most (an employee is asked to cheer about a lay-off), so bad words weigh heavier and a mixed text is never positive.
 */
final class SentimentReader {

    private static final int TITLE = 3;
    private static final int NEGATION_REACH = 3;

    /** A turned positive word is nearly as bad as a bad one; a turned negative word is only mildly good. */
    private static final int TURNED_GOOD = -800;

    private static final int TURNED_BAD = -350;

    /** Bad words weigh this much more, in thousandths. */
    private static final int BAD_WEIGHT = 1300;

    private static final int LENGTH_THAT_COUNTS = 300;

    private final Phrases words;
    private final Set<String> negations;

    /** The reader with the lists of this language. */
    static SentimentReader of(Language language) {
        return new SentimentReader(WordList.load("sentiment." + ToneReader.code(language)), WordList.load("negation"));
    }

    private SentimentReader(WordList words, WordList negations) {
        this.words = new Phrases(words);
        this.negations = negations.words();
    }

    Graded<Sentiment> read(Document document, Phrases.Readings readings) {
        Evidence good = new Evidence();
        Evidence bad = new Evidence();
        for (Sentence sentence : document.sentences()) {
            weigh(sentence, readings, sentence.inTitle() ? TITLE : 1, good, bad);
        }
        return judge(good, bad, document.words().size());
    }

    /** What one sentence brings. */
    Weights weigh(Sentence sentence, Phrases.Readings readings) {
        Evidence good = new Evidence();
        Evidence bad = new Evidence();
        weigh(sentence, readings, 1, good, bad);
        return new Weights(good.total(), bad.total());
    }

    private void weigh(Sentence sentence, Phrases.Readings readings, int factor, Evidence good, Evidence bad) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Phrases.Found found = words.at(tokens, i, readings);
            if (found.length() == 0) {
                continue;
            }
            int weight = found.weight() * factor;
            if (isNegated(tokens, i)) {
                weight = weight * (weight > 0 ? TURNED_GOOD : TURNED_BAD) / 1000;
            }
            if (weight > 0) {
                good.add(tokens, i, found.length(), weight);
            } else {
                bad.add(tokens, i, found.length(), -weight);
            }
            i += found.length() - 1;
        }
    }

    /** Whether a negation stands a few words before, in the same clause. */
    private boolean isNegated(List<Token> tokens, int at) {
        for (int i = at - 1; i >= Math.max(0, at - NEGATION_REACH); i--) {
            if (!tokens.get(i).isWord()) {
                return false;
            }
            if (negations.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Longer texts need more words for a judgement; a good one must outweigh the bad by half. */
    private static Graded<Sentiment> judge(Evidence good, Evidence bad, int length) {
        int read = Math.min(length, LENGTH_THAT_COUNTS);
        int heavyBad = bad.total() * BAD_WEIGHT / 1000;
        int clarity = clarity(good.total(), heavyBad, 1_000 + 5 * read);
        if (heavyBad > good.total() && heavyBad >= 1_200 + 4 * read) {
            return new Graded<>(Sentiment.NEGATIVE, clarity, bad.best());
        }
        if (good.total() >= 1_500 + 6 * read && 2 * good.total() >= 3 * heavyBad) {
            return new Graded<>(Sentiment.POSITIVE, clarity, good.best());
        }
        return new Graded<>(Sentiment.NEUTRAL, 1000 - clarity, List.of());
    }

    /** How far one side outweighs the other, 0 to 1000; little evidence is never clear. */
    private static int clarity(int good, int bad, int doubt) {
        return (int) (1000L * Math.abs(good - bad) / ((long) good + bad + doubt));
    }

    /** Good and bad words together, in thousandths of a full word each. */
    record Weights(int good, int bad) {
        static final Weights NOTHING = new Weights(0, 0);
    }
}
