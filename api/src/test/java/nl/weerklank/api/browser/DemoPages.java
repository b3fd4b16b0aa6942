package nl.weerklank.api.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerklank.api.demo.DemoTour;
import nl.weerklank.api.launch.PackagedService;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.TestAbortedException;

/** The packaged service with the demo organisation, and a browser for each person who works there. */
final class DemoPages implements AutoCloseable {

    /** What everybody chose instead of the password that was given to them. */
    static final String PASSWORD = "lente zomer herfst 7";

    /** A busy machine is slow, not wrong. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final URI base;
    private final AutoCloseable service;
    private final Playwright playwright;
    private final Browser browser;

    private DemoPages(URI base, AutoCloseable service, Path chromium) {
        this.base = base;
        this.service = service;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
    }

    /**
     * Starts the service in this folder, loads the demo organisation as {@code ./weerklank demo} does, and starts Chromium.
     * With {@code -Dweerklank.pages=http://…} the pages there are tried instead, whose people chose {@link #PASSWORD}.
     *
     * @throws TestAbortedException when this machine has no Chromium, which the test report then says
     */
    static DemoPages in(Path folder) {
        Path chromium = chromium();
        String running = System.getProperty("weerklank.pages");
        return running == null
                ? withServiceIn(folder, chromium)
                : new DemoPages(URI.create(running), () -> {}, chromium);
    }

    private static DemoPages withServiceIn(Path folder, Path chromium) {
        PackagedService service = PackagedService.in(folder.resolve("data")).start();
        try {
            DemoTour.of(service);
            choosePasswords(service);
            return new DemoPages(service.uri("/"), service, chromium);
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            service.close();
            throw new IllegalStateException(e);
        }
    }

    /** The address of a page. */
    String at(String path) {
        return base.resolve(path).toString();
    }

    /** A browser of its own for one visitor, who prefers this language. */
    Visitor visitor(String language) {
        return visitor(language, 1280, ColorScheme.LIGHT);
    }

    /** @param width of the window, in CSS pixels */
    Visitor visitor(String language, int width, ColorScheme colours) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base.toString())
                .setLocale(language.equals("nl") ? "nl-NL" : "en-GB")
                .setTimezoneId("Europe/Amsterdam")
                .setColorScheme(colours)
                .setViewportSize(width, 900));
        context.setDefaultTimeout(PATIENCE.toMillis());
        return new Visitor(context);
    }

    /** A browser in which this person has signed in. */
    Visitor signedIn(String user, String language) {
        return visitor(language).signIn(user);
    }

    @Override
    public void close() throws Exception {
        browser.close();
        playwright.close();
        service.close();
    }

    private static Path chromium() {
        Optional<Path> found = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "no Chromium on this machine: the pages were NOT tried in a browser");
        return found.orElseThrow();
    }

    private static void choosePasswords(PackagedService service) throws IOException, InterruptedException {
        JsonNode firstRun = JSON.readTree(
                service.data().resolve("first-run-credentials.json").toFile());
        for (JsonNode person : firstRun.path("people")) {
            String body = JSON.writeValueAsString(Map.of(
                    "user", person.path("user").asText(),
                    "password", person.path("password").asText(),
                    "newPassword", PASSWORD));
            int status = post(service.uri("/local/password"), body);
            if (status != 204) {
                throw new IllegalStateException("choosing a password answered " + status);
            }
        }
    }

    private static int post(URI uri, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    static String axe() {
        try {
            return Files.readString(Path.of("..", "admin-ui", "ui", "node_modules", "axe-core", "axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
