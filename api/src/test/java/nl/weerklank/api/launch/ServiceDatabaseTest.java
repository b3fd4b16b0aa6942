package nl.weerklank.api.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("The database, as the service's own connections see it,")
class ServiceDatabaseTest {

    @Inject
    AgroalDataSource connections;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ParameterizedTest(name = "has {0} {1}")
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "is_superuser, off",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "server_version_num, 180006"
    })
    void settings(String setting, String expected) throws SQLException {
        assertThat(query("show " + setting)).isEqualTo(expected);
    }

    @Test
    @DisplayName("is PostgreSQL under a role that owns nothing and cannot look past row-level security")
    void plainRole() throws SQLException {
        assertThat(query("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles"
                        + " where rolname = current_user"))
                .isEqualTo("f");
        assertThat(query("select count(*) from pg_class where relowner = current_user::regrole"))
                .isEqualTo("0");
    }

    @ParameterizedTest(name = "refuses {0} with a wrong password")
    @ValueSource(strings = {"weerklank_service", "weerklank_owner", "weerklank_erasure", "postgres"})
    void wrongPassword(String user) {
        assertThatThrownBy(() -> DriverManager.getConnection(url, user, "wrong").close())
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("28P01");
    }

    @ParameterizedTest(name = "lets the service do nothing but read and add in {0}")
    @ValueSource(
            strings = {
                "content_revision",
                "content_withdrawal",
                "tagging",
                "taxonomy_revision",
                "programme_revision",
                "rule_set_revision",
                "rule_draft_act",
                "decision",
                "decision_payload",
                "person_key",
                "data_package",
                "access_log"
            })
    void appendOnly(String table) throws SQLException {
        assertThat(query("select string_agg(privilege_type, ',' order by privilege_type)"
                        + " from information_schema.role_table_grants"
                        + " where grantee = current_user and table_name = '" + table + "'"))
                .isEqualTo("INSERT,SELECT");
        assertThatThrownBy(() -> query("delete from " + table + " returning 1"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> query("update " + table + " set organisation_id = 1 returning 1"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> query("truncate " + table)).hasMessageContaining("permission denied");
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}
