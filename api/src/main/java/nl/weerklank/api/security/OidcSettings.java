package nl.weerklank.api.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.launch.LaunchException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this service is known to the identity provider, and where its tokens say what. Only looked at when there is one. */
@Singleton
class OidcSettings {

    private final Optional<String> issuer;
    private final String clientId;
    private final Optional<String> clientSecret;
    private final String roles;

    /**
     * @param issuer address of the realm
     * @param clientId the client of this service; also the audience that every token must name
     * @param clientSecret its secret; the cookies of browsers are encrypted with what is derived from it
     * @param roles path of the claim that lists the roles in an access token, with slashes
     */
    OidcSettings(
            @ConfigProperty(name = "weerklank.oidc.issuer") Optional<String> issuer,
            @ConfigProperty(name = "weerklank.oidc.client-id", defaultValue = "weerklank") String clientId,
            @ConfigProperty(name = "weerklank.oidc.client-secret") Optional<String> clientSecret,
            @ConfigProperty(name = "weerklank.oidc.roles-claim", defaultValue = "realm_access/roles") String roles) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.roles = roles;
    }

    void atStart(@Observes StartupEvent started) {
        if (issuer.isPresent() && clientSecret.isEmpty()) {
            throw new LaunchException(
                    "weerklank.oidc.issuer names an identity provider, so weerklank.oidc.client-secret (or WEERKLANK_OIDC_CLIENT_SECRET) must give the secret of the client %s there."
                            .formatted(clientId));
        }
    }

    String issuer() {
        return issuer.orElseThrow();
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret.orElseThrow();
    }

    List<String> roles() {
        return List.of(roles);
    }
}
