package nl.weerklank.api.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the database is and who signs in to it.
 *
 * @param url a JDBC URL without user and password
 * @param owner owns the tables and changes them, at start-up only
 * @param service what the service works with: no superuser, sees one organisation at a time
 * @param erasure removes personal data
 */
record DatabaseAccess(String url, Login owner, Login service, Login erasure) {

    static final String OWNER = "weerklank_owner";
    static final String SERVICE = "weerklank_service";
    static final String ERASURE = "weerklank_erasure";

    /** A PostgreSQL role and its password. */
    record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    /** The same as configuration for Quarkus. */
    Map<String, String> asConfiguration() {
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.put("quarkus.datasource.jdbc.url", url);
        configuration.put("quarkus.datasource.username", service.user());
        configuration.put("quarkus.datasource.password", service.password());
        configuration.put("quarkus.flyway.jdbc-url", url);
        configuration.put("quarkus.flyway.username", owner.user());
        configuration.put("quarkus.flyway.password", owner.password());
        configuration.put("quarkus.flyway.placeholders.\"serviceRole\"", service.user());
        configuration.put("quarkus.flyway.placeholders.\"erasureRole\"", erasure.user());
        configuration.put("weerklank.db.erasure-user", erasure.user());
        configuration.put("weerklank.db.erasure-password", erasure.password());
        return configuration;
    }
}
