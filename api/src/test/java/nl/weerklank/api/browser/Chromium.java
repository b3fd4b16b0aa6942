package nl.weerklank.api.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.TestAbortedException;

/** The Chromium of this machine, with a browser of its own for each visitor. */
final class Chromium implements AutoCloseable {

    /** A busy machine is slow, not wrong. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS));
    }

    /** @throws TestAbortedException when this machine has no Chromium, which the test report then says */
    static void require() {
        Assumptions.assumeTrue(
                program().isPresent(), "no Chromium on this machine: the pages were NOT tried in a browser");
    }

    static Chromium start() {
        return new Chromium(program().orElseThrow());
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param width of the window, in CSS pixels */
    Visitor visitor(URI base, String language, int width, ColorScheme colours) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base.toString())
                .setLocale(language.equals("nl") ? "nl-NL" : "en-GB")
                .setTimezoneId("Europe/Amsterdam")
                .setColorScheme(colours)
                .setViewportSize(width, 900));
        context.setDefaultTimeout(PATIENCE.toMillis());
        return new Visitor(context);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
