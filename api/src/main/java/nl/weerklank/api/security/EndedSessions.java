package nl.weerklank.api.security;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import nl.weerklank.api.sql.Sql;

/** The sessions of the current organisation that were signed out. Every call runs inside its transaction. */
@Singleton
class EndedSessions {

    private final Sql sql;

    EndedSessions(Sql sql) {
        this.sql = sql;
    }

    boolean has(UUID session) {
        return sql.first("select id from ended_session where id = ?", row -> row.uuid("id"), session)
                .isPresent();
    }

    /**
     * Remembers that a session was signed out.
     *
     * @param endsAt when it would have ended by itself, and need not be remembered any longer
     */
    void add(UUID session, Instant endsAt) {
        sql.change("delete from ended_session where ends_at < clock_timestamp()");
        sql.change("insert into ended_session (id, ends_at) values (?, ?) on conflict do nothing", session, endsAt);
    }
}
