package nl.weerklank.api.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import nl.weerklank.api.problem.EarlyAnswer;
import nl.weerklank.api.problem.NotFound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where every request comes in: sets the security headers, and turns away what is not one of the addresses below. The
 * calls under {@code /v1}, {@code /session}, {@code /local} and {@code /mail} then meet {@link OperationGate}; {@link Pages} says what is
 * one of the pages.
 */
@Singleton
class FrontDoor {

    /** Before authentication (200) and authorisation (100). */
    private static final int FIRST = 1000;

    private static final List<String> CALLS = List.of("/v1", "/session", "/local", "/mail", "/q/health");

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";

    private final EarlyAnswer answer;
    private final boolean metricsForAll;

    FrontDoor(
            EarlyAnswer answer,
            @ConfigProperty(name = "weerklank.metrics.for-all", defaultValue = "false") boolean metricsForAll) {
        this.answer = answer;
        this.metricsForAll = metricsForAll;
    }

    void at(@Observes Filters filters) {
        filters.register(this::receive, FIRST);
    }

    private void receive(RoutingContext call) {
        String path = call.normalizedPath();
        boolean page = Pages.has(path);
        protect(call, page);

        if (path.equals("/") || path.equals("/admin")) {
            call.response().setStatusCode(302).putHeader("Location", "/admin/").end();
        } else if (page) {
            Pages.show(call);
        } else if (CALLS.stream().anyMatch(room -> isWithin(path, room))) {
            call.next();
        } else if (isWithin(path, "/q/metrics") && (metricsForAll || isFromThisMachine(call.request()))) {
            call.next();
        } else {
            answer.end(call, NotFound.address(path).problem());
        }
    }

    private static void protect(RoutingContext call, boolean page) {
        call.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Content-Security-Policy", page ? PAGES : NOTHING);
        if (!page) {
            call.response().putHeader("Cache-Control", "no-store");
        }
    }

    static boolean isWithin(String path, String room) {
        return path.equals(room) || path.startsWith(room + "/");
    }

    /** Not through a proxy either: its callers are elsewhere. */
    private static boolean isFromThisMachine(HttpServerRequest request) {
        boolean proxied = request.headers().contains("X-Forwarded-For")
                || request.headers().contains("Forwarded");
        SocketAddress from = request.remoteAddress();
        return !proxied && from != null && from.hostAddress() != null && isLoopback(from.hostAddress());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
