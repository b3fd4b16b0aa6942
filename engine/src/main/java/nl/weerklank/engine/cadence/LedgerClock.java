package nl.weerklank.engine.cadence;

import java.time.Instant;

/** Port: the time that the ledger counts with. In production the database's own clock, read after the lock. */
@FunctionalInterface
public interface LedgerClock {

    /** The present moment. */
    Instant read();
}
