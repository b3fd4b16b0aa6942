package nl.weerklank.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The pages in Chromium, on the machine that serves them: what a first visit fetches, and when somebody can begin. */
final class PagesBench {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int VISITS = 7;
    private static final String CHOSEN = "lente zomer herfst 7";
    private static final String WEIGHT =
            "() => performance.getEntriesByType('resource').filter(r => /[.](js|css)$/.test(r.name))"
                    + ".reduce((sum, r) => sum + r.encodedBodySize, 0)";

    private PagesBench() {}

    /**
     * A first visit to the administration.
     *
     * @param bytes script and style, compressed as they were sent, from opening the page until the first page after signing in
     * @param millis median over some visits with nothing kept: from asking for the page until its first field can be typed in
     */
    record Visit(long bytes, double millis) {

        String section() {
            return String.format(Locale.ROOT, """

                    The pages in Chromium, on the same machine as the service, with nothing kept from an earlier visit (median of %d).

                    | what | |
                    |---|---|
                    | script and style until the first page after signing in, compressed | %d kB |
                    | from asking for the page until its first field can be typed in | %.0f ms |
                    """, VISITS, bytes / 1000, millis);
        }
    }

    /** Whether this machine has a browser and the repository a package. */
    static boolean isPossible(Path root) {
        return Files.isExecutable(CHROMIUM) && OutsideBench.isPackaged(root);
    }

    static Visit measure(Path root) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("weerklank-pages");
        try (RunningService service = RunningService.start(root, data)) {
            service.awaitReady();
            try (Playwright playwright = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                    Browser browser = playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(CHROMIUM)
                                    .setArgs(List.of(
                                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
                return visits(browser, service.address("/admin/"), firstPassword(data));
            }
        } finally {
            Folder.delete(data);
        }
    }

    private static Visit visits(Browser browser, String address, JsonNode person) {
        long bytes = 0;
        List<Double> millis = new ArrayList<>();
        for (int visit = 0; visit < VISITS; visit++) {
            try (BrowserContext fresh = browser.newContext()) {
                Page page = fresh.newPage();
                page.navigate(address);
                page.locator("#user").waitFor();
                millis.add(((Number) page.evaluate("() => performance.now()")).doubleValue());
                if (visit == 0) {
                    signIn(page, person);
                    bytes = ((Number) page.evaluate(WEIGHT)).longValue();
                }
            }
        }
        return new Visit(bytes, millis.stream().sorted().toList().get(VISITS / 2));
    }

    private static void signIn(Page page, JsonNode person) {
        page.locator("#user").fill(person.path("user").asText());
        page.locator("#password").fill(person.path("password").asText());
        page.locator("form button[type=submit]").click();
        page.locator("#new-password").fill(CHOSEN);
        page.locator("#again").fill(CHOSEN);
        page.locator("form button[type=submit]").click();
        page.locator("main h1").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static JsonNode firstPassword(Path data) throws IOException {
        return new ObjectMapper()
                .readTree(data.resolve("first-run-credentials.json").toFile())
                .path("people")
                .path(0);
    }
}
