package nl.weerklank.bench.month;

import java.util.SplittableRandom;
import nl.weerklank.bench.month.Response.Chances;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.offer.Outcome;

/** How people take what they are offered. All of it is invented. */
enum Temper {
    /** Looks often and does something with much of it. */
    EAGER("enthousiast", "eager", 600, 3, new Chances(550, 100, 0, 200), new Chances(250, 80, 0, 670)),
    /** Does something with it once in a while. */
    NOW_AND_THEN(
            "zo nu en dan", "now and then", 250, 2, new Chances(150, 100, 100, 300), new Chances(100, 50, 50, 800)),
    /** Lets every message pass. */
    IGNORING("laat alles liggen", "lets all pass", 60, 1, new Chances(0, 0, 0, 100), new Chances(0, 0, 0, 1000)),
    /** Follows up one message, says "too much" when a second comes within a week, and does nothing after that. */
    ANNOYED("zegt “te veel”", "says “too much”", 150, 2, new Chances(0, 400, 0, 300), new Chances(0, 100, 0, 900));

    /** So many messages in a week annoy the annoyed. */
    private static final int TOO_MANY = 2;

    private final String nl;
    private final String en;
    private final int looks;
    private final int sees;
    private final Chances ofMessages;
    private final Chances ofPieces;

    /**
     * @param looks on how many days in a thousand they look by themselves
     * @param sees how many suggestions they then look at
     */
    Temper(String nl, String en, int looks, int sees, Chances ofMessages, Chances ofPieces) {
        this.nl = nl;
        this.en = en;
        this.looks = looks;
        this.sees = sees;
        this.ofMessages = ofMessages;
        this.ofPieces = ofPieces;
    }

    String in(Words words) {
        return words.of(nl, en);
    }

    boolean looksToday(SplittableRandom random) {
        return random.nextInt(1000) < looks;
    }

    int sees() {
        return sees;
    }

    /**
     * What becomes of a message.
     *
     * @param inAWeek how many messages they got in 168 hours, this one included
     */
    Response toMessage(Kind kind, int inAWeek, boolean saidTooMuch, SplittableRandom random) {
        if (this != ANNOYED || saidTooMuch) {
            return Response.drawn(ofMessages, kind, random);
        }
        return Response.of(true, inAWeek < TOO_MANY ? Response.actOn(kind) : Outcome.TOO_MUCH, random);
    }

    /** What becomes of a suggestion that they looked at by themselves. */
    Response toPiece(Kind kind, SplittableRandom random) {
        return Response.drawn(ofPieces, kind, random);
    }
}
