package nl.weerklank.api.wakeup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Rings for the current organisation when its transaction commits: a notification of PostgreSQL, heard by every service. */
@ApplicationScoped
public class Alarm {

    static final String CHANNEL = "weerklank_work";

    private final DataSource database;

    Alarm(DataSource database) {
        this.database = database;
    }

    /** Lets background work know that there is something to do, once the current transaction is committed. */
    public void ring() {
        try (Connection connection = database.getConnection()) {
            ring(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the alarm does not ring", e);
        }
    }

    /**
     * Lets background work know that there is something to do, once this transaction is committed.
     *
     * @param connection of a transaction of an organisation
     */
    public void ring(Connection connection) throws SQLException {
        try (PreparedStatement notify =
                connection.prepareStatement("select pg_notify(?, current_organisation()::text)")) {
            notify.setString(1, CHANNEL);
            notify.execute();
        }
    }
}
