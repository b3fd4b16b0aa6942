package nl.weerklank.api.security;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The pages are one application: each of their addresses is answered with the same file, which then shows the page of that
 * address. A file that is not there stays not there.
 */
final class Pages {

    private static final String APPLICATION = "/admin/index.html";
    private static final String ASSETS = "/admin/assets";
    private static final Pattern FILE = Pattern.compile("/admin/[^/]+[.][^/]+|/me/.*[.][^/]*");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private Pages() {}

    static boolean has(String path) {
        return FrontDoor.isWithin(path, "/admin") || FrontDoor.isWithin(path, "/me");
    }

    static void show(RoutingContext call) {
        String path = call.normalizedPath();
        if (READING.contains(call.request().method()) && !isFile(path)) {
            call.reroute(APPLICATION);
            return;
        }
        call.addHeadersEndHandler(ready -> keepFor(call.response(), path));
        call.next();
    }

    /** Ids of rules and items hold dots, so what looks like a file is one right under /admin only, or under /me, where none does. */
    private static boolean isFile(String path) {
        return FrontDoor.isWithin(path, ASSETS) || FILE.matcher(path).matches();
    }

    /**
     * The name of an asset says what is in it, so it never changes. Everything else is asked for again each time, and never
     * by its date: a newer version may carry an older one.
     */
    private static void keepFor(HttpServerResponse answer, String path) {
        boolean there = answer.getStatusCode() < 400;
        if (FrontDoor.isWithin(path, ASSETS) && there) {
            answer.putHeader("Cache-Control", "public, max-age=31536000, immutable");
        } else {
            answer.putHeader("Cache-Control", there ? "no-cache" : "no-store");
            answer.headers().remove("Last-Modified");
        }
    }
}
