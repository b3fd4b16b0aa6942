package nl.weerklank.api.organisation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import nl.weerklank.api.launch.LaunchException;

/** Before anything else starts: organisations are kept apart, and the one this installation is for exists. */
@ApplicationScoped
class FirstThingsFirst {

    private static final int BEFORE_EVERYTHING = 1;

    private final DataSource database;
    private final Organisations organisations;

    @Inject
    FirstThingsFirst(DataSource database, Organisations organisations) {
        this.database = database;
        this.organisations = organisations;
    }

    void onStart(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent start) {
        refuseRoleThatSeesEverything();
        organisations.usual();
    }

    /** PostgreSQL does not apply row-level security to superusers, to roles that bypass it, and to a table's owner. */
    private void refuseRoleThatSeesEverything() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_user, row_security_active('content') from pg_roles where rolname = current_user")) {
            if (!row.next() || !row.getBoolean(2)) {
                throw new LaunchException(
                        "The database role %s sees all organisations at once. Give the service a role that is no superuser, has no BYPASSRLS and owns no table (docs/operate.md)."
                                .formatted(row.getString(1)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
