package nl.weerklank.api.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.weerklank.api.intake.Duplex;
import nl.weerklank.api.launch.PackagedService;

/** An import into the packaged service, as its platform. */
record ImportedLines(JsonNode summary) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Sends these lines and reads the answers beside it. */
    static ImportedLines through(PackagedService service, List<String> lines) throws IOException {
        return through(service, lines::forEach);
    }

    /** Sends what this gives, one line after the other, and reads the answers beside it. */
    static ImportedLines through(PackagedService service, Consumer<Consumer<String>> lines) throws IOException {
        return over(connection(service), lines);
    }

    /** Sends these lines over this connection, reads the answers beside it, and closes it. */
    static ImportedLines over(Duplex connection, Consumer<Consumer<String>> lines) throws IOException {
        try (connection) {
            Thread sender = Thread.ofPlatform().daemon().start(() -> send(connection, lines));
            JsonNode last = MissingNode.getInstance();
            for (JsonNode answer = connection.receive(); answer != null; answer = connection.receive()) {
                last = answer;
            }
            sender.interrupt();
            return new ImportedLines(Objects.requireNonNull(last.get("summary"), "the import has no summary"));
        }
    }

    private static void send(Duplex connection, Consumer<Consumer<String>> lines) {
        try {
            lines.accept(line -> {
                try {
                    connection.send(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            connection.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Duplex connection(PackagedService service) throws IOException {
        return connection(service, "/v1/content/import");
    }

    static Duplex connection(PackagedService service, String path) throws IOException {
        return new Duplex(service.uri(path), token(service));
    }

    private static String token(PackagedService service) throws IOException {
        JsonNode clients = JSON.readTree(
                        service.data().resolve("first-run-credentials.json").toFile())
                .get("clients");
        for (JsonNode client : clients) {
            if (client.get("clientId").textValue().equals("platform")) {
                return tokenOf(service, client.get("clientSecret").textValue());
            }
        }
        throw new IOException("there is no client \"platform\"");
    }

    private static String tokenOf(PackagedService service, String secret) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(service.uri("/local/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=platform&client_secret=" + secret))
                .build();
        return JSON.readTree(sent(request)).get("access_token").textValue();
    }

    /** What the service says of its readiness. */
    static JsonNode health(PackagedService service) {
        try {
            return JSON.readTree(get(service.uri("/q/health/ready")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String get(URI where) throws IOException {
        return sent(HttpRequest.newBuilder(where).build());
    }

    private static String sent(HttpRequest request) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    boolean complete() {
        return summary.get("complete").booleanValue();
    }

    int count(String what) {
        return summary.get(what).intValue();
    }
}
