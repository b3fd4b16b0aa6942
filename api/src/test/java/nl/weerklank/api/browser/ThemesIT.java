package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Somebody who looks after the themes")
@ExtendWith(DemoVisit.class)
class ThemesIT {

    /** A re-tag of the demo's stories on a busy machine. */
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(180_000);

    private final DemoPages demo;

    ThemesIT(DemoPages demo) {
        this.demo = demo;
    }

    @Test
    @DisplayName(
            "sees what a new theme would reach before it counts, saves it, stops the re-tag half-way, finds it in the"
                    + " changes, and takes it away again")
    void newTheme() {
        try (Visitor lead = demo.signedIn("comms-2", "nl")) {
            lead.open("/admin/themes");
            lead.button("Thema toevoegen").click();
            lead.field("Naam in het Nederlands").fill("Belletjes");
            lead.field("Naam in het Engels").fill("Small bells");
            lead.assertForEveryone("naming a new theme");
            lead.inDialog("Toevoegen").click();

            lead.page().locator("#seeds-typed").fill("belletje");
            lead.page().locator("#seeds-weight").selectOption("1000");
            lead.button("Toevoegen aan de lijst").first().click();
            assertThat(lead.page().getByText(Pattern.compile("Met deze woorden krijg(t|en) [1-9]")))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            lead.page().reload();
            lead.settled();
            assertThat(lead.page().getByText("Toegevoegd: Belletjes.")).isVisible();
            lead.assertForEveryone("a draft of the themes");

            Locator latest = lead.page()
                    .locator("table[aria-label='Eerdere hertaggingen'] tbody tr")
                    .first();
            lead.button("Opslaan").click();
            lead.button("Stoppen").click();
            assertThat(latest).containsText("gestopt", PATIENTLY);
            lead.assertForEveryone("a re-tag that was stopped");

            lead.link("Wijzigingen op deze pagina").click();
            lead.settled();
            assertThat(lead.page().locator("main tbody tr").first()).containsText("Belletjes");
            assertThat(lead.page().locator("main tbody tr").first()).containsText("comms-2");
            lead.assertForEveryone("the changes of the themes");

            lead.open("/admin/themes?edit=small-bells");
            lead.button("Weghalen").click();
            lead.inDialog("Weghalen").click();
            lead.button("Opslaan").click();
            assertThat(lead.page().getByText("Je hebt wijzigingen die nog niet gelden"))
                    .hasCount(0);
            assertThat(latest).containsText("klaar", PATIENTLY);
            lead.assertQuietConsole("the themes");
        }
    }
}
