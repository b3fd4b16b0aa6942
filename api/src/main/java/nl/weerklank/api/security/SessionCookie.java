package nl.weerklank.api.security;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The cookie that carries the token of the local sign-in, so that no script ever holds it: out of reach of scripts, sent to
 * this service only and by its own pages only, and over TLS only when it was given over TLS.
 */
@ApplicationScoped
class SessionCookie {

    static final String NAME = "weerklank";

    private final RoutingContext call;
    private final Clock clock;

    SessionCookie(RoutingContext call, Clock clock) {
        this.call = call;
        this.clock = clock;
    }

    /** The token that came along with a call. */
    static Optional<String> in(RoutingContext call) {
        return Optional.ofNullable(call.request().getCookie(NAME))
                .map(Cookie::getValue)
                .filter(token -> !token.isEmpty());
    }

    NewCookie with(String token, Instant until) {
        return cookie(
                token, Math.max(0, Duration.between(clock.instant(), until).toSeconds()));
    }

    /** Makes the browser forget it. */
    NewCookie gone() {
        return cookie("", 0);
    }

    private NewCookie cookie(String token, long seconds) {
        return new NewCookie.Builder(NAME)
                .value(token)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure(cameByTls())
                .maxAge((int) seconds)
                .build();
    }

    /** A proxy that ends TLS says so; whoever lies about it only keeps their own cookie from themselves. */
    private boolean cameByTls() {
        return call.request().isSSL() || "https".equalsIgnoreCase(call.request().getHeader("X-Forwarded-Proto"));
    }
}
