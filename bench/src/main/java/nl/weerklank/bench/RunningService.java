package nl.weerklank.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as a process of its own, and a machine client that talks to it. */
final class RunningService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)\\s*");

    private final Path root;
    private final Path data;
    private final int port;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";

    private RunningService(Path root, Path data, int port, Process process) {
        this.root = root;
        this.data = data;
        this.port = port;
        this.process = process;
    }

    static Path jarIn(Path root) {
        return root.resolve("api/target/quarkus-app/quarkus-run.jar");
    }

    /** Starts the service with its data in this folder, and does not wait for it. Uses what an earlier run remembered. */
    static RunningService start(Path root, Path data) throws IOException {
        Path remembered = startOf(data);
        return start(root, data, Files.exists(remembered) ? List.of("-XX:AOTCache=" + remembered) : List.of());
    }

    /** The same as the very first run of {@code ./weerklank}: it remembers what makes the next start fast, and takes longer. */
    static RunningService startFirst(Path root, Path data) throws IOException {
        return start(root, data, List.of("-XX:AOTCacheOutput=" + startOf(data)));
    }

    private static Path startOf(Path data) {
        return data.resolve("start.aot");
    }

    private static RunningService start(Path root, Path data, List<String> memory) throws IOException {
        int port = freePort();
        List<String> arguments = new ArrayList<>(memory);
        arguments.addAll(List.of(
                "-Xmx600m",
                "-XX:G1HeapRegionSize=4m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dquarkus.http.port=" + port,
                "-Dweerklank.data=" + data,
                "-jar",
                jarIn(root).toString()));
        Process process = java(data, arguments.toArray(String[]::new));
        return new RunningService(root, data, port, process);
    }

    void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("the service did not get ready:\n" + Files.readString(console(data)));
            }
            Thread.sleep(20);
        }
        token = freshToken();
    }

    /** Loads the demo organisation the way {@code ./weerklank demo} does. */
    void loadDemo() throws IOException, InterruptedException {
        Path application = root.resolve("api/target/quarkus-app");
        Process tour = java(
                data,
                "-cp",
                String.join(
                        File.pathSeparator,
                        application.resolve("app") + "/*",
                        application.resolve("lib/main") + "/*",
                        application.resolve("lib/boot") + "/*"),
                "nl.weerklank.api.demo.Tour",
                "--url",
                uri("").toString(),
                "--data",
                data.toString(),
                "--demo",
                root.resolve("docs/demo").toString());
        if (!tour.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || tour.exitValue() != 0) {
            tour.destroy();
            throw new IOException("the demo could not be loaded:\n" + Files.readString(console(data)));
        }
    }

    /** The address of a page. */
    String address(String path) {
        return uri(path).toString();
    }

    /** Posts JSON as the machine client {@code platform}. */
    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return JSON.readTree(answer(path, request(path, "application/json").POST(BodyPublishers.ofString(body))));
    }

    /** Asks as the machine client {@code platform}. */
    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(answer(path, request(path, "application/json").GET()));
    }

    /** Asks as somebody who signed in, whose token this is; gives the body. */
    String getAs(String token, String path) throws IOException, InterruptedException {
        HttpRequest request = request(path, "application/json")
                .header("Authorization", "Bearer " + token)
                .GET()
                .build();
        return bodyOf(path, http.send(request, BodyHandlers.ofString()));
    }

    /** A token of the first person with this role, who chooses a password first. */
    String signIn(String role) throws IOException, InterruptedException {
        JsonNode person = firstRun("people", role);
        String user = person.path("user").asText();
        String chosen = "lente zomer herfst 7";
        post(
                "/local/password",
                JSON.createObjectNode()
                        .put("user", user)
                        .put("password", person.path("password").asText())
                        .put("newPassword", chosen)
                        .toString());
        return token("grant_type=password&username=%s&password=%s"
                .formatted(user, URLEncoder.encode(chosen, StandardCharsets.UTF_8)));
    }

    /** The database as the owner of its tables. */
    Connection owner() throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("postgres").toRealPath().resolve("postmaster.pid"))
                .get(3);
        String password = JSON.readTree(data.resolve("secrets.json").toFile())
                .path("owner")
                .asText();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/weerklank".formatted(port.strip()), "weerklank_owner", password);
    }

    /** Imports items, one on a line, as the machine client {@code platform}. */
    void importContent(String lines) throws IOException, InterruptedException {
        importLines("/v1/content/import", lines);
    }

    /** Imports people, one on a line, as the machine client {@code platform}. */
    void importPeople(String lines) throws IOException, InterruptedException {
        importLines("/v1/employees/import", lines);
    }

    private void importLines(String path, String lines) throws IOException, InterruptedException {
        String results = answer(path, request(path, "application/x-ndjson").POST(BodyPublishers.ofString(lines)));
        if (results.contains("REFUSED")) {
            throw new IOException("not all was imported: " + results);
        }
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(uri(path)).header("Content-Type", type);
    }

    /** A token holds for a quarter of an hour; who is turned away takes a new one. */
    private String answer(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request);
        if (response.statusCode() == 401) {
            token = freshToken();
            response = send(request);
        }
        return bodyOf(path, response);
    }

    private static String bodyOf(String path, HttpResponse<String> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new IOException(
                    "%s was answered with %d: %s".formatted(path, response.statusCode(), response.body()));
        }
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.setHeader("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
    }

    /** Processor time of the service so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Memory that the service holds of the machine, in megabytes; empty where the system does not tell. */
    OptionalLong residentMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }

    /** What the service holds on to after a full collection, in megabytes; empty when it cannot be asked. */
    OptionalLong heldMegabytes() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(jcmd)) {
            return OptionalLong.empty();
        }
        Process asked = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = asked.inputReader()) {
            return lines.lines()
                    .map(TOTAL::matcher)
                    .filter(Matcher::matches)
                    .mapToLong(total -> Long.parseLong(total.group(1)) / (1024 * 1024))
                    .findFirst();
        } finally {
            asked.waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        http.close();
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri("/q/health/ready")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String freshToken() throws IOException, InterruptedException {
        JsonNode client = firstRun("clients", "PLATFORM");
        return token("grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded(client, "clientId"), encoded(client, "clientSecret")));
    }

    private String token(String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri("/local/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }

    private JsonNode firstRun(String list, String role) throws IOException {
        for (JsonNode one : JSON.readTree(
                        data.resolve("first-run-credentials.json").toFile())
                .path(list)) {
            if (one.path("role").asText().equals(role)) {
                return one;
            }
        }
        throw new IOException("nobody has the role %s in %s".formatted(role, data));
    }

    private static String encoded(JsonNode client, String field) {
        return URLEncoder.encode(client.path(field).asText(), StandardCharsets.UTF_8);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }

    private static Process java(Path data, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console(data).toFile()))
                .start();
    }

    private static Path console(Path data) {
        return data.resolve("console.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
