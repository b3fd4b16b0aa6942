package nl.weerklank.engine.suggestion;

import nl.weerklank.engine.offer.Kind;

/** How many minutes a suggestion honestly takes, follow-up included (R31). */
final class Effort {

    /** Words read silently in a minute; the mean over 190 studies in Brysbaert (2019), Journal of Memory and Language 109. */
    private static final int WORDS_A_MINUTE = 238;

    private Effort() {}

    /** Minutes, 1 or more. */
    static int minutes(Kind kind, int words) {
        int reading = Math.max(1, Math.ceilDiv(words, WORDS_A_MINUTE));
        return reading + followUp(kind);
    }

    private static int followUp(Kind kind) {
        return switch (kind) {
            case READ -> 0;
            case CONNECT -> 2;
            case TALK -> 3;
            case SHARE, CHAMPION -> 5;
            case WRITE -> 30;
            case PODIUM -> 60;
        };
    }
}
