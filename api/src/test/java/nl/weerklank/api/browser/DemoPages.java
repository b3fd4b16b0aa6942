package nl.weerklank.api.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import nl.weerklank.api.demo.DemoTour;
import nl.weerklank.api.launch.PackagedService;
import org.opentest4j.TestAbortedException;

/** The packaged service with the demo organisation, and a browser for each person who works there. */
final class DemoPages implements AutoCloseable {

    /** What everybody chose instead of the password that was given to them. */
    static final String PASSWORD = "lente zomer herfst 7";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final AutoCloseable service;
    private final Chromium chromium = Chromium.start();

    private DemoPages(URI base, AutoCloseable service) {
        this.base = base;
        this.service = service;
    }

    /**
     * Starts the service in this folder, loads the demo organisation as {@code ./weerklank demo} does, and starts Chromium.
     * With {@code -Dweerklank.pages=http://…} the pages there are tried instead, whose people chose {@link #PASSWORD}.
     *
     * @throws TestAbortedException when this machine has no Chromium, which the test report then says
     */
    static DemoPages in(Path folder) {
        Chromium.require();
        String running = System.getProperty("weerklank.pages");
        return running == null ? withServiceIn(folder) : new DemoPages(URI.create(running), () -> {});
    }

    private static DemoPages withServiceIn(Path folder) {
        PackagedService service = PackagedService.in(folder.resolve("data")).start();
        try {
            DemoTour.of(service);
            choosePasswords(service);
            return new DemoPages(service.uri("/"), service);
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
        return chromium.visitor(base, language, width, colours);
    }

    /** A browser in which this person has signed in. */
    Visitor signedIn(String user, String language) {
        return visitor(language).signIn(user);
    }

    /**
     * Does this in the database as the owner of its tables, which the service does not see coming.
     *
     * @throws TestAbortedException when the pages are those of a service elsewhere
     */
    void behindItsBack(String statement) {
        try (Connection connection = ownersConnection();
                Statement hand = connection.createStatement()) {
            hand.execute(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private Connection ownersConnection() {
        if (!(service instanceof PackagedService packaged)) {
            throw new TestAbortedException("the database of " + base + " cannot be reached from here");
        }
        try {
            return packaged.ownersConnection();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /**
     * Keeps what was decided from getting its number in the log, as a sequencer that hangs does, until this is closed.
     *
     * @throws TestAbortedException when the pages are those of a service elsewhere
     */
    Closeable nothingIsNumbered() {
        Connection connection = ownersConnection();
        try (Statement hand = connection.createStatement()) {
            hand.execute("select pg_advisory_lock(hashtext('log'), id::int) from organisation");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return () -> {
            try {
                connection.close();
            } catch (SQLException failed) {
                throw new IOException(failed);
            }
        };
    }

    /** An administrator lets an employee sign in, and passes on the password that is shown once. */
    String letIn(String user, String employee) {
        try (Visitor admin = signedIn("admin-1", "nl")) {
            admin.open("/admin/people");
            admin.button("Iemand laten aanmelden").click();
            admin.field("Gebruikersnaam").fill(user);
            admin.field("Code van de medewerker").fill(employee);
            admin.assertForEveryone("letting somebody sign in");
            admin.button("Account maken").click();
            Locator password = admin.field("Eenmalig wachtwoord");
            password.waitFor();
            admin.assertForEveryone("the one-time password");
            return password.inputValue();
        }
    }

    @Override
    public void close() throws Exception {
        chromium.close();
        service.close();
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
