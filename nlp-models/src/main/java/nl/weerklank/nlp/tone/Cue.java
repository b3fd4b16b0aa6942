package nl.weerklank.nlp.tone;

import java.util.Locale;

/** What is counted in a text to hear how it sounds, and in what measure: a count of {@code unit} has strength 1. */
enum Cue {
    GOOD(Per.HUNDRED_WORDS, 4_000, For.SENTIMENT),
    BAD(Per.HUNDRED_WORDS, 4_000, For.SENTIMENT),
    TITLE_GOOD(Per.TEXT, 1_000, For.SENTIMENT),
    TITLE_BAD(Per.TEXT, 1_000, For.SENTIMENT),
    FIRST_GOOD(Per.TEXT, 1_000, For.SENTIMENT),
    FIRST_BAD(Per.TEXT, 1_000, For.SENTIMENT),
    LAST_GOOD(Per.TEXT, 1_000, For.SENTIMENT),
    LAST_BAD(Per.TEXT, 1_000, For.SENTIMENT),
    GOOD_SENTENCE(Per.SENTENCE, 1, For.SENTIMENT),
    BAD_SENTENCE(Per.SENTENCE, 1, For.SENTIMENT),
    NEGATION(Per.HUNDRED_WORDS, 3, For.SENTIMENT),
    CONTRAST(Per.HUNDRED_WORDS, 2, For.SENTIMENT),
    NUMBER(Per.HUNDRED_WORDS, 5, For.SENTIMENT),
    NAME(Per.HUNDRED_WORDS, 8, For.SENTIMENT),
    EXCLAMATION(Per.TEXT, 2, For.BOTH),
    TITLE_EXCLAMATION(Per.TEXT, 1, For.BOTH),
    QUESTION(Per.TEXT, 3, For.BOTH),
    TITLE_QUESTION(Per.TEXT, 1, For.BOTH),
    I(Per.HUNDRED_WORDS, 4, For.BOTH),
    QUOTED_I(Per.HUNDRED_WORDS, 4, For.BOTH),
    TITLE_I(Per.TEXT, 1, For.BOTH),
    WE(Per.HUNDRED_WORDS, 4, For.BOTH),
    TITLE_WE(Per.TEXT, 1, For.BOTH),
    /** The sender as subject: "Wij leveren…", "Our team…". */
    WE_FIRST(Per.SENTENCE, 1, For.BOTH),
    YOU(Per.HUNDRED_WORDS, 4, For.BOTH),
    TITLE_YOU(Per.TEXT, 1, For.BOTH),
    THEY(Per.HUNDRED_WORDS, 4, For.BOTH),
    IMPERATIVE(Per.SENTENCE, 0.5, For.BOTH),
    SUPERLATIVE(Per.TEXT, 2, For.BOTH),
    PROMOTION(Per.HUNDRED_WORDS, 4_000, For.BOTH),
    TITLE_PROMOTION(Per.TEXT, 1_000, For.BOTH),
    REPORTING(Per.HUNDRED_WORDS, 4_000, For.BOTH),
    SPEAKER(Per.TEXT, 2, For.BOTH),
    QUOTATION(Per.TEXT, 2, For.BOTH),
    QUOTED_WORD(Per.HUNDRED_WORDS, 100, For.BOTH),
    JARGON(Per.HUNDRED_WORDS, 4_000, For.BOTH),
    /** Words per sentence. */
    WORD(Per.SENTENCE, 20, For.BOTH);

    private static final double STRONGEST = 2;

    private final Per per;
    private final double unit;
    private final For use;

    Cue(Per per, double unit, For use) {
        this.per = per;
        this.unit = unit;
        this.use = use;
    }

    /** Its name among the signs of a text. */
    String sign() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How strong this count is in a text of this size, 0 to 2. */
    double strength(double count, int words, int sentences) {
        double size =
                switch (per) {
                    case HUNDRED_WORDS -> words / 100.0;
                    case SENTENCE -> sentences;
                    case TEXT -> 1;
                };
        return Math.min(STRONGEST, count / unit / size);
    }

    /** Whether good and bad news only: who speaks is another question. */
    boolean onlyForSentiment() {
        return use == For.SENTIMENT;
    }

    private enum Per {
        HUNDRED_WORDS,
        SENTENCE,
        TEXT
    }

    private enum For {
        SENTIMENT,
        BOTH
    }
}
