package nl.weerklank.api.nudge;

import java.time.Instant;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.cadence.LedgerClock;

/**
 * The database's clock, the same for every replica. Not {@code now()}: that is the start of the transaction, which lies
 * before the wait for the lock and so before the grant that has to be counted.
 */
final class DatabaseClock implements LedgerClock {

    private final Sql sql;

    DatabaseClock(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Instant read() {
        return sql.first("select clock_timestamp() as now", row -> row.instant("now"))
                .orElseThrow();
    }
}
