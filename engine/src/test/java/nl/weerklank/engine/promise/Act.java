package nl.weerklank.engine.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Outcome;

/** Something that happens. Where it is about a push, it is about one of the last of that person, counted from the newest. */
sealed interface Act {

    /** The clock of the ledger is set. */
    record TimeIs(Instant now) implements Act {}

    record IsNow(Someone someone) implements Act {}

    record Runs(Programme.Mode mode, Caps caps) implements Act {}

    /** These are the times without pushes from now on. */
    record Silences(List<Silence> silences) implements Act {}

    record Asks(String person, Channel channel) implements Act {}

    /**
     * Asks several times at once.
     *
     * @param meanwhile how far the clock goes on while the first holds the person
     */
    record AsksAtOnce(String person, Channel channel, int times, Duration meanwhile) implements Act {}

    record Claims(String person, int back) implements Act {}

    record Delivers(String person, int back, boolean sent) implements Act {}

    record Outside(String person, Duration ago) implements Act {}

    record Answers(String person, int back, Outcome outcome) implements Act {}

    /** Looks, and acts on the first that is found there. */
    record Finds(String person, Outcome outcome) implements Act {}
}
