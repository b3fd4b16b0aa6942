package nl.weerklank.api.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a call is signed with: the header Authorization, or else the cookies of a browser. Who believes it is either
 * this service or the identity provider, never both.
 */
@Singleton
class SignInMechanism implements HttpAuthenticationMechanism {

    /** Attribute of an identity that the caller showed on purpose; any other a browser may have sent by itself. */
    static final String BY_HEADER = "weerklank.by-header";

    /** Before every other mechanism there is. */
    static final int PRIORITY = 1_000_000;

    private static final String SCHEME = "Bearer";

    private final SignInSettings settings;
    private final Provider provider;

    SignInMechanism(SignInSettings settings, Provider provider) {
        this.settings = settings;
        this.provider = provider;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        String authorization = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        Uni<SecurityIdentity> somebody = authorization == null
                ? byCookies(call, providers)
                : byHeader(authorization, call, providers).onItem().ifNotNull().transform(SignInMechanism::byHeader);
        return somebody.onItem().ifNull().switchTo(() -> anonymous(providers));
    }

    /** Nobody, and no other mechanism is asked: each would look at things in its own way. */
    private static Uni<SecurityIdentity> anonymous(IdentityProviderManager providers) {
        return providers.authenticate(AnonymousAuthenticationRequest.INSTANCE);
    }

    private Uni<SecurityIdentity> byHeader(
            String authorization, RoutingContext call, IdentityProviderManager providers) {
        return bearer(authorization)
                .map(token -> settings.isLocal() ? local(token, providers) : provider.bearer(call, providers))
                .orElse(nobody());
    }

    private Uni<SecurityIdentity> byCookies(RoutingContext call, IdentityProviderManager providers) {
        return settings.isLocal()
                ? SessionCookie.in(call).map(token -> local(token, providers)).orElse(nobody())
                : provider.browser(call, providers);
    }

    private static Optional<String> bearer(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1)
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static Uni<SecurityIdentity> local(String token, IdentityProviderManager providers) {
        return providers.authenticate(new TokenAuthenticationRequest(new JsonWebTokenCredential(token)));
    }

    private static SecurityIdentity byHeader(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(BY_HEADER, true)
                .build();
    }

    private static Uni<SecurityIdentity> nobody() {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, SCHEME));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext call) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME));
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}
