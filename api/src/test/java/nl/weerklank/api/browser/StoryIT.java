package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Somebody who looks after stories")
@ExtendWith(DemoVisit.class)
class StoryIT {

    private final DemoPages demo;

    StoryIT(DemoPages demo) {
        this.demo = demo;
    }

    @Test
    @DisplayName("sees the words in a story that gave it its themes, and where it stands")
    void evidence() {
        try (Visitor lead = demo.signedIn("comms-1", "nl")) {
            lead.open("/admin/content");
            lead.assertForEveryone("the stories");
            lead.page().locator("main .pf-v6-c-text-input-group input").fill("belletje");
            lead.page().keyboard().press("Enter");
            lead.link("Eén belletje minder").click();
            assertThat(lead.page().locator("mark").first()).isVisible();
            lead.settled().assertForEveryone("a story");
            lead.assertQuietConsole("a story");
        }
    }

    @Test
    @DisplayName("G11 takes responsibility for several stories at once with one reason, and they wait no longer")
    void responsibility() {
        try (Visitor lead = demo.signedIn("comms-1", "nl")) {
            lead.open("/admin/reviews");
            lead.assertForEveryone("what waits");
            Locator rows = lead.page().locator("main tbody tr");
            int waiting = rows.count();
            rows.nth(0).getByRole(AriaRole.CHECKBOX).check();
            rows.nth(1).getByRole(AriaRole.CHECKBOX).check();
            lead.button("Verantwoordelijkheid nemen").first().click();
            lead.dialog().getByRole(AriaRole.TEXTBOX).fill("Besproken met de schrijvers.");
            lead.assertForEveryone("taking responsibility");
            lead.inDialog("Vastleggen").click();
            lead.inDialog("Sluiten").waitFor();
            lead.assertForEveryone("what became of it");
            lead.inDialog("Sluiten").click();

            assertThat(rows).hasCount(waiting - 2);
            lead.assertQuietConsole("what waits");
        }
    }

    @Test
    @DisplayName("tries a text, and reads what is found in it without anything being kept")
    void tryText() {
        try (Visitor lead = demo.signedIn("comms-2", "nl")) {
            lead.open("/admin/tagging");
            lead.field("Titel").fill("Warmtepompen in de wijk");
            lead.field("Tekst")
                    .fill("We vervingen in één wijk alle cv-ketels door warmtepompen. Dat scheelt veel CO2.");
            lead.page().locator("main form button[type=submit]").click();

            assertThat(lead.page().getByText(Pattern.compile("Duurzaamheid")).first())
                    .isVisible();
            lead.settled().assertForEveryone("a text that was tried");
        }
    }
}
