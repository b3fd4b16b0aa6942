package nl.weerklank.api.security;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Makes the tokens of the local sign-in, and says by what they are recognised. */
@Singleton
class Tokens {

    static final Duration LIFETIME = Duration.ofMinutes(15);

    static final String ISSUER = "https://weerklank.nl/local";
    private static final String AUDIENCE = "weerklank";
    private static final String ROLES = "roles";
    private static final int CLOCK_SKEW_SECONDS = 5;

    private final SignInKeys keys;
    private final SignInSettings settings;

    Tokens(SignInKeys keys, SignInSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** A signed token that is valid from this moment, for {@link #LIFETIME}. */
    String issue(Account account, Instant now) {
        return signed(claims(account), now, now.plus(LIFETIME));
    }

    /** The first token of a session of a browser. */
    String issue(Account account, Session session) {
        JwtClaimsBuilder claims = claims(account)
                .claim(Caller.SESSION, session.id().toString())
                .claim(Caller.SESSION_BEGAN, session.begunAt().getEpochSecond());
        return signed(claims, session.begunAt(), session.tokenEndsAt(session.begunAt()));
    }

    /** The same as this token of a session, but younger. */
    String renewed(JsonWebToken token, Session session, Instant now) {
        return signed(Jwt.claims(token), now, session.tokenEndsAt(now));
    }

    private String signed(JwtClaimsBuilder claims, Instant now, Instant until) {
        return claims.claim("jti", UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(until)
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(keys.privateKey());
    }

    private static JwtClaimsBuilder claims(Account account) {
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(account.name())
                .claim(ROLES, account.roles().stream().map(Role::name).toList())
                .claim(Caller.ORGANISATION, account.organisation().code());
        account.employeeId().ifPresent(id -> claims.claim(Caller.EMPLOYEE_ID, id.value()));
        account.version().ifPresent(version -> claims.claim(Caller.ACCESS_VERSION, version));
        return claims;
    }

    /** How a token is verified; when another provider signs people in, no local token is. */
    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    JWTAuthContextInfo verification() {
        JWTAuthContextInfo verification =
                new JWTAuthContextInfo(settings.isLocal() ? keys.publicKey() : nobodysKey(), ISSUER);
        verification.setExpectedAudience(Set.of(AUDIENCE));
        verification.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        verification.setGroupsPath(ROLES);
        verification.setClockSkew(CLOCK_SKEW_SECONDS);
        verification.setMaxTimeToLiveSecs(LIFETIME.toSeconds());
        return verification;
    }

    private static PublicKey nobodysKey() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
