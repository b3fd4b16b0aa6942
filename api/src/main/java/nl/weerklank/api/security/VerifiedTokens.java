package nl.weerklank.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.InstantSource;

/**
 * Verifies the signature of a local token once, and not at each call that shows it. A signature does not cease to be right.
 * Whether the token has ended is asked at each call, and {@link Revocation} asks at each call whether it was taken back.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class VerifiedTokens extends JWTCallerPrincipalFactory {

    private static final int MOST = 10_000;

    private final Cache<Shown, JWTCallerPrincipal> verified = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Tokens.LIFETIME)
            .build();
    private final JWTCallerPrincipalFactory verifier;
    private final InstantSource clock;

    @Inject
    VerifiedTokens(Clock clock) {
        this(new DefaultJWTCallerPrincipalFactory(), clock);
    }

    VerifiedTokens(JWTCallerPrincipalFactory verifier, InstantSource clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    /** A token, and by what it is to be verified: what one key signed is not signed by another. */
    private record Shown(String token, JWTAuthContextInfo by) {}

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo by) throws ParseException {
        Shown shown = new Shown(token, by);
        JWTCallerPrincipal before = verified.getIfPresent(shown);
        if (before != null && clock.instant().getEpochSecond() < before.getExpirationTime()) {
            return before;
        }
        JWTCallerPrincipal now = verifier.parse(token, by);
        verified.put(shown, now);
        return now;
    }
}
