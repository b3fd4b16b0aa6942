package nl.weerklank.api.security;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
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

    Kind kind() {
        return isLocal() ? Kind.LOCAL : Kind.OIDC;
    }

    /** @throws NotFound when another provider signs people in: then the local sign-in is not there at all */
    void requireLocal() {
        if (!isLocal()) {
            throw new NotFound(Problem.of(
                    ProblemType.NO_SUCH_ADDRESS,
                    Sentence.of(
                            "Aanmelden gaat hier via OpenID Connect.", "Signing in goes through OpenID Connect here."),
                    Sentence.of(
                            "Gebruik uw identiteitsdienst voor tokens en personen.",
                            "Use your identity provider for tokens and people.")));
        }
    }

    int passwordRounds() {
        return passwordRounds;
    }

    /** Who signs people in: this service, or an identity provider. */
    enum Kind {
        LOCAL,
        OIDC
    }
}
