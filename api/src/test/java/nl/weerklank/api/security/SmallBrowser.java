package nl.weerklank.api.security;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of a browser as signing in takes: it keeps cookies by host, port and path, follows one redirect at a time, and fills
 * in the form of a page. One difference from the real one: it tells its test what the cookies are.
 */
final class SmallBrowser {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Kept> cookies = new LinkedHashMap<>();

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(address, HttpRequest.newBuilder(address).GET());
    }

    /** Goes on until something else than a redirect is answered. */
    HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        HttpResponse<String> last = answer;
        for (int i = 0; i < 10 && last.statusCode() / 100 == 3; i++) {
            last = get(location(last));
        }
        return last;
    }

    URI location(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Fills in the form of a page. */
    HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("no form in " + page.body());
        }
        URI address = page.uri().resolve(action.group(1).replace("&amp;", "&"));
        return send(
                address,
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    /** A call that a script of a page makes. */
    HttpResponse<String> call(String method, URI address, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.ofString(body));
        return send(address, headers.length == 0 ? request : request.headers(headers));
    }

    /** What it would send to this address. */
    String cookies(URI address) {
        return cookies.values().stream()
                .filter(cookie -> cookie.isFor(address))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(URI address, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        String kept = cookies(address);
        if (!kept.isEmpty()) {
            request.header("Cookie", kept);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(text -> keep(address, text));
        return answer;
    }

    private void keep(URI address, String text) {
        String[] pair = text.split(";", 2)[0].split("=", 2);
        String path = attribute(text, "path").orElse("/");
        Kept cookie = new Kept(address.getAuthority(), path, pair[0], pair[1]);
        if (pair[1].isEmpty() || attribute(text, "max-age").filter("0"::equals).isPresent()) {
            cookies.remove(cookie.key());
        } else {
            cookies.put(cookie.key(), cookie);
        }
    }

    private static Optional<String> attribute(String cookie, String name) {
        Matcher found = Pattern.compile(";\\s*" + name + "=([^;]*)", Pattern.CASE_INSENSITIVE)
                .matcher(cookie);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private record Kept(String authority, String path, String name, String value) {

        String key() {
            return authority + " " + path + " " + name;
        }

        boolean isFor(URI address) {
            return authority.equals(address.getAuthority()) && address.getPath().startsWith(path);
        }
    }
}
