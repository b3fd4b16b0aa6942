package nl.weerklank.engine.cadence;

import java.time.Instant;
import nl.weerklank.engine.rule.ReasonCode;

/** What the ledger answers to a request for a push. */
public sealed interface Reservation {

    /**
     * The place is taken.
     *
     * @param sendBefore a push sent at or after this moment is outside the guarantee
     */
    record Granted(Instant sendBefore) implements Reservation {}

    /** There is no place; the suggestion may still wait where the person looks. */
    record Refused(ReasonCode reason) implements Reservation {}
}
