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
    private final TokenClaims oidcClaims;
    private final int passwordRounds;

    /**
     * @param oidcIssuer the provider that replaces the local sign-in
     * @param subjectClaim where its tokens say who somebody is: see {@link TokenClaims}
     * @param passwordRounds how often a password is hashed: each guess costs as much
     */
    SignInSettings(
            @ConfigProperty(name = "weerklank.oidc.issuer") Optional<String> oidcIssuer,
            @ConfigProperty(name = "weerklank.oidc.subject-claim", defaultValue = "preferred_username")
                    String subjectClaim,
            @ConfigProperty(name = "weerklank.oidc.organisation-claim", defaultValue = "organisation")
                    String organisationClaim,
            @ConfigProperty(name = "weerklank.oidc.employee-claim", defaultValue = "employee_id") String employeeClaim,
            @ConfigProperty(name = "weerklank.sign-in.password-rounds", defaultValue = "210000") int passwordRounds) {
        this.oidcIssuer = oidcIssuer;
        this.oidcClaims = new TokenClaims(subjectClaim, organisationClaim, employeeClaim);
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
                            "Aanmelden gaat hier via de identiteitsdienst van je organisatie; accounts staan daar.",
                            "Signing in goes through your organisation's identity provider here; accounts are kept there."),
                    Sentence.of(
                            "Vraag tokens daar aan, en regel daar wie zich aanmeldt.",
                            "Ask for tokens there, and arrange there who signs in.")));
        }
    }

    /** Where the tokens that are taken here say who somebody is. */
    TokenClaims claims() {
        return isLocal() ? TokenClaims.LOCAL : oidcClaims;
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
