package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A change of a rule")
@ExtendWith(DemoVisit.class)
class RuleChangeIT {

    private static final String RULE = "relevance.theme";

    private final DemoPages demo;

    RuleChangeIT(DemoPages demo) {
        this.demo = demo;
    }

    @Test
    @DisplayName(
            "is made by one lead who sees its sentence and its effect, approved and published by another, and stands in"
                    + " the history")
    void journey() {
        String change;
        try (Visitor lead = demo.signedIn("comms-1", "nl")) {
            change = edit(lead);
            simulate(lead);
            submit(lead);
            lead.assertQuietConsole("the lead's pages");
        }

        try (Visitor reviewer = demo.signedIn("comms-2", "nl")) {
            reviewer.open("/admin/");
            assertThat(reviewer.page().getByText("wacht op een oordeel").first())
                    .isVisible();
            reviewer.open(change);
            approve(reviewer);
            publish(reviewer);

            reviewer.open("/admin/rules/history");
            assertThat(reviewer.page()
                            .getByText("Bij ons telt het thema zwaarder")
                            .first())
                    .isVisible();
            reviewer.assertForEveryone("the history of the rules");
            reviewer.open("/admin/rules/" + RULE);
            reviewer.assertForEveryone("the rule that holds");
            reviewer.assertQuietConsole("the reviewer's pages");
        }
    }

    /** Changes the first number of a rule that holds, and gives the address of the change. */
    private static String edit(Visitor lead) {
        lead.open("/admin/rules");
        lead.assertForEveryone("the rules");
        lead.open("/admin/rules/" + RULE);
        lead.button("Deze regel wijzigen").click();
        Locator another = lead.radio("Een nieuwe wijziging beginnen");
        lead.button("Wijziging beginnen")
                .or(lead.button("Verder in deze wijziging"))
                .waitFor();
        if (another.isVisible()) {
            another.check();
        }
        lead.field("Naam van de nieuwe wijziging").fill("Thema's tellen zwaarder");
        lead.assertForEveryone("choosing a change");
        lead.button("Wijziging beginnen").click();

        Locator number = lead.page().getByRole(AriaRole.SPINBUTTON).first();
        number.waitFor();
        lead.settled();
        String was = number.inputValue();
        number.fill("999999");
        assertThat(lead.page().locator("[aria-invalid=true]").first()).isVisible();
        lead.assertForEveryone("the editor with a number beyond its bounds");
        number.fill(String.valueOf(Integer.parseInt(was) + 1));
        assertThat(lead.page().locator("ins").first()).isVisible();
        assertThat(lead.page().locator("[aria-invalid=true]")).hasCount(0);
        lead.assertForEveryone("the editor");

        lead.page().reload();
        lead.settled();
        assertThat(number).hasValue(String.valueOf(Integer.parseInt(was) + 1));
        lead.button("Opslaan").click();
        assertThat(lead.page().getByText(Pattern.compile("Opgeslagen om"))).isVisible();
        String change = lead.page().url().replaceAll("/rules/.*", "");
        assertThat(change).contains("/admin/changes/");
        return change;
    }

    private static void simulate(Visitor lead) {
        lead.open(lead.page().url().replaceAll("/rules/.*", ""));
        lead.assertForEveryone("a change");
        lead.button("Simulatie starten").click();
        assertThat(lead.page().getByText(Pattern.compile("Klaar op ")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        lead.settled().assertForEveryone("a simulation");
    }

    private static void submit(Visitor lead) {
        lead.button("Indienen").click();
        lead.dialog().getByLabel(Pattern.compile("^Waarom")).fill("Bij ons telt het thema zwaarder.");
        lead.assertForEveryone("submitting");
        lead.inDialog("Indienen").click();
        assertThat(lead.page()
                        .getByText("wacht op het oordeel van iemand die er niet aan meewerkte")
                        .first())
                .isVisible();
        assertThat(lead.button("Goedkeuren")).hasCount(0);
        lead.settled().assertForEveryone("an own change that waits");
    }

    private static void approve(Visitor reviewer) {
        reviewer.button("Goedkeuren").click();
        assertThat(reviewer.dialog().locator("ins").first()).isVisible();
        reviewer.assertForEveryone("approving");
        reviewer.inDialog("Goedkeuren").click();
        assertThat(reviewer.page()
                        .getByText("is goedgekeurd en kan gepubliceerd")
                        .first())
                .isVisible();
    }

    private static void publish(Visitor reviewer) {
        reviewer.button("Nu publiceren").click();
        reviewer.assertForEveryone("publishing");
        reviewer.inDialog("Nu publiceren").click();
        assertThat(reviewer.page().getByText("Deze wijziging is gepubliceerd.").first())
                .isVisible();
        reviewer.settled().assertForEveryone("a published change");
    }

    @Test
    @DisplayName("can be made with the keyboard alone")
    void keyboard() {
        try (Visitor lead = demo.signedIn("comms-1", "en")) {
            lead.open("/admin/rules");
            Page page = lead.page();
            page.keyboard().press("/");
            page.keyboard().type("campaign");
            assertThat(page).hasURL(Pattern.compile("campaign"));
            lead.tabTo("Change rules");
            page.keyboard().press("Enter");
            lead.dialog().waitFor();
            lead.assertFocusInDialog();
            page.keyboard().press("Escape");

            assertThat(lead.dialog()).hasCount(0);
            lead.assertForEveryone("the rules, found by a word");
        }
    }
}
