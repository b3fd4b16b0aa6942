package nl.weerklank.api.employee;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.engine.employee.EmployeeId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Erases a person (G05), signed in to the database as the only role that may. Decisions stay with their pseudonym and
 * their hash, so that the proof holds, but what they rested on goes, and nothing links the pseudonym to the person any
 * more.
 */
@ApplicationScoped
class Erasure {

    private static final int ATTEMPTS = 3;
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final String url;
    private final String user;
    private final String password;

    Erasure(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "weerklank.db.erasure-user") String user,
            @ConfigProperty(name = "weerklank.db.erasure-password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    private record Person(long key, UUID pseudonym) {}

    /** Erases this person, or says that there is none. A decision that is being made meanwhile is waited for and goes too. */
    boolean erase(OrganisationId organisation, EmployeeId id) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            for (int attempt = 1; ; attempt++) {
                try {
                    return eraseOnce(connection, organisation, id);
                } catch (SQLException e) {
                    connection.rollback();
                    if (attempt == ATTEMPTS || !FOREIGN_KEY_VIOLATION.equals(e.getSQLState())) {
                        throw e;
                    }
                }
            }
        } catch (SQLException e) {
            throw new EmployeeTableException(e);
        }
    }

    private static boolean eraseOnce(Connection connection, OrganisationId organisation, EmployeeId id)
            throws SQLException {
        speakFor(connection, organisation);
        Optional<Person> found = find(connection, id);
        if (found.isEmpty()) {
            connection.rollback();
            return false;
        }
        Person person = found.get();
        // What refers to something goes before it.
        delete(
                connection,
                "delete from decision_payload where decision_id in (select id from decision where pseudonym = ?)",
                person.pseudonym());
        delete(connection, "delete from published_text where employee_id = ?", person.key());
        delete(connection, "delete from mail_act where employee_id = ?", person.key());
        delete(connection, "delete from mail_job where employee_id = ?", person.key());
        delete(connection, "delete from digest_job where employee_id = ?", person.key());
        delete(connection, "delete from nudge where employee_id = ?", person.key());
        delete(connection, "delete from suggestion where employee_id = ?", person.key());
        delete(connection, "delete from learning_wiped where employee_id = ?", person.key());
        delete(connection, "delete from preference where employee_id = ?", person.key());
        delete(connection, "delete from person where employee_external_id = ?", id.value());
        delete(connection, "delete from employee where id = ?", person.key());
        connection.commit();
        return true;
    }

    private static void delete(Connection connection, String sql, Object whose) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, whose);
            delete.executeUpdate();
        }
    }

    private static void speakFor(Connection connection, OrganisationId organisation) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('weerklank.organisation', ?, true)")) {
            statement.setString(1, Long.toString(organisation.id()));
            statement.execute();
        }
    }

    private static Optional<Person> find(Connection connection, EmployeeId id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id, pseudonym from employee where external_id = ?")) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Person(row.getLong(1), row.getObject(2, UUID.class)))
                        : Optional.empty();
            }
        }
    }
}
