package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A file of stories")
@ExtendWith(DemoVisit.class)
class ImportIT {

    /** They have expired, so that nobody meets them in another test. */
    private static final String LINE = """
            {"id": "%s", "language": "nl", "title": "%s", "text": "Een oud bericht uit het archief.", "source": {"kind": "OWN", "name": "Archief"}, "class": "NEWS", "purpose": "KNOWLEDGE", "confidentiality": "PUBLIC", "publishedAt": "2020-01-01T09:00:00Z", "expiresAt": "2020-02-01T09:00:00Z"}""";

    /** More than what goes in one batch. */
    private static final String PADDING = " ".repeat(300_000);

    private final DemoPages demo;

    ImportIT(DemoPages demo) {
        this.demo = demo;
    }

    @Test
    @DisplayName("is imported line by line: a broken line is told, and after a break it goes on where it was")
    void resumed() {
        String file = LINE.formatted("archief-1", "Oud bericht een") + "\n{\"id\": \"archief-2\", \"title\": 5}\n"
                + LINE.formatted("archief-3", "Oud bericht drie") + PADDING + "\n";
        AtomicInteger batches = new AtomicInteger();
        try (Visitor lead = demo.signedIn("comms-2", "nl")) {
            lead.page()
                    .route(Pattern.compile("/v1/content/import$"), route -> answer(route, batches.incrementAndGet()));
            lead.open("/admin/content-import");
            lead.page()
                    .locator("#import-file")
                    .setInputFiles(new FilePayload(
                            "verhalen.ndjson", "application/x-ndjson", file.getBytes(StandardCharsets.UTF_8)));
            lead.button("Inlezen").click();

            assertThat(lead.page().getByText("Alles tot en met regel 2 is beantwoord"))
                    .isVisible();
            assertThat(lead.page().getByText("Toegevoegd: 1.")).isVisible();
            assertThat(lead.page().locator("main tbody tr").first()).containsText("archief-2");
            lead.assertForEveryone("an import that was interrupted");
            lead.forgetComplaints();

            lead.button("Verdergaan").click();

            assertThat(lead.page().getByText("Toegevoegd: 2. Veranderd: 0. Al gelijk: 0. Geweigerd: 1."))
                    .isVisible();
            lead.assertForEveryone("an import that is done");
            lead.open("/admin/content/archief-3/history");
            assertThat(lead.page().locator("main tbody tr").first()).containsText("De eerste versie");
            lead.assertForEveryone("the changes of a story");
            lead.assertQuietConsole("an import");
        }
    }

    /** The second batch does not arrive. */
    private static void answer(Route route, int batch) {
        if (batch == 2) {
            route.abort();
        } else {
            route.resume();
        }
    }
}
