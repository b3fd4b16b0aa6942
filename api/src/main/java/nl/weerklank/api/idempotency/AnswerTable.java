package nl.weerklank.api.idempotency;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The answers of the current organisation that are kept. Every call runs inside its transaction. */
@Singleton
class AnswerTable {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String LONGEST_WAIT = "10s";
    private static final String AGE = "interval '24 hours'";

    private final DataSource dataSource;

    AnswerTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Takes the key for the running transaction. Waits while another transaction holds it.
     *
     * @return whether it is taken now; if not, somebody finished with it before
     */
    boolean begin(String client, IdempotencyKey key, String requestHash) {
        try (Connection connection = dataSource.getConnection()) {
            waitAtMost(connection, LONGEST_WAIT);
            update(
                    connection,
                    "delete from idempotency where client = ? and key = ? and created_at < clock_timestamp() - " + AGE,
                    client,
                    key.value());
            int inserted = update(
                    connection,
                    "insert into idempotency (client, key, request_hash) values (?, ?, ?) on conflict do nothing",
                    client,
                    key.value(),
                    requestHash);
            waitAtMost(connection, "0");
            return inserted == 1;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw Idempotency.inProgress();
            }
            throw new IllegalStateException(e);
        }
    }

    void finish(String client, IdempotencyKey key, Answer answer) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update idempotency set status = ?, body = ? where client = ? and key = ?")) {
            statement.setInt(1, answer.status());
            statement.setBytes(2, answer.body());
            statement.setString(3, client);
            statement.setString(4, key.value());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps nothing under this key. */
    void forget(String client, IdempotencyKey key) {
        try (Connection connection = dataSource.getConnection()) {
            update(connection, "delete from idempotency where client = ? and key = ?", client, key.value());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Kept> find(String client, IdempotencyKey key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select request_hash, status, body from idempotency where client = ? and key = ?")) {
            statement.setString(1, client);
            statement.setString(2, key.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Kept(row.getString(1), new Answer(row.getInt(2), row.getBytes(3))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes what is kept long enough. */
    void forgetOld() {
        try (Connection connection = dataSource.getConnection()) {
            update(connection, "delete from idempotency where created_at < clock_timestamp() - " + AGE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitAtMost(Connection connection, String time) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('lock_timeout', ?, true)")) {
            statement.setString(1, time);
            statement.execute();
        }
    }

    private static int update(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** What was asked under a key, and what was answered. */
    record Kept(String requestHash, Answer answer) {}
}
