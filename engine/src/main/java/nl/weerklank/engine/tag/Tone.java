package nl.weerklank.engine.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text sounds.
 *
 * @param formality how a Dutch text addresses its reader; null for other languages
 * @param readability ease of reading, 0 (hard) to 100 (easy)
 * @param jargon share of vague corporate words, in thousandths of all words weighted by their vagueness, 0 to 1000
 * @param jargonWords the words that made up {@code jargon}, in order of appearance
 */
public record Tone(
        Graded<Sentiment> sentiment,
        Graded<Voice> voice,
        @Nullable Formality formality,
        int readability,
        int jargon,
        List<String> jargonWords) {

    public Tone {
        if (readability < 0 || readability > 100) {
            throw new IllegalArgumentException("readability is %d, expected 0 to 100".formatted(readability));
        }
        Thousandths.require("jargon", jargon);
        jargonWords = List.copyOf(jargonWords);
    }

    /**
     * A value, how clearly the text shows it and the words that do.
     *
     * @param score in thousandths, 0 to 1000
     */
    public record Graded<V extends Enum<V>>(V value, int score, List<String> evidence) {

        public Graded {
            Thousandths.require("tone score", score);
            evidence = List.copyOf(evidence);
        }
    }

    /** Whether the text brings good news, bad news or neither. */
    public enum Sentiment {
        NEGATIVE,
        NEUTRAL,
        POSITIVE
    }

    /** Who seems to speak: a seller, a reporter or a person. */
    public enum Voice {
        PROMOTIONAL,
        INFORMATIVE,
        PERSONAL
    }

    /** How a Dutch text addresses its reader. */
    public enum Formality {
        JE,
        U,
        NEUTRAL
    }

    /** How promotional the text is, in thousandths; 0 when another voice prevails. */
    public int promotional() {
        return voice.value() == Voice.PROMOTIONAL ? voice.score() : 0;
    }
}
