package nl.weerklank.api.security;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import nl.weerklank.api.problem.Unavailable;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The identity provider that signs people in when this service does not do so itself. */
@Singleton
class Provider {

    /** How the names of all cookies of quarkus-oidc begin. */
    private static final String COOKIES = "q_";

    /** What quarkus-oidc says instead of the cause. */
    private static final String NO_ANSWER = "OIDC Server is not available";

    private static final String ID_TOKEN = "ID";

    private final OidcAuthenticationMechanism mechanism;
    private final ProviderProbe probe;
    private final ProviderAbsence absence;
    private final OidcSession session;
    private final RoutingContext call;

    Provider(
            OidcAuthenticationMechanism mechanism,
            ProviderProbe probe,
            ProviderAbsence absence,
            OidcSession session,
            RoutingContext call) {
        this.mechanism = mechanism;
        this.probe = probe;
        this.absence = absence;
        this.session = session;
        this.call = call;
    }

    /**
     * Who signed this call with its cookies, according to the provider; nobody when there are none.
     *
     * @throws Unavailable (as the failure) when the provider is needed for that and does not answer
     */
    Uni<SecurityIdentity> browser(RoutingContext call, IdentityProviderManager providers) {
        boolean knowsTheProvider = call.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith(COOKIES));
        return knowsTheProvider ? identity(call, providers) : Uni.createFrom().nullItem();
    }

    /** The same for a call with a token in its header, which has to be one for calls and not one about a person. */
    Uni<SecurityIdentity> bearer(RoutingContext call, IdentityProviderManager providers) {
        return identity(call, providers).onItem().ifNotNull().invoke(identity -> {
            if (identity.getPrincipal() instanceof JsonWebToken token && ID_TOKEN.equals(token.getClaim("typ"))) {
                throw new AuthenticationFailedException();
            }
        });
    }

    private Uni<SecurityIdentity> identity(RoutingContext call, IdentityProviderManager providers) {
        return mechanism
                .authenticate(call, providers)
                .onFailure(Provider::isAway)
                .transform(failure -> absence.noticed());
    }

    /**
     * Where the provider signs a browser in, to come back to the address of the current call.
     *
     * @throws Unavailable when the provider does not answer
     */
    String signInAddress() {
        if (probe.complaint().isPresent()) {
            throw absence.noticed();
        }
        return mechanism
                .getChallenge(call)
                .onFailure(Provider::isAway)
                .transform(failure -> absence.noticed())
                .map(Provider::location)
                .await()
                .indefinitely();
    }

    /**
     * Signs the browser out here, and says where it is signed out at the provider as well.
     *
     * @param continueAt where it comes back to, absolute
     */
    String signOut(SecurityIdentity identity, String continueAt) {
        OidcConfigurationMetadata provider = identity.getAttribute("configuration-metadata");
        String idToken = session.getIdToken().getRawToken();
        session.logout().await().indefinitely();
        return "%s?id_token_hint=%s&post_logout_redirect_uri=%s"
                .formatted(provider.getEndSessionUri(), encoded(idToken), encoded(continueAt));
    }

    /** The keys are texts of several kinds, so none of them is found by asking. */
    private static String location(ChallengeData challenge) {
        return challenge.getHeaders().entrySet().stream()
                .filter(header ->
                        HttpHeaders.LOCATION.equalsIgnoreCase(header.getKey().toString()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Either the provider could not be looked up, or there was no answer to what was asked of it. That it answered, and
     * refused to renew a session, is something else.
     */
    private static boolean isAway(Throwable failure) {
        boolean wasLookedUp = failure instanceof AuthenticationException;
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> isNoAnswer(cause) || (!wasLookedUp && cause instanceof OIDCException));
    }

    private static boolean isNoAnswer(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof VertxException
                || NO_ANSWER.equals(cause.getMessage());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
