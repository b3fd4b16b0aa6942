package nl.weerklank.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Talks to a running service as the machine client {@code platform}, with nothing but what its data folder holds. */
final class ServiceClient {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI service;
    private final URI tokens;
    private final JsonNode client;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    private ServiceClient(URI service, URI tokens, JsonNode client) {
        this.service = service;
        this.tokens = tokens;
        this.client = client;
    }

    /** A client of the service whose {@code --url}, {@code --data} and, unless it gives them itself, {@code --tokens} these are. */
    static ServiceClient of(Arguments arguments) throws IOException {
        URI service = URI.create(arguments.required("--url"));
        URI tokens = service.resolve(arguments.given("--tokens", "/local/token"));
        Path data = Path.of(arguments.required("--data"));
        JsonNode credentials =
                JSON.readTree(data.resolve("first-run-credentials.json").toFile());
        for (JsonNode one : credentials.path("clients")) {
            if (one.path("role").asText().equals("PLATFORM")) {
                return new ServiceClient(service, tokens, one);
            }
        }
        throw new ServiceException("no client with the role PLATFORM in " + data.resolve("first-run-credentials.json"));
    }

    /** Where it takes its tokens. */
    URI tokens() {
        return tokens;
    }

    JsonNode get(String path) {
        return json(request(path, "nl").GET());
    }

    JsonNode put(String path, JsonNode body) {
        return json(
                request(path, "nl").header("Content-Type", "application/json").PUT(bodyOf(body)));
    }

    JsonNode post(String path, String language, JsonNode body) {
        return json(request(path, language)
                .header("Content-Type", "application/json")
                .POST(bodyOf(body)));
    }

    /** Posts with a key, so that a repeated call does nothing twice. */
    JsonNode postOnce(String path, String key, JsonNode body) {
        return json(request(path, "nl")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(bodyOf(body)));
    }

    /** Streams lines to an import and each result line back, both while the other goes on. */
    void importLines(String path, Supplier<InputStream> lines, Consumer<JsonNode> eachResult) {
        HttpRequest request = request(path, "nl")
                .timeout(Duration.ofHours(6))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofInputStream(lines))
                .build();
        try {
            HttpResponse<Stream<String>> response = http.send(request, BodyHandlers.ofLines());
            try (Stream<String> results = response.body()) {
                if (response.statusCode() != 200) {
                    throw refused(request, response.statusCode(), String.join("", results.toList()));
                }
                results.filter(line -> !line.isBlank()).forEach(line -> eachResult.accept(parse(line)));
            }
        } catch (IOException e) {
            throw new ServiceException("the import was cut off: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceException("the import was interrupted", e);
        }
    }

    private HttpRequest.Builder request(String path, String language) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + freshToken())
                .header("Accept-Language", language);
    }

    private synchronized String freshToken() {
        if (Instant.now().isAfter(renewAt)) {
            HttpRequest request = HttpRequest.newBuilder(tokens)
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=%s&client_secret=%s"
                            .formatted(
                                    encoded(client.path("clientId").asText()),
                                    encoded(client.path("clientSecret").asText()))))
                    .build();
            JsonNode answer = send(request);
            token = answer.path("access_token").asText();
            renewAt = Instant.now()
                    .plusSeconds(answer.path("expires_in").asLong())
                    .minus(RENEW_BEFORE);
        }
        return token;
    }

    private JsonNode json(HttpRequest.Builder request) {
        return send(request.build());
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw refused(request, response.statusCode(), response.body());
            }
            return response.body().isBlank() ? JSON.nullNode() : parse(response.body());
        } catch (IOException e) {
            throw new ServiceException("%s does not answer: %s".formatted(service, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceException("interrupted while waiting for " + service, e);
        }
    }

    private static ServiceException refused(HttpRequest request, int status, String body) {
        return new ServiceException("%s %s was answered with %d: %s"
                .formatted(request.method(), request.uri().getPath(), status, body));
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new ServiceException("the service answered something that is not JSON: " + text, e);
        }
    }

    private static HttpRequest.BodyPublisher bodyOf(JsonNode body) {
        return BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
