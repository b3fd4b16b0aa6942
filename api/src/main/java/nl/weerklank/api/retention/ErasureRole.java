package nl.weerklank.api.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import nl.weerklank.api.organisation.OrganisationId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Works as the only role of the database that may take personal data away, on a connection that lasts as long as the work. */
@ApplicationScoped
public class ErasureRole {

    private final String url;
    private final String user;
    private final String password;

    ErasureRole(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "weerklank.db.erasure-user") String user,
            @ConfigProperty(name = "weerklank.db.erasure-password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Work in one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does the work in a transaction of the organisation; an exception undoes all of it. */
    public <T> T in(OrganisationId organisation, Work<T> work) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            speakFor(connection, organisation);
            T done = work.on(connection);
            connection.commit();
            return done;
        }
    }

    /** Runs one statement, and returns how many rows it changed. */
    public static int change(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static void speakFor(Connection connection, OrganisationId organisation) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('weerklank.organisation', ?, true)")) {
            statement.setString(1, Long.toString(organisation.id()));
            statement.execute();
        }
    }
}
