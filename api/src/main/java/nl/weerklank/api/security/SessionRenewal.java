package nl.weerklank.api.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Instant;

/** Replaces the token of a session that is in use by a younger one, until the session has lasted long enough. */
@Provider
class SessionRenewal implements ContainerResponseFilter {

    private final SignInSettings settings;
    private final Recognition recognition;
    private final Caller caller;
    private final Tokens tokens;
    private final SessionCookie cookie;
    private final Clock clock;

    SessionRenewal(
            SignInSettings settings,
            Recognition recognition,
            Caller caller,
            Tokens tokens,
            SessionCookie cookie,
            Clock clock) {
        this.settings = settings;
        this.recognition = recognition;
        this.caller = caller;
        this.tokens = tokens;
        this.cookie = cookie;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        if (settings.isLocal()
                && recognition.isByCookie()
                && !answer.getHeaders().containsKey(HttpHeaders.SET_COOKIE)) {
            Instant now = clock.instant();
            caller.session()
                    .filter(session -> session.isDue(caller.signedAt(), now))
                    .map(session -> cookie.with(tokens.renewed(caller.token(), session, now), session.tokenEndsAt(now)))
                    .ifPresent(renewed -> answer.getHeaders().add(HttpHeaders.SET_COOKIE, renewed));
        }
    }
}
