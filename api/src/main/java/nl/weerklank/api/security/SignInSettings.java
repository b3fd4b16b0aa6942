package nl.weerklank.api.security;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How people sign in: here, unless an OpenID Connect provider is named. */
@Singleton
class SignInSettings {

    private final Optional<String> oidcIssuer;
    private final int passwordRounds;

    /**
     * @param oidcIssuer the provider that replaces the local sign-in
     * @param passwordRounds how often a password is hashed: each guess costs as much
     */
    SignInSettings(
            @ConfigProperty(name = "weerklank.oidc.issuer") Optional<String> oidcIssuer,
            @ConfigProperty(name = "weerklank.sign-in.password-rounds", defaultValue = "210000") int passwordRounds) {
        this.oidcIssuer = oidcIssuer;
        this.passwordRounds = passwordRounds;
    }

    /** Whether this service signs people in itself; if not, nothing of the local sign-in may work. */
    boolean isLocal() {
        return oidcIssuer.isEmpty();
    }

    int passwordRounds() {
        return passwordRounds;
    }
}
