package nl.weerklank.api.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weerklank.api.intake.Eventually;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak, prepared and started as {@code ./weerklank start --with-keycloak} does, and a few clients and people more
 * that a test needs: a client {@code probe} that takes tokens by password, {@code stranger} whose tokens are for somebody
 * else, {@code robot} that has the role of a person, {@code lost} who belongs to no organisation, and {@code new-here} who has no
 * role.
 */
public final class TrialKeycloak implements AutoCloseable {

    public static final String PASSWORD = "een lange zin die niemand raadt";
    static final String SECRET = "a-secret-of-a-client-of-the-tests-only";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REALM = Path.of("..", "docs", "keycloak", "weerklank-realm.json");

    /** It starts in a quarter of a minute when nothing else is going on. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Path data;
    private final Path programs;
    private final int port;
    private @Nullable Process process;

    private TrialKeycloak(Path data, Path programs, int port) {
        this.data = data;
        this.programs = programs;
        this.port = port;
    }

    static TrialKeycloak in(Path data) throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("target", "keycloak"));
                ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Path programs = versions.findFirst().orElseThrow().toAbsolutePath();
            PrepareKeycloak.prepare(programs, data, REALM);
            addWhatTestsNeed(data.resolve("keycloak/data/import/weerklank-realm.json"));
            return new TrialKeycloak(data, programs, free.getLocalPort());
        }
    }

    public String issuer() {
        return "http://127.0.0.1:%d/realms/weerklank".formatted(port);
    }

    public TrialKeycloak start() throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                programs.resolve("bin/kc.sh").toString(),
                "-Dkc.home.dir=" + data.resolve("keycloak"),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        command.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx400m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "keycloak-admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        firstPassword("keycloak-admin")));
        process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        Eventually.holds("Keycloak answers", PATIENCE, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("Keycloak ended while starting; see " + log());
            }
            return answers();
        });
        return this;
    }

    public void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    String firstPassword(String user) {
        return FirstRunFile.in(FirstRunFile.path(data)).password(user, "main");
    }

    String secret(String clientId) {
        return FirstRunFile.in(FirstRunFile.path(data)).secret(clientId, "main");
    }

    /** What the token endpoint answers in this realm. */
    JsonNode tokens(String realm, String... form) throws IOException, InterruptedException {
        URI address = URI.create(issuer().replaceAll("weerklank$", realm) + "/protocol/openid-connect/token");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", form)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    /** Ends every session of somebody, as an administrator of Keycloak does. */
    public void signOut(String user) throws IOException, InterruptedException {
        JsonNode found = JSON.readTree(administer("GET", "/users?exact=true&username=" + user));
        administer("POST", "/users/" + found.path(0).path("id").asText() + "/logout");
    }

    private String administer(String method, String path) throws IOException, InterruptedException {
        String token = tokens(
                        "master",
                        "grant_type=password",
                        "client_id=admin-cli",
                        "username=keycloak-admin",
                        "password=" + firstPassword("keycloak-admin"))
                .path("access_token")
                .asText();
        URI address = URI.create(issuer().replace("/realms/", "/admin/realms/") + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private Path log() {
        return data.resolveSibling("keycloak.log");
    }

    private boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer())).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void addWhatTestsNeed(Path file) throws IOException {
        ObjectNode realm = (ObjectNode) JSON.readTree(file.toFile());
        ArrayNode clients = realm.withArray("clients");
        ObjectNode weerklank = (ObjectNode) clients.get(0);
        // so that a session is renewed while a test waits for it
        ((ObjectNode) weerklank.path("attributes")).put("access.token.lifespan", "5");
        ArrayNode mappers = weerklank.withArray("protocolMappers");
        ObjectNode probe = client("probe").put("directAccessGrantsEnabled", true);
        probe.putArray("protocolMappers").addAll(mappers).add(audienceOfIdTokens());
        ObjectNode robot = client("robot").put("serviceAccountsEnabled", true);
        robot.putArray("protocolMappers").addAll(mappers);
        clients.add(probe).add(robot).add(client("stranger").put("serviceAccountsEnabled", true));

        ArrayNode users = realm.withArray("users");
        users.add(machine("stranger", "PLATFORM"));
        users.add(machine("robot", "COMMS_LEAD"));
        users.forEach(user -> {
            if (List.of("e-05", "e-24", "comms-2", "hr-1")
                    .contains(user.path("username").asText())) {
                ((ObjectNode) user).putArray("requiredActions");
                ((ObjectNode) user.path("credentials").get(0)).put("value", PASSWORD);
            }
        });
        person(users, "lost").putArray("realmRoles").add("COMMS_LEAD");
        person(users, "new-here")
                .putObject("attributes")
                .putArray("organisation")
                .add("main");
        Files.write(file, JSON.writeValueAsBytes(realm));
    }

    private static ObjectNode person(ArrayNode users, String name) {
        ObjectNode person = users.addObject().put("username", name).put("enabled", true);
        person.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
        return person;
    }

    private static ObjectNode client(String id) {
        return JSON.createObjectNode()
                .put("clientId", id)
                .put("enabled", true)
                .put("publicClient", false)
                .put("secret", SECRET)
                .put("standardFlowEnabled", false);
    }

    /** So that only what it is, and not whom it is for, tells an ID token from an access token. */
    private static ObjectNode audienceOfIdTokens() {
        ObjectNode mapper = JSON.createObjectNode()
                .put("name", "audience of ID tokens")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper");
        mapper.putObject("config")
                .put("included.client.audience", "weerklank")
                .put("id.token.claim", "true")
                .put("access.token.claim", "false");
        return mapper;
    }

    private static ObjectNode machine(String client, String role) {
        ObjectNode user = JSON.createObjectNode()
                .put("username", "service-account-" + client)
                .put("enabled", true)
                .put("serviceAccountClientId", client);
        user.putArray("realmRoles").add(role);
        user.putObject("attributes").putArray("organisation").add("main");
        return user;
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
