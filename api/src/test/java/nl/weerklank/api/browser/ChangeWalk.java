package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The steps that a change of a rule goes through in the pages, in Dutch. */
final class ChangeWalk {

    private ChangeWalk() {}

    /** Makes the first number of a rule that holds so much larger, and gives the address of the change. */
    static String edit(Visitor lead, String rule, String title, int more) {
        lead.open("/admin/rules");
        lead.assertForEveryone("the rules");
        lead.open("/admin/rules/" + rule);
        lead.button("Deze regel wijzigen").click();
        Locator another = lead.radio("Een nieuwe wijziging beginnen");
        assertThat(lead.dialog().locator("button[type=submit]")).isEnabled();
        if (another.isVisible()) {
            another.check();
        }
        lead.field("Naam van de nieuwe wijziging").fill(title);
        lead.assertForEveryone("choosing a change");
        lead.button("Wijziging beginnen").click();

        Locator number = lead.page().getByRole(AriaRole.SPINBUTTON).first();
        number.waitFor();
        lead.settled();
        String was = number.inputValue();
        number.fill("999999");
        assertThat(lead.page().locator("[aria-invalid=true]").first()).isVisible();
        lead.assertForEveryone("the editor with a number beyond its bounds");
        number.fill(String.valueOf(Integer.parseInt(was) + more));
        assertThat(lead.page().locator("ins").first()).isVisible();
        assertThat(lead.page().locator("[aria-invalid=true]")).hasCount(0);
        lead.assertForEveryone("the editor");

        lead.page().reload();
        lead.settled();
        assertThat(number).hasValue(String.valueOf(Integer.parseInt(was) + more));
        lead.button("Opslaan").click();
        assertThat(lead.page().getByText(Pattern.compile("Opgeslagen om"))).isVisible();
        String change = lead.page().url().replaceAll("/rules/.*", "");
        assertThat(change).contains("/admin/changes/");
        return change;
    }

    static void simulate(Visitor lead) {
        lead.open(lead.page().url().replaceAll("/rules/.*", ""));
        lead.assertForEveryone("a change");
        lead.button("Simulatie starten").click();
        assertThat(lead.page().getByText(Pattern.compile("Klaar op ")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        lead.settled().assertForEveryone("a simulation");
    }

    static void submit(Visitor lead, String why) {
        lead.button("Indienen").click();
        lead.dialog().getByLabel(Pattern.compile("^Waarom")).fill(why);
        lead.assertForEveryone("submitting");
        lead.inDialog("Indienen").click();
        assertThat(lead.page()
                        .getByText("wacht op het oordeel van iemand die er niet aan meewerkte")
                        .first())
                .isVisible();
        assertThat(lead.button("Goedkeuren")).hasCount(0);
        lead.settled().assertForEveryone("an own change that waits");
    }

    static void approve(Visitor reviewer) {
        reviewer.button("Goedkeuren").click();
        assertThat(reviewer.dialog().locator("ins").first()).isVisible();
        reviewer.assertForEveryone("approving");
        reviewer.inDialog("Goedkeuren").click();
        assertThat(reviewer.page()
                        .getByText("is goedgekeurd en kan gepubliceerd")
                        .first())
                .isVisible();
    }

    static void publish(Visitor reviewer) {
        reviewer.button("Nu publiceren").click();
        reviewer.assertForEveryone("publishing");
        reviewer.inDialog("Nu publiceren").click();
        assertThat(reviewer.page().getByText("Deze wijziging is gepubliceerd.").first())
                .isVisible();
        reviewer.settled().assertForEveryone("a published change");
    }
}
