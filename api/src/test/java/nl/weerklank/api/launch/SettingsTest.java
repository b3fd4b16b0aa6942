package nl.weerklank.api.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is set before the start")
class SettingsTest {

    private static final Map<String, String> NAMED = Map.of(
            "weerklank.db.url", "jdbc:postgresql://db/weerklank",
            "weerklank.db.owner-password", "o",
            "weerklank.db.service-password", "s",
            "weerklank.db.erasure-password", "e",
            "weerklank.db.service-user", "app");

    @Test
    @DisplayName(
            "is a data folder beside, port 8080 of this machine and a PostgreSQL of its own, unless said otherwise")
    void usual() {
        Settings settings = settings(Map.of("weerklank.db.url", " "));

        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.database()).isEmpty();
    }

    @Test
    @DisplayName("may name a PostgreSQL with its three roles")
    void namedDatabase() {
        DatabaseAccess access = settings(NAMED).database().orElseThrow();

        assertThat(access.url()).isEqualTo("jdbc:postgresql://db/weerklank");
        assertThat(access.owner()).isEqualTo(new DatabaseAccess.Login("weerklank_owner", "o"));
        assertThat(access.service()).isEqualTo(new DatabaseAccess.Login("app", "s"));
        assertThat(access.erasure()).isEqualTo(new DatabaseAccess.Login("weerklank_erasure", "e"));
        assertThat(access.toString()).doesNotContain("password");
    }

    @Test
    @DisplayName("is refused when a PostgreSQL is named without a password, with both ways to give it")
    void missingPassword() {
        Settings settings = settings(Map.of("weerklank.db.url", "jdbc:postgresql://db/weerklank"));

        assertThatThrownBy(settings::database)
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("weerklank.db.owner-password (or WEERKLANK_DB_OWNER_PASSWORD)");
    }

    @Test
    @DisplayName("is refused when the port is no number")
    void portInWords() {
        Settings settings = settings(Map.of("quarkus.http.port", "http"));

        assertThatThrownBy(settings::port)
                .isInstanceOf(LaunchException.class)
                .hasMessage("quarkus.http.port is 'http', expected a number from 0 to 65535.");
    }

    @ParameterizedTest(name = "{0} may come as {1} from the environment")
    @CsvSource({
        "weerklank.data, WEERKLANK_DATA",
        "weerklank.db.service-password, WEERKLANK_DB_SERVICE_PASSWORD",
        "quarkus.http.port, QUARKUS_HTTP_PORT"
    })
    void environment(String key, String variable) {
        assertThat(Settings.variable(key)).isEqualTo(variable);
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(values::get);
    }
}
