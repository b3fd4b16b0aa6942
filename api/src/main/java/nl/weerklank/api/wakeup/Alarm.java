package nl.weerklank.api.wakeup;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerklank.api.sql.Sql;

/** Rings for the current organisation when its transaction commits: a notification of PostgreSQL, heard by every service. */
@ApplicationScoped
public class Alarm {

    static final String CHANNEL = "weerklank_work";

    private final Sql sql;

    Alarm(Sql sql) {
        this.sql = sql;
    }

    /** Lets background work know that there is something to do, once the current transaction is committed. */
    public void ring() {
        sql.list("select pg_notify(?, current_organisation()::text)", row -> CHANNEL, CHANNEL);
    }
}
