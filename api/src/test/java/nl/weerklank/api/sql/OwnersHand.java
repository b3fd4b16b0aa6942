package nl.weerklank.api.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/** What somebody does in the database behind the back of the service. */
public final class OwnersHand {

    private OwnersHand() {}

    /** A connection of the owner of the tables. */
    public static Connection connection() throws SQLException {
        return connection(setting("quarkus.flyway.username"), setting("quarkus.flyway.password"));
    }

    /** A connection of this role. */
    public static Connection connection(String user, String password) throws SQLException {
        return DriverManager.getConnection(setting("quarkus.datasource.jdbc.url"), user, password);
    }

    /** Does this as the owner of the tables. */
    public static void does(String statements) {
        does(setting("quarkus.flyway.username"), setting("quarkus.flyway.password"), statements);
    }

    /** Does this as somebody else. */
    public static void does(String user, String password, String statements) {
        try (Connection connection = connection(user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
