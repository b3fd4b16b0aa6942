package nl.weerklank.api.idempotency;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.sql.SqlFailedException;

/** The answers of the current organisation that are kept. Every call runs inside its transaction. */
@Singleton
class AnswerTable {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String LONGEST_WAIT = "10s";
    private static final String AGE = "interval '24 hours'";

    private final Sql sql;

    AnswerTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * Takes the key for the running transaction. Waits while another transaction holds it.
     *
     * @return whether it is taken now; if not, somebody finished with it before
     */
    boolean begin(String client, IdempotencyKey key, String requestHash) {
        try {
            waitAtMost(LONGEST_WAIT);
            sql.change(
                    "delete from idempotency where client = ? and key = ? and created_at < clock_timestamp() - " + AGE,
                    client,
                    key.value());
            int inserted = sql.change(
                    "insert into idempotency (client, key, request_hash) values (?, ?, ?) on conflict do nothing",
                    client,
                    key.value(),
                    requestHash);
            waitAtMost("0");
            return inserted == 1;
        } catch (SqlFailedException failed) {
            if (failed.isBecauseOf(LOCK_NOT_AVAILABLE)) {
                throw Idempotency.inProgress();
            }
            throw failed;
        }
    }

    void finish(String client, IdempotencyKey key, Answer answer) {
        sql.change(
                "update idempotency set status = ?, body = ? where client = ? and key = ?",
                answer.status(),
                answer.body(),
                client,
                key.value());
    }

    /** Keeps nothing under this key. */
    void forget(String client, IdempotencyKey key) {
        sql.change("delete from idempotency where client = ? and key = ?", client, key.value());
    }

    Optional<Kept> find(String client, IdempotencyKey key) {
        return sql.first(
                "select request_hash, status, body from idempotency where client = ? and key = ?",
                row -> new Kept(row.text("request_hash"), new Answer((int) row.number("status"), row.bytes("body"))),
                client,
                key.value());
    }

    /** Removes what is kept long enough. */
    void forgetOld() {
        sql.change("delete from idempotency where created_at < clock_timestamp() - " + AGE);
    }

    private void waitAtMost(String time) {
        sql.list("select set_config('lock_timeout', ?, true)", row -> time, time);
    }

    /** What was asked under a key, and what was answered. */
    record Kept(String requestHash, Answer answer) {}
}
