package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Whoever changes something")
@ExtendWith(DemoVisit.class)
class HistoryIT {

    private final DemoPages demo;

    HistoryIT(DemoPages demo) {
        this.demo = demo;
    }

    @Test
    @DisplayName("finds it back behind the icon of the page: what, when, by whom and why")
    void words() {
        try (Visitor lead = demo.signedIn("comms-2", "nl")) {
            lead.open("/admin/words");
            lead.field("Woorden toevoegen").fill("project zilvermeeuw");
            save(lead);
            lead.button("project zilvermeeuw weghalen").click();
            save(lead);

            lead.link("Wijzigingen op deze pagina").click();
            lead.settled();

            Locator rows = lead.page().locator("main tbody tr");
            assertThat(rows.nth(0).locator("del")).hasText("project zilvermeeuw");
            assertThat(rows.nth(1).locator("ins")).hasText("project zilvermeeuw");
            assertThat(rows.first()).containsText("comms-2");
            lead.assertForEveryone("the changes of the words that stay inside");
            lead.assertQuietConsole("the changes of the words that stay inside");
        }
    }

    /** Nothing is left to save once it is saved. */
    private static void save(Visitor lead) {
        lead.button("Opslaan").click();
        assertThat(lead.button("Opslaan")).isDisabled();
    }

    @Test
    @DisplayName("R37 of the programme reads why, in words that the page of the programme uses, the works council too")
    void programme() {
        String reason = "Even rust na de verhuizing.";
        int wanted;
        try (Visitor lead = demo.signedIn("comms-2", "nl")) {
            lead.open("/admin/programme");
            Locator days = lead.field("Goed voorbeeld: binnen hoeveel dagen");
            wanted = Integer.parseInt(days.inputValue()) + 1;
            days.fill(String.valueOf(wanted));
            lead.field("Waarom wijzig je dit[?]").fill(reason);
            lead.button("Bekijken wat er verandert").click();
            lead.inDialog("Zo laten lopen").click();
            assertThat(lead.dialog()).hasCount(0);
        }

        try (Visitor council = demo.signedIn("works-council-1", "nl")) {
            council.open("/admin/programme");
            council.link("Wijzigingen op deze pagina").click();
            council.settled();

            Locator newest = council.page().locator("main tbody tr").first();
            assertThat(newest).containsText("Goed voorbeeld binnen");
            assertThat(newest).containsText(wanted + " dagen");
            assertThat(newest).containsText(reason);
            council.assertForEveryone("the changes of the programme");
        }
    }
}
