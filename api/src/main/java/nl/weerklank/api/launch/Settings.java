package nl.weerklank.api.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What must be known before Quarkus starts, and is therefore read without it: a system property
 * ({@code -Dweerklank.data=…}) or else the environment ({@code WEERKLANK_DATA}).
 */
final class Settings {

    private final Function<String, @Nullable String> values;

    /** @param values gives the value of a key, or null */
    Settings(Function<String, @Nullable String> values) {
        this.values = values;
    }

    static Settings ofThisProcess() {
        return new Settings(key -> {
            String property = System.getProperty(key);
            return property != null ? property : System.getenv(variable(key));
        });
    }

    /** The environment variable that stands for a key. */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Where everything is kept, absolute. */
    Path data() {
        return Path.of(text("weerklank.data").orElse("data")).toAbsolutePath().normalize();
    }

    /** The PostgreSQL to use, or nothing: then the service brings its own. */
    Optional<DatabaseAccess> database() {
        return text("weerklank.db.url")
                .map(url -> new DatabaseAccess(
                        url,
                        login("owner", DatabaseAccess.OWNER),
                        login("service", DatabaseAccess.SERVICE),
                        login("erasure", DatabaseAccess.ERASURE)));
    }

    /** The folder in which PostgreSQL's programs are unpacked. */
    Path programs() {
        return text("weerklank.postgres.programs")
                .map(Path::of)
                .orElseGet(() -> data().resolve("programs"))
                .toAbsolutePath();
    }

    String host() {
        return text("quarkus.http.host").orElse("127.0.0.1");
    }

    /** The port to answer on; 0 leaves the choice to the system. */
    int port() {
        String port = text("quarkus.http.port").orElse("8080");
        try {
            return Integer.parseInt(port);
        } catch (NumberFormatException e) {
            throw new LaunchException(
                    "quarkus.http.port is '%s', expected a number from 0 to 65535.".formatted(port), e);
        }
    }

    private DatabaseAccess.Login login(String role, String usualUser) {
        String passwordKey = "weerklank.db." + role + "-password";
        String password = text(passwordKey)
                .orElseThrow(() -> new LaunchException(
                        "weerklank.db.url names a PostgreSQL, so %s (or %s) must give the password of its %s role."
                                .formatted(passwordKey, variable(passwordKey), role)));
        return new DatabaseAccess.Login(text("weerklank.db." + role + "-user").orElse(usualUser), password);
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(values.apply(key)).filter(value -> !value.isBlank());
    }
}
